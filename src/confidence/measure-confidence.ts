import type { Judgements } from '../store/ports/judged-labels.ts';
import type { Store } from '../store/store.ts';
import type { Classification } from '../ticket/classification.ts';
import {
  measuredDimensions,
  type Measured,
  type MeasuredConfidence,
  type MeasuredDimension,
  type Witnesses,
} from '../ticket/measured-confidence.ts';
import { countHeldOut } from './count-held-out.ts';

/** Of fewer cases than this nothing can be said: even ten of ten leave one in four possible. */
const fewest = 10;

/**
 * How often each label of a classification was right before, where the same witnesses agreed and differed: of reviewed
 * tickets and of labelled sets that nothing was tuned on, together. Counts, never what a model says of itself.
 */
export async function measureConfidence(
  { judgedLabels }: Pick<Store, 'judgedLabels'>,
  said: {
    readonly classification: Pick<Classification, MeasuredDimension>;
    readonly witnesses: Readonly<Record<MeasuredDimension, Witnesses>>;
  },
): Promise<Measured> {
  const asked = measuredDimensions.map((dimension) => ({
    dimension,
    label: said.classification[dimension],
    witnesses: said.witnesses[dimension],
  }));
  const reviewed = await judgedLabels.count(asked);
  const measured = asked.map((one, at) => {
    const byReview = reviewed[at] ?? { own: none, any: none };
    const heldOut = countHeldOut(one);
    const own = { witnesses: one.witnesses, ...together(byReview.own, heldOut.own), sameLabel: true };
    if (own.enough) return own;
    return { ...own, ...together(byReview.any, heldOut.any), sameLabel: false };
  });
  return Object.fromEntries(asked.map(({ dimension }, at) => [dimension, measured[at]])) as Record<
    MeasuredDimension,
    MeasuredConfidence
  >;
}

const none: Judgements = { right: 0, of: 0 };

function together(reviewed: Judgements, heldOut: Judgements) {
  const of = reviewed.of + heldOut.of;
  return { right: reviewed.right + heldOut.right, of, reviewed: reviewed.of, enough: of >= fewest };
}
