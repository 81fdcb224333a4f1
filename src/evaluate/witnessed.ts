import { measuredDimensions, type MeasuredDimension, type Witnesses } from '../ticket/measured-confidence.ts';
import { isRight, type Scored } from './scored.ts';

/** How often one label was right when it was said before the same witnesses. */
export type WitnessedLabel = {
  readonly dimension: MeasuredDimension;
  readonly label: string;
  readonly witnesses: Witnesses;
  readonly right: number;
  readonly of: number;
};

/** What labels were worth on a set, by dimension, label and who agreed. Predictions that do not tell are left out. */
export function measureWitnessed(scored: readonly Scored[]): readonly WitnessedLabel[] {
  return measuredDimensions.flatMap((dimension) => {
    const said = scored.flatMap((one) => {
      const witnesses = one.predicted.witnesses?.[dimension];
      return witnesses === undefined
        ? []
        : [{ label: one.predicted[dimension], witnesses, right: isRight(one, dimension) }];
    });
    const alike = Map.groupBy(said, ({ label, witnesses: { rules, model, neighbours } }) =>
      [label, rules, model, neighbours].join(),
    );
    return [...alike]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first, ...others]]): WitnessedLabel[] => {
        if (first === undefined) return [];
        const all = [first, ...others];
        const { label, witnesses } = first;
        return [{ dimension, label, witnesses, right: all.filter(({ right }) => right).length, of: all.length }];
      });
  });
}
