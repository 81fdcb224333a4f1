import { measuredDimensions } from '../ticket/measured-confidence.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { confusionOf, type Confusion } from './confusion.ts';
import { measureBands, type MeasuredBand } from './measured.ts';
import type { Prediction } from './prediction.ts';
import { judged, score, type Scores } from './score.ts';
import { dimensions, figureName, type Scored } from './scored.ts';
import { selectiveAccuracy, type Kept } from './selective.ts';
import { cut, type Slices } from './slices.ts';

/** What stands behind the figures of a run, by dimension and by slice. */
export type Analysis = {
  readonly confusion: Readonly<Record<string, Confusion>>;
  readonly calibration: Readonly<Record<string, Calibration>>;
  readonly selective: Readonly<Record<string, readonly Kept[]>>;
  /** What each label has been worth, by how surely it was said. */
  readonly measured: readonly MeasuredBand[];
  readonly slices: readonly SliceScores[];
  /** How often drafts broke each communication rule. */
  readonly brokenRules: Readonly<Record<string, number>>;
};

/** The figures of the tickets that have one value in one slice. */
export type SliceScores = { readonly slice: string; readonly value: string; readonly n: number } & {
  readonly scores: Scores;
};

/** What is worth knowing of a part of a set. */
export const sliceFigures = [
  'category.accuracy',
  'severity.accuracy',
  'severity.underTriageRate',
  'disposition.accuracy',
  'escalation.accuracy',
  'review.recall',
] as const;

/** Everything that is shown beside the scores: confusion, calibration, the selective curve, slices and broken rules. */
export function analyse(scored: readonly (Scored & { readonly slices: Slices })[]): Analysis {
  const byMeasured = <Value>(of: (dimension: (typeof measuredDimensions)[number]) => Value) =>
    Object.fromEntries(measuredDimensions.map((dimension) => [dimension, of(dimension)]));
  return {
    confusion: Object.fromEntries(
      dimensions.map((dimension) => [figureName(dimension), confusionOf(scored, dimension)]),
    ),
    calibration: byMeasured((dimension) => calibrationOf(judged(scored, dimension))),
    selective: byMeasured((dimension) => selectiveAccuracy(judged(scored, dimension))),
    measured: measureBands(scored),
    slices: cut(scored).map(({ slice, value, tickets }) => ({
      slice,
      value,
      n: tickets.length,
      scores: sliceScores(tickets),
    })),
    brokenRules: countRules(scored.map(({ predicted }) => predicted)),
  };
}

function sliceScores(scored: readonly Scored[]): Scores {
  const all = score(scored);
  return Object.fromEntries(sliceFigures.map((name) => [name, all[name] ?? null]));
}

function countRules(predictions: readonly Prediction[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rule of predictions.flatMap(({ brokenRules }) => brokenRules)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
