import type { Review } from '../ticket/decision.ts';
import { reviewFor } from '../ticket/review-reasons.ts';
import type { ReviewReason } from '../ticket/vocabulary.ts';

/** The review with further reasons: a union in fixed order, from which nothing is ever taken. */
export function flagForReview(review: Review, extra: readonly ReviewReason[]): Review {
  return reviewFor([...review.reasons, ...extra]);
}
