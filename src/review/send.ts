import type { Services } from '../services.ts';
import type { SentOutcome } from '../store/ports/reviews.ts';
import type { ApiKeyId, RecommendationId } from '../ticket/ids.ts';

type SentReply = { readonly recommendationId: RecommendationId; readonly body: string; readonly by: ApiKeyId };

/** Records that a reply went out. Refuses any text but the one that needs no review or that a reviewer approved (G3). */
export async function markSent(
  { store, now }: Pick<Services, 'store' | 'now'>,
  reply: SentReply,
): Promise<SentOutcome> {
  return store.reviews.markSent({ ...reply, at: now() });
}
