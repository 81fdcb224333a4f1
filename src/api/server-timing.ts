import type { Timings } from '../stopwatch.ts';

/** How long each step took, as the `Server-Timing` header writes it, in milliseconds. */
export function serverTiming(timings: Timings): string {
  return Object.entries(timings)
    .map(([step, milliseconds]) => `${step};dur=${milliseconds.toFixed(2)}`)
    .join(', ');
}
