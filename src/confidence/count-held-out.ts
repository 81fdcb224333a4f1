import type { Judgements, SaidLabel } from '../store/ports/judged-labels.ts';
import type { Witnesses } from '../ticket/measured-confidence.ts';
import { heldOutTable } from './held-out.ts';

/** What labelled sets that nothing was tuned on say of a label before these witnesses, and of any label of its dimension. */
export function countHeldOut(
  { dimension, label, witnesses }: SaidLabel,
  rows: readonly HeldOutRow[] = shipped,
): { readonly own: Judgements; readonly any: Judgements } {
  const alike = rows.filter((row) => row.dimension === dimension && isSame(row.witnesses, witnesses));
  return { own: sum(alike.filter((row) => row.label === label)), any: sum(alike) };
}

type HeldOutRow = Judgements & {
  readonly dimension: string;
  readonly label: string;
  readonly witnesses: Witnesses;
};

const stances: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '-': null };

const shipped: readonly HeldOutRow[] = heldOutTable
  .trim()
  .split('\n')
  .map((line) => {
    const [dimension = '', label = '', rules = '-', model = '-', neighbours = '-', right, of] = line.split(' ');
    const stance = (word: string) => stances[word] ?? null;
    const witnesses = { rules: stance(rules), model: stance(model), neighbours: stance(neighbours) };
    return { dimension, label, witnesses, right: Number(right), of: Number(of) };
  });

function isSame(one: Witnesses, other: Witnesses): boolean {
  return one.rules === other.rules && one.model === other.model && one.neighbours === other.neighbours;
}

function sum(counts: readonly Judgements[]): Judgements {
  return counts.reduce((all, { right, of }) => ({ right: all.right + right, of: all.of + of }), { right: 0, of: 0 });
}
