import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Classification } from '../../ticket/classification.ts';
import type { Decision } from '../../ticket/decision.ts';
import type { Evidence } from '../../ticket/evidence.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { classificationStrip } from './classification-strip.ts';
import { decisionCard, guidance } from './decision-card.ts';
import { draftInTheMaking, draftPanel } from './draft-panel.ts';
import { incidentBanners, knownIssueCards, similarTicketCards } from './evidence-cards.ts';
import { reviewNotice } from './review-notice.ts';
import { whyList } from './why.ts';

/** What is known before the reply is written. */
export type Concluded = {
  readonly classification: Classification;
  readonly decision: Decision;
  readonly evidence: Evidence;
};

/** Everything the copilot says about a ticket, the most telling first. */
export function recommendationPanel(viewer: Viewer, ticket: StoredTicket, recommendation: StoredRecommendation): Html {
  const outdated = recommendation.ticketRevision < ticket.revision && ticket.status === 'open';
  return html`${outdated && outdatedNotice(viewer, ticket)}
    ${concluded(viewer, recommendation, draftPanel(viewer, recommendation))}
    <footer class="quiet-text engine">${engineLine(recommendation)}, ${ago(viewer, recommendation.createdAt)}</footer>`;
}

/** The same while the reply is being written. */
export function provisionalPanel(viewer: Viewer, parts: Concluded): Html {
  return concluded(viewer, parts, draftInTheMaking());
}

function concluded(viewer: Viewer, { classification, decision, evidence }: Concluded, draft: Html): Html {
  const { knownIssues, similarTickets } = evidence;
  return html`<section aria-label="Classification">${classificationStrip(viewer, classification)}</section>
    ${incidentBanners(viewer, evidence)} ${reviewNotice(decision)} ${decisionCard(viewer, decision)} ${draft}
    ${guidance(decision)}
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

function outdatedNotice(viewer: Viewer, { id }: StoredTicket): Html {
  return html`<aside class="banner outdated" aria-label="Out of date">
    ${icon('rotate-ccw')}
    <div>
      <p><b>The ticket has changed since.</b></p>
      ${askAgain(viewer, id, 'Recommend anew')}
    </div>
  </aside>`;
}

/** Asks for a recommendation; the page's script sends it and shows the answer as it comes about. */
export function askAgain(viewer: Viewer, id: StoredTicket['id'], label: string): Html {
  if (!viewer.may('POST /v1/tickets/{id}/recommendations')) return html``;
  return html`<form method="post" action="/console/tickets/${id}/recommendations" data-stream-form>
    <button>${icon('sparkles')} ${label}</button>
  </form>`;
}

function engineLine({ engine }: StoredRecommendation): string {
  const by = engine.mode === 'llm' ? `By ${engine.model ?? 'a model'} and the playbook` : 'By the playbook alone';
  return `${by}${engine.degraded ? ' (the model could not be used)' : ''} in ${Math.round(engine.latencyMs)} ms`;
}
