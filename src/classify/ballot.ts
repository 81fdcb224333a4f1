import type { Supported } from './supported.ts';

/** Gives weight to a value, for the words that speak for it; null words give nothing. */
export type Vote<Value> = (value: Value, weight: number, words: string | null) => void;

/** Counts weighted evidence for the values of one dimension. */
export type Ballot<Value> = {
  readonly vote: Vote<Value>;
  /** The value that leads so far; null before the first vote. */
  leading(): Value | null;
  /** The value with the most weight, surer the wider its margin; the fallback where nothing was said. */
  result(otherwise: { readonly fallback: Value; readonly words: string }): Supported<Value>;
};

/** This margin makes a value as sure as words alone can. */
const clearMargin = 5;

/** Opens a ballot; between equals the earlier value wins. */
export function openBallot<Value extends string>(values: readonly Value[]): Ballot<Value> {
  const weights = new Map<Value, number>();
  const strongest = new Map<Value, { readonly weight: number; readonly words: string }>();
  const ranked = () =>
    values.filter((value) => weights.has(value)).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return {
    leading: () => ranked()[0] ?? null,
    vote(value, weight, words) {
      if (words === null || weight <= 0) return;
      weights.set(value, (weights.get(value) ?? 0) + weight);
      if (weight > (strongest.get(value)?.weight ?? 0)) strongest.set(value, { weight, words });
    },
    result({ fallback, words }) {
      const [first, second] = ranked();
      if (first === undefined) return { value: fallback, confidence: 0.3, words };
      const margin = (weights.get(first) ?? 0) - (second === undefined ? 0 : (weights.get(second) ?? 0));
      const confidence = 0.4 + 0.55 * Math.min(1, margin / clearMargin);
      return {
        value: first,
        confidence: Math.round(confidence * 100) / 100,
        words: strongest.get(first)?.words ?? words,
      };
    },
  };
}
