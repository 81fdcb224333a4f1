import { compareSeverity } from '../ticket/vocabulary.ts';
import { macroF1 } from './by-label.ts';
import { addCounts, countYesNo, f1Of, noCounts, precisionOf, ratio, recallOf, type Counts } from './counts.ts';
import { countItems } from './information-request.ts';
import { countKnownIssue } from './known-issue.ts';
import { percentile } from './percentile.ts';
import { dimensions, figureName, isRight, isStrictlyRight, type Dimension, type Scored } from './scored.ts';

/** Figures by name, such as `severity.accuracy`; null where the set has nothing to measure it by. */
export type Scores = Readonly<Record<string, number | null>>;

/** Scores predictions against labels. An alternative of `alsoAcceptable` counts as right; the strict figure stands beside it. */
export function score(scored: readonly Scored[]): Scores {
  const latencies = scored.map(({ predicted }) => predicted.latencyMs);
  return {
    n: scored.length,
    ...Object.fromEntries(dimensions.flatMap((dimension) => Object.entries(scoreDimension(scored, dimension)))),
    'severity.underTriageRate': share(scored, isUnderTriaged),
    ...scoreYesNo(scored, 'security', ({ gold, predicted }) => countYesNo(gold.security, predicted.security)),
    ...scoreYesNo(scored, 'review', ({ gold, predicted }) => countYesNo(gold.humanReview, predicted.humanReview)),
    'informationRequest.f1': f1Of(count(scored, ({ gold, predicted }) => countItems(gold, predicted.requestInfo))),
    ...scoreYesNo(scored, 'knownIssue', ({ gold, predicted }) => countKnownIssue(gold, predicted.knownIssue)),
    'draft.violations': scored.reduce((sum, { predicted }) => sum + predicted.draftViolations, 0),
    'degraded.rate': share(scored, ({ predicted }) => predicted.degraded),
    'latencyMs.p50': percentile(latencies, 0.5),
    'latencyMs.p95': percentile(latencies, 0.95),
  };
}

/** Whether a ticket was taken for milder than its label and every acceptable alternative. */
export function isUnderTriaged({ gold, predicted }: Scored): boolean {
  return [gold.severity, ...(gold.alsoAcceptable.severity ?? [])].every(
    (severity) => compareSeverity(predicted.severity, severity) > 0,
  );
}

function scoreDimension(scored: readonly Scored[], dimension: Dimension): Scores {
  const name = figureName(dimension);
  return {
    [`${name}.accuracy`]: share(scored, (one) => isRight(one, dimension)),
    [`${name}.strictAccuracy`]: share(scored, (one) => isStrictlyRight(one, dimension)),
    [`${name}.macroF1`]: macroF1(scored, dimension),
  };
}

function scoreYesNo(scored: readonly Scored[], name: string, countOne: (one: Scored) => Counts): Scores {
  const counts = count(scored, countOne);
  return { [`${name}.recall`]: recallOf(counts), [`${name}.precision`]: precisionOf(counts) };
}

function count(scored: readonly Scored[], countOne: (one: Scored) => Counts): Counts {
  return scored.map(countOne).reduce(addCounts, noCounts);
}

function share(scored: readonly Scored[], holds: (one: Scored) => boolean): number | null {
  return ratio(scored.filter(holds).length, scored.length);
}
