import { expect, test } from 'vitest';
import { z } from 'zod';
import { withinBudget } from '../../src/models/budget.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { readPrice } from '../../src/models/price.ts';
import { addMinutes, toInstant } from '../../src/ticket/instant.ts';

const question = { name: 'any', system: '', user: '', schema: z.string() };
const dear: LanguageModel = {
  name: 'dear',
  ask: () => Promise.resolve({ value: 'ok' as never, tokens: null, costUsd: 0.4 }),
};
const evening = toInstant('2026-01-05T23:00:00Z');

function openDay({ recorded = 0 } = {}) {
  const day = { now: evening, recorded, asked: [] as string[] };
  const spentSince = (midnight: string) => {
    day.asked.push(midnight);
    return Promise.resolve(day.recorded);
  };
  const [model = dear] = withinBudget([dear], { limitUsd: 1, now: () => day.now, spentSince });
  return { day, ask: () => model.ask(question, AbortSignal.timeout(1_000)) };
}

test('a model is asked until the day’s budget is used up', async () => {
  const { ask } = openDay();
  for (let times = 0; times < 3; times += 1) await ask();
  await expect(ask()).rejects.toThrow('budget');
});

test('what other processes have spent counts, and is looked up anew', async () => {
  const { day, ask } = openDay({ recorded: 0.9 });
  await ask();
  await expect(ask()).rejects.toThrow('budget');
  day.now = addMinutes(day.now, 2);
  day.recorded = 0.5;
  await ask();
});

test('a new day has a new budget', async () => {
  const { day, ask } = openDay({ recorded: 2 });
  await expect(ask()).rejects.toThrow('budget');
  day.now = addMinutes(evening, 90);
  day.recorded = 0;
  await ask();
  expect(day.asked).toEqual(['2026-01-05T00:00:00.000Z', '2026-01-06T00:00:00.000Z']);
});

test.each([
  ['0.25/2', { input: 0.25, output: 2 }],
  ['10/30', { input: 10, output: 30 }],
  ['1', null],
  ['-1/2', null],
  ['1/2/3', null],
  ['free', null],
])('a price of %s', (text, price) => {
  expect(readPrice(text)).toEqual(price);
});
