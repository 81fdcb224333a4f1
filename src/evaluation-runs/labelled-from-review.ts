import type { z } from 'zod';
import type { labelledTicketSchema } from '../evaluate/labelled-ticket.ts';
import { redactTicket } from '../redact/redact.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { StoredTicket } from '../ticket/ticket.ts';

/**
 * A reviewed ticket as a line of a labelled set: what the reviewer let stand or corrected is the label. Personal data and
 * secrets are placeholders, the customer has no id. Null where the verdict says only what is wrong, or the ticket has changed.
 */
export function labelledFromReview(
  ticket: StoredTicket,
  { classification, decision: recommended, review, ticketRevision }: StoredRecommendation,
): z.input<typeof labelledTicketSchema> | null {
  if (review === null || review.verdict === 'rejected' || ticket.revision !== ticketRevision) return null;
  // What the playbook says once the reviewer has set the classification right.
  const decision = review.decision ?? recommended;
  const { category, severity, issueType, environment } = { ...classification, ...review.classification };
  const { subject, body } = redactTicket(ticket).ticket;
  return {
    id: ticket.reference,
    subject,
    body,
    customer: { id: null, tier: ticket.customer.tier },
    createdAt: ticket.createdAt,
    environmentHint: ticket.metadata.environment,
    source: 'reviews',
    axes: { verdict: review.verdict },
    gold: {
      category,
      severity,
      issueType,
      environment,
      security: classification.security,
      escalate: review.escalation ?? decision.escalation.level,
      disposition: review.disposition ?? decision.disposition,
      requestInfo: [...decision.informationRequest],
      humanReview: decision.review.required,
      knownIssue: decision.knownIssue?.match === 'exact' ? decision.knownIssue.id : null,
      language: classification.language,
    },
  };
}
