import { addCounts, countYesNo, f1Of, noCounts, ratio, type Counts } from './counts.ts';
import { isRight, type Dimension, type Scored } from './scored.ts';

/** How well one label of a dimension was told apart; `tickets` carry it in the set. */
export type LabelCounts = { readonly label: string; readonly tickets: number; readonly counts: Counts };

/** Each label that occurs in the set, in the order of the first; an acceptable prediction counts as the label. */
export function countByLabel(scored: readonly Scored[], dimension: Dimension): readonly LabelCounts[] {
  const pairs = scored.map((one) => ({
    gold: one.gold[dimension],
    said: isRight(one, dimension) ? one.gold[dimension] : one.predicted[dimension],
  }));
  const labels = [...new Set(pairs.map(({ gold }) => gold))];
  return labels.map((label) => ({
    label,
    tickets: pairs.filter(({ gold }) => gold === label).length,
    counts: pairs.map(({ gold, said }) => countYesNo(gold === label, said === label)).reduce(addCounts, noCounts),
  }));
}

/** The mean F1 over the labels that occur in the set; null of an empty one. */
export function macroF1(scored: readonly Scored[], dimension: Dimension): number | null {
  const f1s = countByLabel(scored, dimension).map(({ counts }) => f1Of(counts) ?? 0);
  return ratio(
    f1s.reduce((sum, f1) => sum + f1, 0),
    f1s.length,
  );
}
