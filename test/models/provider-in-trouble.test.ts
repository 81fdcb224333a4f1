import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardEmbedder, guardModel } from '../../src/models/guarded.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { openOpenAiEmbedder } from '../../src/embed/openai-embedder.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import { alwaysServing } from '../support/always-serving.ts';
import { fakeModelModes, startFakeModelServer, type FakeModelMode } from '../support/fake-model-server.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const patience = { attemptMs: 400, retries: 1, failuresToOpen: 1_000, restMs: 100, atOnce: 8, queued: 8 };
let provider: Awaited<ReturnType<typeof startFakeModelServer>>;
let copilot: Copilot;

beforeAll(async () => {
  provider = await startFakeModelServer({ mode: 'down' });
  const options = { apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price: null };
  copilot = await startCopilot({
    models: [guardModel(openLanguageModel(options), patience)],
    embedders: alwaysServing(guardEmbedder(openOpenAiEmbedder(options), patience)),
  });
});
beforeEach(() => {
  provider.state.asked.length = 0;
});
afterAll(async () => {
  await copilot.close();
  await provider.close();
});

const breach = { subject: 'Data leak', body: 'In production the API shows us the personal data of other customers.' };

async function recommendBy(mode: FakeModelMode): Promise<{ status: number; recommendation: Recommendation }> {
  provider.state.mode = mode;
  const response = await copilot.api.request('/v1/recommendations', {
    method: 'POST',
    headers: { authorization: `Bearer ${copilot.keys.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ticket: breach }),
  });
  return { status: response.status, recommendation: (await response.json()) as Recommendation };
}

const chats = () => provider.state.asked.filter((url) => url.endsWith('/chat/completions')).length;

describe('a recommendation with a provider behind a real socket', () => {
  it.each(fakeModelModes)('is sound and stored when the provider is %s', { timeout: 15_000 }, async (mode) => {
    const { status, recommendation } = await recommendBy(mode);
    expect(status).toBe(201);
    expect(recommendation.classification).toMatchObject({ severity: 'P1', security: true });
    expect(recommendation.decision.escalation.level).toBe('always');
    expect(recommendation.draft.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(recommendation.draft.body).not.toMatch(/evil\.example|refund you|bug in our code|by Friday/i);
    expect(JSON.stringify(recommendation)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  });

  it.each<[FakeModelMode, 'llm' | 'playbook', boolean]>([
    ['fast', 'llm', false],
    ['hostile', 'llm', false],
    ['slow_drip', 'playbook', true],
    ['down', 'playbook', true],
    ['malformed', 'playbook', true],
    ['wrong_schema', 'playbook', true],
  ])('says of a provider that is %s: %s, degraded %s', async (mode, engine, degraded) => {
    expect((await recommendBy(mode)).recommendation.engine).toMatchObject({ mode: engine, degraded });
  });

  it('asks once more where the connection broke or the provider is overloaded, and not where it talked nonsense', async () => {
    // Twice each: the classification, and the reply that is begun beside it.
    for (const [mode, calls] of [
      ['down', 4],
      ['overloaded', 4],
      ['malformed', 2],
      ['wrong_schema', 2],
    ] as const) {
      provider.state.asked.length = 0;
      await recommendBy(mode);
      expect([mode, chats()]).toEqual([mode, calls]);
    }
  });
});
