/** How often only one of two runs was right, and how likely so uneven a split is where both are equally good. */
export type McNemar = { readonly onlyA: number; readonly onlyB: number; readonly p: number };

/** McNemar's test, exact (two-sided binomial) at any size; 1 where the runs never differ. */
export function mcNemar(onlyA: number, onlyB: number): McNemar {
  const n = onlyA + onlyB;
  let tail = 0;
  // Each term from the one before, in logarithms: 0.5^n alone is nothing from a thousand on.
  let term = -n * Math.LN2;
  for (let k = 0; k <= Math.min(onlyA, onlyB); k += 1) {
    tail += Math.exp(term);
    term += Math.log(n - k) - Math.log(k + 1);
  }
  return { onlyA, onlyB, p: Math.min(1, 2 * tail) };
}
