import type { ApiKeyId, RecommendationId, ReviewId } from './ids.ts';
import type { Classification } from './classification.ts';
import type { Instant } from './instant.ts';
import type { Disposition, Verdict } from './vocabulary.ts';

/** A person's recorded verdict on one recommendation; at most one stands. */
export type ReviewRecord = {
  readonly id: ReviewId;
  readonly recommendationId: RecommendationId;
  readonly reviewer: ApiKeyId;
  readonly verdict: Verdict;
  /** What the reviewer changed; only an override carries these. */
  readonly classification: Partial<Pick<Classification, 'category' | 'severity' | 'issueType' | 'environment'>> | null;
  readonly disposition: Disposition | null;
  /** The exact text that may be sent; null where the verdict is `rejected`. */
  readonly reply: string | null;
  readonly reason: string | null;
  readonly createdAt: Instant;
};

/** Where a recommendation stands; `reviewed` carries the verdict. */
export type ReviewState = 'not_required' | 'pending' | 'reviewed';
