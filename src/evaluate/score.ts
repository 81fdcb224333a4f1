import { compareSeverity, type InformationItem } from '../ticket/vocabulary.ts';
import { addCounts, f1Of, noCounts, precisionOf, ratio, recallOf, type Counts } from './counts.ts';
import type { Gold } from './labelled-ticket.ts';
import type { Prediction } from './prediction.ts';

/** A label and what was said instead of it. */
export type Scored = { readonly gold: Gold; readonly predicted: Prediction };

/** Figures by name, such as `severity.accuracy`; null where the set has nothing to measure it by. */
export type Scores = Readonly<Record<string, number | null>>;

const dimensions = ['category', 'severity', 'issueType', 'environment', 'disposition'] as const;
type Dimension = (typeof dimensions)[number] | 'escalate';

/** Scores predictions against labels. An alternative of `alsoAcceptable` counts as right; the strict figure stands beside it. */
export function score(scored: readonly Scored[]): Scores {
  const figures: Record<string, number | null> = { n: scored.length };
  for (const dimension of dimensions) Object.assign(figures, scoreDimension(scored, dimension, dimension));
  Object.assign(figures, scoreDimension(scored, 'escalate', 'escalation'));
  figures['severity.underTriageRate'] = share(scored, isUnderTriaged);
  Object.assign(
    figures,
    scoreYesNo(
      'security',
      countAll(scored, ({ gold, predicted }) => countYesNo(gold.security, predicted.security)),
    ),
  );
  Object.assign(
    figures,
    scoreYesNo(
      'review',
      countAll(scored, ({ gold, predicted }) => countYesNo(gold.humanReview, predicted.humanReview)),
    ),
  );
  figures['informationRequest.f1'] = f1Of(
    countAll(scored, ({ gold, predicted }) => countItems(gold, predicted.requestInfo)),
  );
  Object.assign(
    figures,
    scoreYesNo(
      'knownIssue',
      countAll(scored, ({ gold, predicted }) => countKnownIssue(gold, predicted.knownIssue)),
    ),
  );
  figures['draft.violations'] = scored.reduce((sum, { predicted }) => sum + predicted.draftViolations, 0);
  figures['degraded.rate'] = share(scored, ({ predicted }) => predicted.degraded);
  Object.assign(figures, scoreLatency(scored.map(({ predicted }) => predicted.latencyMs)));
  return figures;
}

/** Whether a prediction counts as right in one dimension: the label itself, or one that two seniors could defend. */
export function isRight({ gold, predicted }: Scored, dimension: Dimension): boolean {
  const alternatives: readonly string[] = gold.alsoAcceptable[dimension] ?? [];
  return gold[dimension] === predicted[dimension] || alternatives.includes(predicted[dimension]);
}

/** Whether a ticket was taken for milder than its label and every acceptable alternative. */
function isUnderTriaged({ gold, predicted }: Scored): boolean {
  return [gold.severity, ...(gold.alsoAcceptable.severity ?? [])].every(
    (severity) => compareSeverity(predicted.severity, severity) > 0,
  );
}

function scoreDimension(scored: readonly Scored[], dimension: Dimension, name: string): Scores {
  const lenient = share(scored, (one) => isRight(one, dimension));
  const strict = share(scored, ({ gold, predicted }) => gold[dimension] === predicted[dimension]);
  return {
    [`${name}.accuracy`]: lenient,
    [`${name}.strictAccuracy`]: strict,
    [`${name}.macroF1`]: macroF1(scored, dimension),
  };
}

/** The mean F1 over the labels that occur; an acceptable prediction counts as its label. */
function macroF1(scored: readonly Scored[], dimension: Dimension): number | null {
  const pairs = scored.map((one) => ({
    gold: one.gold[dimension],
    said: isRight(one, dimension) ? one.gold[dimension] : one.predicted[dimension],
  }));
  const labels = [...new Set(pairs.map(({ gold }) => gold))];
  const f1s = labels.map(
    (label) =>
      f1Of(
        pairs.reduce(
          (counts, { gold, said }) => addCounts(counts, countYesNo(gold === label, said === label)),
          noCounts,
        ),
      ) ?? 0,
  );
  return ratio(
    f1s.reduce((sum, f1) => sum + f1, 0),
    f1s.length,
  );
}

function countYesNo(there: boolean, said: boolean): Counts {
  return { hits: there && said ? 1 : 0, falseAlarms: !there && said ? 1 : 0, misses: there && !said ? 1 : 0 };
}

/** Items asked for, against the label or the alternative that fits best. */
function countItems({ requestInfo, alsoAcceptable }: Gold, asked: readonly InformationItem[]): Counts {
  const options = [requestInfo, ...(alsoAcceptable.requestInfo ?? [])].map((wanted) => ({
    hits: asked.filter((item) => wanted.includes(item)).length,
    falseAlarms: asked.filter((item) => !wanted.includes(item)).length,
    misses: wanted.filter((item) => !asked.includes(item)).length,
  }));
  return options.reduce((best, option) =>
    option.falseAlarms + option.misses < best.falseAlarms + best.misses ? option : best,
  );
}

/** An exact match is a hit where it is the label or an alternative; a wrong one is both a false alarm and, where one was there, a miss. */
function countKnownIssue({ knownIssue, alsoAcceptable }: Gold, matched: string | null): Counts {
  const right = matched !== null && (matched === knownIssue || (alsoAcceptable.knownIssue ?? []).includes(matched));
  const mayMiss = (alsoAcceptable.knownIssue ?? []).includes(null);
  return {
    hits: right ? 1 : 0,
    falseAlarms: matched !== null && !right ? 1 : 0,
    misses: knownIssue !== null && !right && !(matched === null && mayMiss) ? 1 : 0,
  };
}

function scoreYesNo(name: string, counts: Counts): Scores {
  return { [`${name}.recall`]: recallOf(counts), [`${name}.precision`]: precisionOf(counts) };
}

function scoreLatency(latencies: readonly number[]): Scores {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (quantile: number) => sorted[Math.min(sorted.length - 1, Math.ceil(quantile * sorted.length) - 1)] ?? null;
  return { 'latencyMs.p50': at(0.5), 'latencyMs.p95': at(0.95) };
}

function countAll(scored: readonly Scored[], count: (one: Scored) => Counts): Counts {
  return scored.map(count).reduce(addCounts, noCounts);
}

function share(scored: readonly Scored[], holds: (one: Scored) => boolean): number | null {
  return ratio(scored.filter(holds).length, scored.length);
}
