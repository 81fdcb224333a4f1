import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Classification } from '../../ticket/classification.ts';
import type { Decision } from '../../ticket/decision.ts';
import type { Evidence } from '../../ticket/evidence.ts';
import type { Measured } from '../../ticket/measured-confidence.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Viewer } from '../environment.ts';
import { changesSection } from '../changes/changes-section.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { handoffLine } from '../handoffs/handoff-line.ts';
import { askAgain } from './ask-again.ts';
import { classificationStrip } from './classification-strip.ts';
import { clockList, plannedClocks } from './clocks.ts';
import { decisionCard, guidance } from './decision-card.ts';
import { draftInTheMaking, draftPanel } from './draft-panel.ts';
import { incidentBanners, knownIssueCards, similarTicketCards } from './evidence-cards.ts';
import type { TicketShown } from './read-ticket.ts';
import { replyEditor, type At } from './reply-editor.ts';
import { reviewNotice } from './review-notice.ts';
import { whyList } from './why.ts';

/** What is known before the reply is written. */
export type Concluded = {
  readonly classification: Classification;
  readonly measured: Measured | null;
  readonly decision: Decision;
  readonly evidence: Evidence;
};

/** A ticket that has a recommendation. */
export type Recommended = TicketShown & { readonly recommendation: StoredRecommendation };

/** Everything the copilot says about a ticket, the most telling first. */
export function recommendationPanel(viewer: Viewer, shown: Recommended, at: At = { editing: null }): Html {
  const { ticket, recommendation, changes, clocks } = shown;
  const outdated = recommendation.ticketRevision < ticket.revision && ticket.status === 'open';
  const draft = at.editing === null ? draftPanel(viewer, shown) : replyEditor(recommendation, at.editing);
  return html`${outdated && outdatedNotice(viewer, ticket, at.renews === true)}
    ${changes !== null && changesSection(viewer, changes)}
    ${concluded(viewer, recommendation, { clocks: clockList(viewer, clocks, recommendation.decision), draft, handoff: handoffLine(viewer, shown) })}
    <footer class="quiet-text engine">${engineLine(recommendation)}, ${ago(viewer, recommendation.createdAt)}</footer>`;
}

/** The same while the reply is being written. */
export function provisionalPanel(viewer: Viewer, parts: Concluded): Html {
  const clocks = plannedClocks(viewer, parts.decision);
  return concluded(viewer, parts, { clocks, draft: draftInTheMaking(), handoff: html`` });
}

type Parts = { readonly clocks: Html; readonly draft: Html; readonly handoff: Html };

function concluded(viewer: Viewer, { classification, measured, decision, evidence }: Concluded, parts: Parts): Html {
  const { knownIssues, similarTickets } = evidence;
  return html`<section aria-label="Classification">
      ${classificationStrip(viewer, { classification, measured })}
    </section>
    ${incidentBanners(viewer, evidence)} ${reviewNotice(decision)} ${decisionCard(decision, parts.clocks)}
    ${parts.handoff} ${parts.draft} ${guidance(decision)}
    ${
      knownIssues.length > 0 &&
      html`<section aria-labelledby="known">
        <h3 id="known">Known issues</h3>
        ${knownIssueCards(knownIssues)}
      </section>`
    }
    <section aria-labelledby="why">
      <h3 id="why">Why</h3>
      ${whyList(decision.trace)}
    </section>
    ${
      similarTickets.length > 0 &&
      html`<section aria-labelledby="similar">
        <h3 id="similar">Similar tickets</h3>
        ${similarTicketCards(viewer, similarTickets)}
      </section>`
    }`;
}

function outdatedNotice(viewer: Viewer, { id }: StoredTicket, atOnce: boolean): Html {
  return html`<aside class="banner outdated" aria-label="Out of date" ${atOnce && html`data-stream-at-once`}>
    ${icon('rotate-ccw')}
    <div>
      <p><b>The ticket has changed since.</b></p>
      ${askAgain(viewer, id, 'Recommend anew')}
    </div>
  </aside>`;
}

function engineLine({ engine }: StoredRecommendation): string {
  const by = engine.mode === 'llm' ? `By ${engine.model ?? 'a model'} and the playbook` : 'By the playbook alone';
  return `${by}${engine.degraded ? ' (the model could not be used)' : ''} in ${Math.round(engine.latencyMs)} ms`;
}
