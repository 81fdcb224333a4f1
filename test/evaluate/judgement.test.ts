import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/evaluate/agreement.ts';
import { settle, summarise, type Preference } from '../../src/evaluate/judgement.ts';

/** So many pairs on which two raters said this. */
const times = (n: number, first: Preference, second: Preference) =>
  Array.from({ length: n }, () => ({ first, second, n: 1 }));

describe('a model as judge of drafts', () => {
  test('what does not outlive a change of places is no preference', () => {
    expect(settle({ aFirst: 'a', bFirst: 'a' })).toBe('a');
    expect(settle({ aFirst: 'a', bFirst: 'b' })).toBe('tie');
    expect(settle({ aFirst: 'b', bFirst: 'tie' })).toBe('tie');
  });

  test('κ is that of the hand-worked table: 20 and 15 the same of 50, 0.4 beyond chance', () => {
    const table = [...times(20, 'a', 'a'), ...times(5, 'a', 'b'), ...times(10, 'b', 'a'), ...times(15, 'b', 'b')];
    expect(agreementOf(table).kappa).toBeCloseTo(0.4, 12);
  });

  test('κ of a hand-worked table with ties: observed 0.6, by chance 0.36', () => {
    const table = [
      ...times(3, 'a', 'a'),
      ...times(2, 'b', 'b'),
      ...times(1, 'tie', 'tie'),
      ...times(2, 'a', 'b'),
      ...times(1, 'b', 'tie'),
      ...times(1, 'tie', 'a'),
    ];
    // A: 5/10 × 4/10, B: 3/10 × 4/10, ties: 2/10 × 2/10.
    expect(agreementOf(table).kappa).toBeCloseTo((0.6 - 0.36) / (1 - 0.36), 12);
  });

  test('raters who always say one and the same thing prove nothing, nor does an empty table', () => {
    expect(agreementOf(times(9, 'a', 'a')).kappa).toBeNull();
    expect(agreementOf([]).kappa).toBeNull();
  });

  test('people need not have seen every pair, and the swayed count as ties', () => {
    const judged = [
      { id: 'T-1', aFirst: 'a', bFirst: 'a' },
      { id: 'T-2', aFirst: 'b', bFirst: 'b' },
      { id: 'T-3', aFirst: 'a', bFirst: 'b' },
    ] as const;
    const people = new Map<string, Preference>([
      ['T-1', 'a'],
      ['T-3', 'b'],
    ]);
    expect(summarise(judged, people)).toEqual({
      pairs: 3,
      a: 1,
      b: 1,
      tie: 1,
      swayed: 1,
      agreement: { n: 2, agreed: 1, kappa: (0.5 - 0.25) / (1 - 0.25) },
    });
  });
});
