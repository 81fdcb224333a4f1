import { z } from 'zod';
import type { Scores } from './score.ts';

/** Figures that a change may not fall below (`atLeast`) or rise above (`atMost`). */
export const gateSchema = z.strictObject({
  atLeast: z.record(z.string(), z.number()),
  atMost: z.record(z.string(), z.number()),
});

export type Gate = z.infer<typeof gateSchema>;

/** Each limit that the scores break, as a sentence; a figure that is missing breaks its limit. */
export function brokenLimits(scores: Scores, { atLeast, atMost }: Gate): readonly string[] {
  const tooLow = Object.entries(atLeast).filter(([name, limit]) => !((scores[name] ?? -Infinity) >= limit));
  const tooHigh = Object.entries(atMost).filter(([name, limit]) => !((scores[name] ?? Infinity) <= limit));
  return [
    ...tooLow.map(([name, limit]) => `${name} is ${show(scores[name])}, at least ${limit} is wanted`),
    ...tooHigh.map(([name, limit]) => `${name} is ${show(scores[name])}, at most ${limit} is wanted`),
  ];
}

function show(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? 'missing' : String(Math.round(figure * 1000) / 1000);
}
