import type { ApiKeyId, RecommendationId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { ReviewRecord } from './review.ts';

/** A verdict that somebody who may not give it holds to be right. It waits for a reviewer and changes nothing by itself. */
export type Proposal = Pick<ReviewRecord, 'verdict' | 'classification' | 'disposition' | 'reply'> & {
  readonly id: string;
  readonly recommendationId: RecommendationId;
  readonly by: ApiKeyId;
  readonly reason: string;
  readonly createdAt: Instant;
};
