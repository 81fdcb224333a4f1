import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/evaluate/agreement.ts';

const pair = (first: string, second: string, n: number) => ({ first, second, n });

describe('the agreement of two reviewers', () => {
  test('is what lies beyond chance', () => {
    // By hand: 35 of 50 agree, 0.7. Chance: yes 25/50 · 30/50 = 0.3, no 25/50 · 20/50 = 0.2. κ = (0.7 − 0.5) / (1 − 0.5).
    const pairs = [pair('yes', 'yes', 20), pair('yes', 'no', 5), pair('no', 'yes', 10), pair('no', 'no', 15)];
    expect(agreementOf(pairs)).toEqual({ n: 50, agreed: 35, kappa: 0.4 });
  });

  test('over more than two answers counts each of them', () => {
    // By hand: 7 of 10 agree. Chance: P1 2·3, P2 5·4, P3 3·3, of 100: 0.35. κ = (0.7 − 0.35) / 0.65 = 7 / 13.
    const pairs = [
      pair('P1', 'P1', 2),
      pair('P2', 'P2', 3),
      pair('P2', 'P1', 1),
      pair('P2', 'P3', 1),
      pair('P3', 'P3', 2),
    ];
    expect(agreementOf([...pairs, pair('P3', 'P2', 1)]).kappa).toBeCloseTo(7 / 13, 12);
  });

  test('is 1 where all is the same, and below 0 where reviewers contradict each other', () => {
    expect(agreementOf([pair('yes', 'yes', 3), pair('no', 'no', 1)]).kappa).toBe(1);
    expect(agreementOf([pair('yes', 'no', 2), pair('no', 'yes', 2)]).kappa).toBe(-1);
  });

  test('says nothing where nothing was answered twice, or nobody ever said anything else', () => {
    expect(agreementOf([])).toEqual({ n: 0, agreed: 0, kappa: null });
    expect(agreementOf([pair('yes', 'yes', 40)])).toEqual({ n: 40, agreed: 40, kappa: null });
  });
});
