/** One answer with how sure it was, 0 to 1, and whether it was right. */
export type Judged = { readonly confidence: number; readonly right: boolean };

/** The answers of one range of confidence: how sure they were on average, and how often they were right. */
export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
};

/** Whether confidences mean what they say: the curve, its mean gap and the mean squared error of single answers. */
export type Calibration = { readonly bins: readonly Bin[]; readonly ece: number | null; readonly brier: number | null };

const binCount = 10;

/** Reliability over ten equal ranges; empty ones are left out. `ece` is the gap of each bin weighed by its answers. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const byBin = Map.groupBy(judged, ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)));
  const bins = [...byBin]
    .sort(([a], [b]) => a - b)
    .map(([at, answers]) => ({
      from: at / binCount,
      to: (at + 1) / binCount,
      n: answers.length,
      confidence: mean(answers, ({ confidence }) => confidence),
      accuracy: mean(answers, ({ right }) => Number(right)),
    }));
  if (judged.length === 0) return { bins, ece: null, brier: null };
  return {
    bins,
    ece:
      bins.reduce((sum, { n, confidence, accuracy }) => sum + n * Math.abs(accuracy - confidence), 0) / judged.length,
    brier: mean(judged, ({ confidence, right }) => (confidence - Number(right)) ** 2),
  };
}

function mean<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
