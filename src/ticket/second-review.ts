import type { ApiKeyId, RecommendationId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Disposition, Severity } from './vocabulary.ts';

/** What a second reviewer says of a recommendation without knowing the first verdict. It measures, and changes nothing. */
export type SecondReview = {
  readonly recommendationId: RecommendationId;
  readonly reviewer: ApiKeyId;
  /** Whether the recommendation may stand and its reply go out as they are. */
  readonly approves: boolean;
  readonly severity: Severity;
  /** What had been made wrong on purpose in what was shown; null where it was shown as it is. */
  readonly knownWrong: KnownWrong | null;
  readonly answeredAt: Instant;
};

/**
 * The one thing that was made wrong on purpose, as it was shown and as it should be: a severity too mild, which is caught by
 * giving the right one, or the reply of another disposition, which is caught by not approving.
 */
export type KnownWrong =
  | { readonly part: 'severity'; readonly shown: Severity; readonly correct: Severity }
  | { readonly part: 'reply'; readonly shown: Disposition; readonly correct: Disposition };

/** How often a first answer met a second one. */
export type AnswerPair = { readonly first: string; readonly second: string; readonly n: number };

/** What the instruments have measured over a time: pairs of answers, what was caught, and seconds from claim to verdict. */
export type ReviewMeasures = {
  readonly approval: readonly AnswerPair[];
  readonly severity: readonly AnswerPair[];
  readonly knownWrong: { readonly n: number; readonly caught: number };
  readonly secondsOnItem: { readonly n: number; readonly median: number | null; readonly p90: number | null };
};
