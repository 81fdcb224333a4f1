/** Milliseconds that each step took, in order; what `Server-Timing` reports. */
export type Timings = Readonly<Record<string, number>> & { readonly total: number };

/** Hears a step when it is over; its moments are those of the stopwatch's own clock. */
export type OnLap = (step: string, startMs: number, endMs: number) => void;

let onLap: OnLap | null = null;

/** Lets one listener of the process, its tracing, hear every step of every stopwatch. */
export function listenToLaps(listener: OnLap): void {
  onLap = listener;
}

/** Measures consecutive steps: `lap` closes the running one under a name. `ticks` is a monotonic clock in milliseconds. */
export function startStopwatch(ticks: () => number) {
  const start = ticks();
  const laps: Record<string, number> = {};
  let last = start;
  return {
    lap(step: string): void {
      const now = ticks();
      laps[step] = now - last;
      onLap?.(step, last, now);
      last = now;
    },
    timings: (): Timings => ({ ...laps, total: ticks() - start }),
  };
}
