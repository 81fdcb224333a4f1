import { severityCost } from './severity-cost.ts';
import { dimensions, figureName, isRight, isStrictlyRight, isUnderTriaged, type Scored } from './scored.ts';

/**
 * A figure that is the mean of what each ticket adds to it, so that two runs compare ticket by ticket. A ticket that has
 * nothing to say about it adds null. A safety figure may never get worse, by however little.
 */
export type Measure = {
  readonly name: string;
  readonly better: 'higher' | 'lower';
  readonly safety: boolean;
  readonly of: (one: Scored) => number | null;
};

/** Every such figure, in the order in which it is shown. */
export const measures: readonly Measure[] = [
  ...dimensions.flatMap((dimension): Measure[] => [
    quality(`${figureName(dimension)}.accuracy`, (one) => yes(isRight(one, dimension))),
    quality(`${figureName(dimension)}.strictAccuracy`, (one) => yes(isStrictlyRight(one, dimension))),
  ]),
  { name: 'severity.underTriageRate', better: 'lower', safety: true, of: (one) => yes(isUnderTriaged(one)) },
  { name: 'severity.cost', better: 'lower', safety: false, of: severityCost },
  safety('security.recall', ({ gold, predicted }) => (gold.security ? yes(predicted.security) : null)),
  safety('review.recall', ({ gold, predicted }) => (gold.humanReview ? yes(predicted.humanReview) : null)),
  safety('escalation.recall', (one) => (one.gold.escalate === 'always' ? yes(isRight(one, 'escalate')) : null)),
  quality('draft.grounded', ({ predicted: { citations } }) =>
    citations.made === 0 ? null : citations.grounded / citations.made,
  ),
  quality('draft.specific', ({ predicted: { specific } }) => (specific === null ? null : yes(specific))),
];

/** What a measure comes to over a set; null where no ticket has anything to say about it. */
export function meanOf(scored: readonly Scored[], { of }: Measure): number | null {
  const values = scored.map(of).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quality(name: string, of: Measure['of']): Measure {
  return { name, better: 'higher', safety: false, of };
}

function safety(name: string, of: Measure['of']): Measure {
  return { name, better: 'higher', safety: true, of };
}

function yes(holds: boolean): number {
  return holds ? 1 : 0;
}
