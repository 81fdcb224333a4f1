import { measuredDimensions } from '../ticket/measured-confidence.ts';
import { macroF1 } from './by-label.ts';
import { calibrationOf, type Judged } from './calibration.ts';
import { addCounts, countYesNo, f1Of, noCounts, precisionOf, ratio, recallOf, type Counts } from './counts.ts';
import { countItems } from './information-request.ts';
import { countKnownIssue } from './known-issue.ts';
import { meanOf, measures } from './measures.ts';
import { percentile } from './percentile.ts';
import { scoreRanking } from './ranking.ts';
import { dimensions, figureName, isRight, type Scored } from './scored.ts';

/** Figures by name, such as `severity.accuracy`; null where the set has nothing to measure it by. */
export type Scores = Readonly<Record<string, number | null>>;

/** Scores predictions against labels. An alternative of `alsoAcceptable` counts as right; the strict figure stands beside it. */
export function score(scored: readonly Scored[]): Scores {
  return {
    n: scored.length,
    ...Object.fromEntries(measures.map((measure) => [measure.name, meanOf(scored, measure)])),
    ...Object.fromEntries(
      dimensions.map((dimension) => [`${figureName(dimension)}.macroF1`, macroF1(scored, dimension)]),
    ),
    'security.precision': precisionOf(
      count(scored, ({ gold, predicted }) => countYesNo(gold.security, predicted.security)),
    ),
    'review.precision': precisionOf(
      count(scored, ({ gold, predicted }) => countYesNo(gold.humanReview, predicted.humanReview)),
    ),
    'escalation.precision': precisionOf(count(scored, countEscalation)),
    'informationRequest.f1': f1Of(count(scored, ({ gold, predicted }) => countItems(gold, predicted.requestInfo))),
    ...scoreKnownIssues(scored),
    ...scoreRetrieval(scored),
    ...scoreConfidence(scored),
    'draft.violations': scored.reduce((sum, { predicted }) => sum + predicted.draftViolations, 0),
    ...scoreEffort(scored),
  };
}

/** The answers of one dimension with the confidence that stood beside them. */
export function judged(scored: readonly Scored[], dimension: (typeof measuredDimensions)[number]): readonly Judged[] {
  return scored.map((one) => ({ confidence: one.predicted.confidence[dimension], right: isRight(one, dimension) }));
}

/** Whether engineering is told at once: `always` against the rest, an acceptable level counting as the label. */
function countEscalation(one: Scored): Counts {
  const there = one.gold.escalate === 'always';
  const said = one.predicted.escalate === 'always';
  return isRight(one, 'escalate') ? countYesNo(said, said) : countYesNo(there, said);
}

function scoreKnownIssues(scored: readonly Scored[]): Scores {
  const counts = count(scored, ({ gold, predicted }) => countKnownIssue(gold, predicted.knownIssue));
  return { 'knownIssue.recall': recallOf(counts), 'knownIssue.precision': precisionOf(counts) };
}

/** Over the tickets whose labels name past tickets to be found; null where none does. */
function scoreRetrieval(scored: readonly Scored[]): Scores {
  const asked = scored.filter(({ gold }) => (gold.similarTickets ?? []).length > 0);
  const figures = scoreRanking(
    asked.map(({ gold, predicted }) => ({ found: predicted.similar, relevant: new Set(gold.similarTickets) })),
  );
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [`retrieval.${name}`, asked.length === 0 ? null : figure]),
  );
}

function scoreConfidence(scored: readonly Scored[]): Scores {
  return Object.fromEntries(
    measuredDimensions.flatMap((dimension) => {
      const { ece, brier } = calibrationOf(judged(scored, dimension));
      return [
        [`${dimension}.ece`, ece],
        [`${dimension}.brier`, brier],
      ];
    }),
  );
}

/** Time, tokens and money; null where no model said what it took. */
function scoreEffort(scored: readonly Scored[]): Scores {
  const latencies = scored.map(({ predicted }) => predicted.latencyMs);
  const tokens = scored.flatMap(({ predicted }) => predicted.tokens ?? []);
  const costs = scored.flatMap(({ predicted }) => predicted.costUsd ?? []);
  return {
    'degraded.rate': ratio(scored.filter(({ predicted }) => predicted.degraded).length, scored.length),
    'latencyMs.p50': percentile(latencies, 0.5),
    'latencyMs.p95': percentile(latencies, 0.95),
    'tokens.input': sumOrNull(tokens.map(({ input }) => input)),
    'tokens.output': sumOrNull(tokens.map(({ output }) => output)),
    'costUsd.total': sumOrNull(costs),
    'costUsd.perTicket': costs.length === 0 ? null : sum(costs) / scored.length,
  };
}

function sumOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function count(scored: readonly Scored[], countOne: (one: Scored) => Counts): Counts {
  return scored.map(countOne).reduce(addCounts, noCounts);
}
