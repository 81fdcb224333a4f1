import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../src/evaluation-runs/run-at-once.ts';

test('where one fails none begins any more, and nothing is under way any more when that is told', async () => {
  const said: string[] = [];
  const fails = () => Promise.reject(new Error('the provider is down'));
  const slow = async () => {
    await wait(20);
    said.push('the slow one has ended');
  };
  const next = async () => void said.push('the next one has begun');
  await expect(runAtOnce([fails, slow, next, next], 2)).rejects.toThrow('the provider is down');
  expect(said).toContain('the slow one has ended');
  const told = said.length;
  await wait(40);
  expect(said.length).toBe(told);
});

test('what tasks come to stands in their order', async () => {
  const after = (ms: number) => () => wait(ms, ms);
  expect(await runAtOnce([after(20), after(1), after(10)], 3)).toEqual([20, 1, 10]);
});
