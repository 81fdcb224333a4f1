import type { Review, TraceEntry } from '../ticket/decision.ts';
import { reviewFor } from '../ticket/review-reasons.ts';
import type { ReviewReason } from '../ticket/vocabulary.ts';

/** The review with further reasons: a union in fixed order, from which nothing is ever taken. */
export function flagForReview(review: Review, extra: readonly ReviewReason[]): Review {
  return reviewFor([...review.reasons, ...extra]);
}

/** The trace of reasons that no rule gives any more: a ticket's earlier wording did, and its review is still open; or what else is named. */
export function traceOnRecord(
  onRecord: readonly ReviewReason[],
  { reasons }: Review,
  evidence = 'an earlier revision of the ticket, whose review is still open',
): readonly TraceEntry[] {
  return onRecord
    .filter((reason) => !reasons.some((given) => given === reason))
    .map((reason) => ({
      rule: 'review.on_record',
      section: 'Required Human Review',
      effect: `review+=${reason}`,
      evidence,
    }));
}
