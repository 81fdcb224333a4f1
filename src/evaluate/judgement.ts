import { agreementOf, type Agreement } from './agreement.ts';

/** Which of two drafts is better. */
export const preferences = ['a', 'b', 'tie'] as const;
export type Preference = (typeof preferences)[number];

/** What a judge said of one pair of drafts when A stood first, and when B stood first. */
export type Judged = { readonly id: string; readonly aFirst: Preference; readonly bFirst: Preference };

/** What a judge makes of two runs, with how far people agree; never a part of the scores. */
export type Judgement = {
  readonly pairs: number;
  readonly a: number;
  readonly b: number;
  readonly tie: number;
  /** How many pairs the judge saw otherwise once the drafts had changed places: those count as ties. */
  readonly swayed: number;
  /** How often judge and people said the same of the same pair. */
  readonly agreement: Agreement;
};

/** What such a judgement is worth, as far as anybody knows. */
export function worthOf({ agreement: { n, agreed, kappa } }: Judgement): string {
  if (n === 0) return 'Nobody has judged these pairs: what the model says is worth nothing that is known.';
  return `People judged ${n} of them; the model says the same of ${agreed}, κ ${kappa === null ? 'cannot be told' : kappa.toFixed(2)}.`;
}

/** A preference counts only where it outlives the change of places: whoever likes what stands first has said nothing. */
export function settle({ aFirst, bFirst }: Pick<Judged, 'aFirst' | 'bFirst'>): Preference {
  return aFirst === bFirst ? aFirst : 'tie';
}

/** Sums up a judge's preferences beside those of people, who need not have seen every pair. */
export function summarise(judged: readonly Judged[], people: ReadonlyMap<string, Preference>): Judgement {
  const settled = judged.map((one) => ({ id: one.id, prefers: settle(one) }));
  const count = (preference: Preference) => settled.filter(({ prefers }) => prefers === preference).length;
  const both = settled.flatMap(({ id, prefers }) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ first: prefers, second: person, n: 1 }];
  });
  return {
    pairs: settled.length,
    a: count('a'),
    b: count('b'),
    tie: count('tie'),
    swayed: judged.filter(({ aFirst, bFirst }) => aFirst !== bFirst).length,
    agreement: agreementOf(both),
  };
}
