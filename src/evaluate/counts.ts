/** Hits, false alarms and misses of a yes-or-no question. */
export type Counts = { readonly hits: number; readonly falseAlarms: number; readonly misses: number };

export const noCounts: Counts = { hits: 0, falseAlarms: 0, misses: 0 };

/** Both counts together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { hits: a.hits + b.hits, falseAlarms: a.falseAlarms + b.falseAlarms, misses: a.misses + b.misses };
}

/** The share of what was said that was right; null where nothing was said. */
export function precisionOf({ hits, falseAlarms }: Counts): number | null {
  return ratio(hits, hits + falseAlarms);
}

/** The share of what was there that was found; null where nothing was there. */
export function recallOf({ hits, misses }: Counts): number | null {
  return ratio(hits, hits + misses);
}

/** The harmonic mean of precision and recall; null where nothing was said and nothing was there. */
export function f1Of({ hits, falseAlarms, misses }: Counts): number | null {
  return ratio(2 * hits, 2 * hits + falseAlarms + misses);
}

/** A share, or null of nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** One answer to a yes-or-no question. */
export function countYesNo(there: boolean, said: boolean): Counts {
  return { hits: there && said ? 1 : 0, falseAlarms: !there && said ? 1 : 0, misses: there && !said ? 1 : 0 };
}
