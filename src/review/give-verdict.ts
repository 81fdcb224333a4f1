import type { Services } from '../services.ts';
import type { ReviewRecord } from '../ticket/review.ts';
import { verdictFaults } from './verdict-faults.ts';

/**
 * Records a verdict on a recommendation, with exactly the text that it approves (G3): the draft's for `approved`, the
 * reviewer's for `edited` and `overridden` (none where an override carries none), none for `rejected`.
 * Refuses a verdict whose parts do not fit together, a second one, and one on a ticket that has changed.
 */
export async function giveVerdict(
  services: Pick<Services, 'store' | 'newId' | 'now'>,
  given: Omit<ReviewRecord, 'id' | 'createdAt'>,
) {
  const recommendation = await services.store.recommendations.find(given.recommendationId);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  const faults = verdictFaults(given, recommendation);
  if (faults.length > 0) return { outcome: 'notAcceptable', faults } as const;
  const review: ReviewRecord = {
    ...given,
    id: services.newId('rev'),
    reply: given.verdict === 'approved' ? recommendation.draft.body : given.reply,
    createdAt: services.now(),
  };
  const recorded = await services.store.reviews.giveVerdict(review);
  return recorded.outcome === 'recorded' ? ({ outcome: 'recorded', review } as const) : recorded;
}
