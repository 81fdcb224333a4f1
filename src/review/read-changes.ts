import type { Store } from '../store/store.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import { changesBetween, type Change } from './changes-between.ts';

/** What a recommendation says otherwise than the one it supersedes, and what was written between the two. */
export type RecommendationChanges = {
  readonly before: StoredRecommendation;
  readonly changes: readonly Change[];
  readonly messages: StoredTicket['messages'];
};

/** Reads what has changed since the recommendation before; null where it is the ticket's first. */
export async function readChanges(
  { recommendations }: Store,
  ticket: StoredTicket,
  recommendation: StoredRecommendation,
): Promise<RecommendationChanges | null> {
  const before = await recommendations.before(recommendation);
  if (before === null) return null;
  const messages = ticket.messages.filter(({ at }) => at > before.createdAt && at <= recommendation.createdAt);
  return { before, changes: changesBetween(before, recommendation), messages };
}
