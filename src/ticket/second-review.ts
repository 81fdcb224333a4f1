import type { ApiKeyId, RecommendationId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Severity } from './vocabulary.ts';

/** What a second reviewer says of a recommendation without knowing the first verdict. It measures, and changes nothing. */
export type SecondReview = {
  readonly recommendationId: RecommendationId;
  readonly reviewer: ApiKeyId;
  /** Whether the recommendation may stand and its reply go out as they are. */
  readonly approves: boolean;
  readonly severity: Severity;
  readonly answeredAt: Instant;
};

/** How often a first answer met a second one. */
export type AnswerPair = { readonly first: string; readonly second: string; readonly n: number };

/** What the instruments have measured over a time: pairs of answers, and seconds from claim to verdict. */
export type ReviewMeasures = {
  readonly approval: readonly AnswerPair[];
  readonly severity: readonly AnswerPair[];
  readonly secondsOnItem: { readonly n: number; readonly median: number | null; readonly p90: number | null };
};
