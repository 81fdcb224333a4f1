import { sliceFigures } from './analysis.ts';
import { bootstrapMean, type Interval } from './bootstrap.ts';
import { faultsOf } from './faults.ts';
import { mcNemar, type McNemar } from './mcnemar.ts';
import { meanOf, measures, type Measure } from './measures.ts';
import { scoresOf, type EvaluationRun, type RunTicket } from './run.ts';
import { dimensions, figureName, isRight } from './scored.ts';
import { cut } from './slices.ts';

/** One figure in both runs; `difference` is B less A, with its interval where the figure is a mean over tickets. */
export type ComparedFigure = {
  readonly name: string;
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Better or worse beyond what chance explains, else null. */
  readonly verdict: 'better' | 'worse' | null;
};

/** A ticket that one run got right and the other did not; `became` names what is wrong now and what no longer is. */
export type Flip = {
  readonly id: string;
  readonly subject: string;
  readonly became: { readonly wrong: readonly string[]; readonly right: readonly string[] };
  readonly a: RunTicket;
  readonly b: RunTicket;
};

/** A part of the set where a figure fell or, for what should be low, rose. */
export type WorseSlice = {
  readonly slice: string;
  readonly value: string;
  readonly n: number;
  readonly figure: string;
  readonly a: number;
  readonly b: number;
};

/** Two runs over the same tickets, side by side. */
export type Comparison = {
  readonly figures: readonly ComparedFigure[];
  readonly mcNemar: Readonly<Record<string, McNemar>>;
  readonly flips: readonly Flip[];
  readonly worseSlices: readonly WorseSlice[];
};

/** Why two runs do not compare, each reason a sentence; empty where they do. */
export function unlikeness(a: EvaluationRun, b: EvaluationRun): readonly string[] {
  const reasons: readonly (readonly [string, unknown, unknown])[] = [
    ['the scorer', a.scorer, b.scorer],
    ['the set', a.settings.datasetHash, b.settings.datasetHash],
    ['what is known beside the set', a.settings.knowledgeHash, b.settings.knowledgeHash],
    ['the list of tickets', idsOf(a).join(), idsOf(b).join()],
  ];
  return reasons.flatMap(([what, one, other]) => (one === other ? [] : [`${what} is another in the second run`]));
}

/** Compares two runs over the same tickets; `unlikeness` must be empty. */
export function compareRuns(a: EvaluationRun, b: EvaluationRun): Comparison {
  const others = new Map(b.tickets.map((ticket) => [ticket.id, ticket]));
  const pairs = a.tickets.flatMap((ticket): Pair[] => {
    const other = others.get(ticket.id);
    return other === undefined ? [] : [{ a: ticket, b: other }];
  });
  return {
    figures: compareFigures(a, b, pairs),
    mcNemar: Object.fromEntries(
      dimensions.map((dimension) => [figureName(dimension), testDimension(pairs, dimension)]),
    ),
    flips: pairs.flatMap(flipOf),
    worseSlices: worseSlices(pairs),
  };
}

type Pair = { readonly a: RunTicket; readonly b: RunTicket };

function compareFigures(a: EvaluationRun, b: EvaluationRun, pairs: readonly Pair[]): readonly ComparedFigure[] {
  const [before, after] = [scoresOf(a), scoresOf(b)];
  const byName = new Map(measures.map((measure) => [measure.name, measure]));
  return Object.keys(before).map((name) => {
    const [one, other] = [before[name] ?? null, after[name] ?? null];
    const measure = byName.get(name);
    const interval = measure === undefined ? null : bootstrapMean(differencesOf(pairs, measure));
    return {
      name,
      a: one,
      b: other,
      difference: one === null || other === null ? null : other - one,
      interval,
      verdict: measure === undefined || interval === null ? null : verdictOf(measure, interval),
    };
  });
}

function differencesOf(pairs: readonly Pair[], { of }: Measure): readonly number[] {
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [of(a), of(b)];
    return one === null || other === null ? [] : [other - one];
  });
}

function verdictOf({ better }: Measure, { low, high }: Interval): ComparedFigure['verdict'] {
  if (low > 0) return better === 'higher' ? 'better' : 'worse';
  if (high < 0) return better === 'higher' ? 'worse' : 'better';
  return null;
}

function testDimension(pairs: readonly Pair[], dimension: (typeof dimensions)[number]): McNemar {
  const right = pairs.map(({ a, b }) => [isRight(a, dimension), isRight(b, dimension)] as const);
  return mcNemar(
    right.filter(([one, other]) => one && !other).length,
    right.filter(([one, other]) => !one && other).length,
  );
}

function flipOf({ a, b }: Pair): readonly Flip[] {
  const [before, after] = [faultsOf(a), faultsOf(b)];
  const wrong = after.filter((fault) => !before.includes(fault));
  const right = before.filter((fault) => !after.includes(fault));
  return wrong.length + right.length === 0 ? [] : [{ id: a.id, subject: a.subject, became: { wrong, right }, a, b }];
}

function worseSlices(pairs: readonly Pair[]): readonly WorseSlice[] {
  const shown = measures.filter(({ name }) => sliceFigures.some((figure) => figure === name));
  return cut(pairs.map((pair) => ({ ...pair, slices: pair.a.slices })))
    .flatMap(({ slice, value, tickets }) =>
      shown.flatMap((measure): WorseSlice[] => {
        const [a, b] = [
          meanOf(
            tickets.map((pair) => pair.a),
            measure,
          ),
          meanOf(
            tickets.map((pair) => pair.b),
            measure,
          ),
        ];
        if (a === null || b === null || (measure.better === 'higher' ? b >= a : b <= a)) return [];
        return [{ slice, value, n: tickets.length, figure: measure.name, a, b }];
      }),
    )
    .sort((one, other) => Math.abs(other.b - other.a) * other.n - Math.abs(one.b - one.a) * one.n);
}

function idsOf({ tickets }: EvaluationRun): readonly string[] {
  return tickets.map(({ id }) => id).sort();
}
