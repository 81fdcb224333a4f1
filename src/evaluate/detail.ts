import type { Recommendation } from '../ticket/recommendation.ts';
import { faultsOf } from './faults.ts';
import type { LabelledTicket } from './labelled-ticket.ts';
import type { Scored } from './scored.ts';

/** Everything that explains one ticket's score: what was wrong, label beside prediction, and why it was said. */
export function detailOf(
  { id, subject, gold }: LabelledTicket,
  predicted: Scored['predicted'],
  recommendation: Recommendation,
) {
  const { classification, decision, evidence, draft } = recommendation;
  return {
    id,
    subject,
    wrong: faultsOf({ gold, predicted }),
    gold,
    predicted,
    confidence: classification.confidence,
    reviewReasons: decision.review.reasons,
    trace: decision.trace,
    knownIssues: evidence.knownIssues.map(({ id, match, agreement, score }) => ({ id, match, agreement, score })),
    similarTickets: evidence.similarTickets.map(({ reference, shares, score }) => ({ reference, shares, score })),
    pattern: evidence.pattern,
    draft: {
      template: draft.template,
      repaired: draft.repaired,
      broken: draft.checks.filter(({ passed }) => !passed),
      body: draft.body,
    },
  };
}
