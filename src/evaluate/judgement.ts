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
  readonly agreement: Agreement;
};

/** How often judge and people said the same of the same pair, and Cohen's κ: the same beyond chance. Null where nothing can be said. */
export type Agreement = { readonly pairs: number; readonly same: number; readonly kappa: number | null };

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
    return person === undefined ? [] : [[prefers, person] as const];
  });
  return {
    pairs: settled.length,
    a: count('a'),
    b: count('b'),
    tie: count('tie'),
    swayed: judged.filter(({ aFirst, bFirst }) => aFirst !== bFirst).length,
    agreement: {
      pairs: both.length,
      same: both.filter(([judge, person]) => judge === person).length,
      kappa: cohensKappa(both),
    },
  };
}

/** Cohen's κ of two raters over the same cases; null of none, and where both always say the same one thing. */
export function cohensKappa(pairs: readonly (readonly [Preference, Preference])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (holds: (pair: readonly [Preference, Preference]) => boolean) =>
    pairs.filter(holds).length / pairs.length;
  const observed = share(([one, other]) => one === other);
  const expected = preferences.reduce(
    (sum, preference) => sum + share(([one]) => one === preference) * share(([, other]) => other === preference),
    0,
  );
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
