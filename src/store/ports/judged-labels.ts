import type { MeasuredDimension, Witnesses } from '../../ticket/measured-confidence.ts';

/** A label as it was said, with who agreed. */
export type SaidLabel = {
  readonly dimension: MeasuredDimension;
  readonly label: string;
  readonly witnesses: Witnesses;
};

/** How many judgements there are, and how many of them found the label right. */
export type Judgements = { readonly right: number; readonly of: number };

export type JudgedLabelStore = {
  /**
   * What the newest verdicts say of labels that were said before the same witnesses: of this label, and of any label of its
   * dimension. In the order of what is asked.
   */
  count(said: readonly SaidLabel[]): Promise<readonly { readonly own: Judgements; readonly any: Judgements }[]>;
};
