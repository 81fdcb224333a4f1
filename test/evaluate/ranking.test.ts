import { expect, test } from 'vitest';
import { scoreRanking } from '../../src/evaluate/ranking.ts';

const query = (found: readonly string[], ...relevant: readonly string[]) => ({ found, relevant: new Set(relevant) });

test('recall counts the share of what is relevant, at each depth', () => {
  const found = ['x', 'a', 'y', 'z', 'w', 'b'];
  expect(scoreRanking([query(found, 'a', 'b')])).toMatchObject({ 'recall@1': 0, 'recall@5': 0.5, 'recall@10': 1 });
});

test('the reciprocal rank is of the first that is relevant', () => {
  expect(scoreRanking([query(['x', 'a', 'b'], 'a', 'b'), query(['x', 'y'], 'a')]).mrr).toBe(0.25);
});

test('the gain is 1 where the relevant stand first, and less where they come later', () => {
  expect(scoreRanking([query(['a', 'b', 'x'], 'a', 'b')])['ndcg@10']).toBe(1);
  expect(scoreRanking([query(['x', 'a'], 'a')])['ndcg@10']).toBeCloseTo(1 / Math.log2(3));
});

test('what comes after the tenth place counts for nothing but the rank', () => {
  const late = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'a'];
  expect(scoreRanking([query(late, 'a')])).toEqual({
    'recall@1': 0,
    'recall@5': 0,
    'recall@10': 0,
    mrr: 1 / 11,
    'ndcg@10': 0,
  });
});
