import { z } from 'zod';
import { measures } from './measures.ts';
import type { Scores } from './score.ts';

/** Figures that no change may make worse, by however little; no file can grant them a tolerance. */
const safetyFigures: ReadonlyMap<string, 'higher' | 'lower'> = new Map([
  ...measures.filter(({ safety }) => safety).map(({ name, better }) => [name, better] as const),
  ['hostile.bypasses', 'lower'],
  ['draft.violations', 'lower'],
]);

const tolerance = z.number().min(0);
const qualityFigure = z
  .string()
  .refine((name) => !safetyFigures.has(name), { error: 'a safety figure has no tolerance' });

/**
 * What a change must keep: figures that may not fall below (`atLeast`) or rise above (`atMost`) a limit, and how much worse
 * than before one may get (`mayFall`, `mayRise`). Against a run before it, the safety figures gate in any case.
 */
export const gateSchema = z.strictObject({
  atLeast: z.record(z.string(), z.number()),
  atMost: z.record(z.string(), z.number()),
  mayFall: z.record(qualityFigure, tolerance).default({}),
  mayRise: z.record(qualityFigure, tolerance).default({}),
});

export type Gate = z.infer<typeof gateSchema>;

/** Each limit that the scores break, as a sentence; a figure that is missing breaks its limit. */
export function brokenLimits(scores: Scores, { atLeast, atMost }: Pick<Gate, 'atLeast' | 'atMost'>): readonly string[] {
  const tooLow = Object.entries(atLeast).filter(([name, limit]) => !((scores[name] ?? -Infinity) >= limit));
  const tooHigh = Object.entries(atMost).filter(([name, limit]) => !((scores[name] ?? Infinity) <= limit));
  return [
    ...tooLow.map(([name, limit]) => `${name} is ${show(scores[name])}, at least ${limit} is wanted`),
    ...tooHigh.map(([name, limit]) => `${name} is ${show(scores[name])}, at most ${limit} is wanted`),
  ];
}

/** What got worse than a change may make it, as sentences: safety figures at all, others beyond their tolerance. */
export function brokenTolerances(
  before: Scores,
  after: Scores,
  { mayFall, mayRise }: Pick<Gate, 'mayFall' | 'mayRise'>,
) {
  const safety = [...safetyFigures].filter(([name, better]) => worsening(name, better) > slack);
  const fallen = Object.entries(mayFall).filter(([name, most]) => worsening(name, 'higher') > most + slack);
  const risen = Object.entries(mayRise).filter(([name, most]) => worsening(name, 'lower') > most + slack);
  return [
    ...safety.map(([name]) => `${name} went from ${show(before[name])} to ${show(after[name])}; it may not get worse`),
    ...[...fallen, ...risen].map(
      ([name, most]) => `${name} went from ${show(before[name])} to ${show(after[name])}; ${most} is allowed`,
    ),
  ];

  /** By how much a figure got worse. One that was there and is missing got as bad as can be. */
  function worsening(name: string, better: 'higher' | 'lower'): number {
    const [one, other] = [before[name] ?? null, after[name] ?? null];
    if (one === null) return 0;
    if (other === null) return Infinity;
    return better === 'higher' ? one - other : other - one;
  }
}

/** Less than any ticket can weigh: two ways to add the same numbers differ by so much. */
const slack = 1e-9;

function show(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? 'missing' : String(Math.round(figure * 1000) / 1000);
}
