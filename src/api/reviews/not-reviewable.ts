import type { NotReviewable } from '../../store/ports/reviews.ts';
import { Refusal } from '../problem.ts';

/** The refusal of a claim or verdict, which says who came first or what has changed. */
export function notReviewable(outcome: NotReviewable): Refusal {
  if (outcome.outcome === 'claimed') return new Refusal('claimed', { claim: outcome.claim });
  if (outcome.outcome === 'ticketChanged') return new Refusal('ticketChanged', { change: outcome.change });
  const { id, verdict, reviewer, createdAt } = outcome.review;
  return new Refusal('alreadyReviewed', { reviewId: id, review: { id, verdict, reviewer, createdAt } });
}

/** The problems that such a refusal can be. */
export const notReviewableProblems = ['claimed', 'ticketChanged', 'alreadyReviewed'] as const;
