import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { judgeDrafts } from '../../src/evaluation-runs/judge-drafts.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { startFakeModelServer } from '../support/fake-model-server.ts';

let provider: Awaited<ReturnType<typeof startFakeModelServer>>;
beforeAll(async () => {
  provider = await startFakeModelServer({ mode: 'fast' });
});
beforeEach(() => provider.state.sent.splice(0));
afterAll(() => provider.close());

const pair = (a: string, b: string) => ({
  id: 'T-1',
  ticket: { subject: 'Empty export', body: 'Write to ada@shop.example. Our key is sk_live_4eC39HqLyjWDarjtT1zdp7dc.' },
  a,
  b,
});

function judge(...pairs: Parameters<typeof judgeDrafts>[1]) {
  const model = openLanguageModel({ apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price: null });
  return judgeDrafts(model, pairs, { concurrency: 2, signal: AbortSignal.timeout(20_000) });
}

test('a judge is asked twice, with changed places, and nobody can be recognised', async () => {
  expect(await judge(pair('GET /exports answers 502; we look into it.', 'Thank you.'))).toEqual([
    { id: 'T-1', aFirst: 'a', bFirst: 'a' },
  ]);
  expect(provider.state.sent).toHaveLength(2);
  expect(provider.state.sent.join()).not.toMatch(/ada@shop|sk_live/);
});

test('a judge that likes what stands first changes its mind with the places', async () => {
  expect(await judge(pair('Hello.', 'Hi you.'))).toEqual([{ id: 'T-1', aFirst: 'a', bFirst: 'b' }]);
});

test('the same reply twice is not worth a question', async () => {
  expect(await judge(pair('Thank you.', 'Thank you.'))).toEqual([{ id: 'T-1', aFirst: 'tie', bFirst: 'tie' }]);
  expect(provider.state.sent).toHaveLength(0);
});

test('a judge that answers nonsense is an error, not a verdict', async () => {
  provider.state.mode = 'wrong_schema';
  await expect(judge(pair('One.', 'Two.'))).rejects.toThrow();
  provider.state.mode = 'fast';
});
