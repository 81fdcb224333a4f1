import { measuredDimensions } from '../ticket/measured-confidence.ts';
import { isRight, type Scored } from './scored.ts';

/** How often one label was right when it was said this surely: "right 46 of 50 times". */
export type MeasuredBand = {
  readonly dimension: string;
  readonly label: string;
  readonly band: Band;
  readonly right: number;
  readonly of: number;
};

const bands = ['unsure', 'fair', 'sure'] as const;
type Band = (typeof bands)[number];

/** A confidence by how much it claims: below 0.6, below 0.85, or more. */
function bandOf(confidence: number): Band {
  if (confidence < 0.6) return 'unsure';
  return confidence < 0.85 ? 'fair' : 'sure';
}

/** What confidence has been worth on a set, by dimension, label that was said, and how surely it was said. */
export function measureBands(scored: readonly Scored[]): readonly MeasuredBand[] {
  return measuredDimensions.flatMap((dimension) => {
    const byLabel = Map.groupBy(scored, ({ predicted }) => predicted[dimension]);
    return [...byLabel]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([label, said]) =>
        bands.flatMap((band): MeasuredBand[] => {
          const own = said.filter(({ predicted }) => bandOf(predicted.confidence[dimension]) === band);
          if (own.length === 0) return [];
          return [
            { dimension, label, band, right: own.filter((one) => isRight(one, dimension)).length, of: own.length },
          ];
        }),
      );
  });
}
