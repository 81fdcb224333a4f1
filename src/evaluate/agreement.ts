import type { AnswerPair } from '../ticket/second-review.ts';

/** How far two reviewers agree: in how many of `n`, and beyond what chance alone would give. */
export type Agreement = { readonly n: number; readonly agreed: number; readonly kappa: number | null };

/**
 * Cohen's κ: (observed − expected) / (1 − expected), where chance would give as many equal answers as how often each is given
 * makes likely. 1 is full agreement, 0 what chance gives; null where nothing was answered twice, or only ever one answer given.
 */
export function agreementOf(pairs: readonly AnswerPair[]): Agreement {
  const n = sum(pairs);
  const agreed = sum(pairs.filter(({ first, second }) => first === second));
  const answers = new Set(pairs.map(({ first }) => first));
  const expected = [...answers].reduce((all, answer) => {
    const firsts = sum(pairs.filter(({ first }) => first === answer));
    const seconds = sum(pairs.filter(({ second }) => second === answer));
    return all + firsts * seconds;
  }, 0);
  // Over n² in whole numbers: no rounding hides that chance alone explains all.
  const kappa = n === 0 || expected === n * n ? null : (agreed * n - expected) / (n * n - expected);
  return { n, agreed, kappa };
}

function sum(pairs: readonly AnswerPair[]): number {
  return pairs.reduce((all, { n }) => all + n, 0);
}
