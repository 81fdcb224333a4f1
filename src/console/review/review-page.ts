import { html } from 'hono/html';
import type { RecommendationChanges } from '../../review/read-changes.ts';
import type { PendingReview } from '../../store/ports/reviews.ts';
import type { SlaClock } from '../../ticket/sla.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import { changesSection } from '../changes/changes-section.ts';
import { customerName } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { shortReference } from '../inbox/inbox-page.ts';
import { classificationStrip } from '../ticket/classification-strip.ts';
import { clockList } from '../ticket/clocks.ts';
import { conversation } from '../ticket/conversation.ts';
import { decisionCard, guidance } from '../ticket/decision-card.ts';
import { draftText } from '../ticket/reply-text.ts';
import { incidentBanners, knownIssueCards, similarTicketCards } from '../ticket/evidence-cards.ts';
import { reviewNotice } from '../ticket/review-notice.ts';
import { whyList } from '../ticket/why.ts';
import { claimLine } from './claim-line.ts';
import { verdictForm, verdictKeys, type BeingWritten } from './verdict-form.ts';

export type ReviewShown = BeingWritten & {
  readonly ticket: StoredTicket;
  /** What the recommendation says otherwise than the one it supersedes. */
  readonly changes: RecommendationChanges | null;
  readonly clocks: readonly SlaClock[];
  /** The rest of the queue, the most urgent first. */
  readonly others: readonly PendingReview[];
};

/** One recommendation before its reviewer: the ticket at the left, what the copilot wants to do at the right. */
export function reviewPage(viewer: Viewer, shown: ReviewShown): Html {
  const { ticket, recommendation, changes, others, verdict, clocks } = shown;
  const { decision, evidence } = recommendation;
  const next = others[0]?.recommendation.id ?? null;
  return html`<header class="top ticket-top">
      <a class="back" href="/console/reviews" data-key="u" aria-label="Back to the queue">${icon('stamp')}</a>
      <div class="title">
        <h1>${ticket.subject === '' ? 'Without a subject' : ticket.subject}</h1>
        <p>
          <a class="reference" href="/console/tickets/${ticket.id}">${shortReference(ticket)}</a>
          ${customerName(ticket.customer)}
        </p>
      </div>
      <div data-live="claim">${claimLine(viewer, recommendation)}</div>
      <p class="queue-place">
        <span class="quiet-text"
          >${others.length === 0 ? 'The last one' : `${others.length}${others.length >= 99 ? '+' : ''} more`}</span
        >
        ${next !== null && html`<a class="button" href="/console/reviews/${next}" data-key="n">Skip ${icon('chevron-right')}</a>`}
      </p>
    </header>
    <div class="split">
      <section class="conversation" aria-label="Conversation">${conversation(viewer, ticket, recommendation)}</section>
      <section class="recommendation" aria-label="Recommendation">
        ${incidentBanners(viewer, evidence)} ${changes !== null && changesSection(viewer, changes)}
        ${reviewNotice(decision)}
        <section aria-label="Classification">${classificationStrip(viewer, recommendation)}</section>
        ${decisionCard(decision, clockList(viewer, clocks, decision))}
        ${verdict === null || verdict === 'rejected' ? draftText(recommendation) : html``} ${verdictForm(viewer, shown)}
        ${guidance(decision)}
        ${
          evidence.knownIssues.length > 0 &&
          html`<section aria-labelledby="known">
            <h3 id="known">Known issues</h3>
            ${knownIssueCards(evidence.knownIssues)}
          </section>`
        }
        <section aria-labelledby="why">
          <h3 id="why">Why</h3>
          ${whyList(decision.trace)}
        </section>
        ${
          evidence.similarTickets.length > 0 &&
          html`<section aria-labelledby="similar">
            <h3 id="similar">Similar tickets</h3>
            ${similarTicketCards(viewer, evidence.similarTickets)}
          </section>`
        }
      </section>
    </div>
    <div class="verdict-place" data-live="verdict">
      ${viewer.may('POST /v1/recommendations/{id}/reviews') && recommendation.reviewState !== 'reviewed' && verdictKeys(recommendation.id, verdict)}
    </div>`;
}
