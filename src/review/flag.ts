import type { Review } from '../ticket/decision.ts';
import { reviewReasons, type ReviewReason } from '../ticket/vocabulary.ts';

/** The review with further reasons: a union in fixed order, from which nothing is ever taken. */
export function flagForReview(review: Review, extra: readonly ReviewReason[]): Review {
  const all = new Set<ReviewReason>([...review.reasons, ...extra]);
  const [first, ...rest] = reviewReasons.filter((reason) => all.has(reason));
  return first === undefined ? { required: false, reasons: [] } : { required: true, reasons: [first, ...rest] };
}
