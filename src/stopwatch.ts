/** Milliseconds that each step took, in order; what `Server-Timing` reports. */
export type Timings = Readonly<Record<string, number>> & { readonly total: number };

/** Measures consecutive steps: `lap` closes the running one under a name. `ticks` is a monotonic clock in milliseconds. */
export function startStopwatch(ticks: () => number) {
  const start = ticks();
  const laps: Record<string, number> = {};
  let last = start;
  return {
    lap(step: string): void {
      const now = ticks();
      laps[step] = now - last;
      last = now;
    },
    timings: (): Timings => ({ ...laps, total: ticks() - start }),
  };
}
