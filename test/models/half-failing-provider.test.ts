import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardModel } from '../../src/models/guarded.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { recommendForNewTicket } from '../../src/recommend.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { startFakeModelServer } from '../support/fake-model-server.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const deadlineMs = 20_000;
// A rest longer than one recommendation takes on a busy machine: within it the provider is asked nothing.
const patience = { attemptMs: 2_000, retries: 1, failuresToOpen: 5, restMs: 5_000, atOnce: 16, queued: 64 };
let provider: Awaited<ReturnType<typeof startFakeModelServer>>;
let copilot: Copilot;

beforeAll(async () => {
  provider = await startFakeModelServer({ mode: 'half_failing' });
  const model = openLanguageModel({ apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price: null });
  copilot = await startCopilot({ models: [guardModel(model, patience)], deadlineMs });
});
afterAll(async () => {
  await copilot.close();
  await provider.close();
});

/** Past the HTTP edge, whose rate limit is another matter. */
async function recommend(reference: string) {
  const start = performance.now();
  const ticket = buildTicket({ subject: 'POST /orders returns 500', body: 'Every time since 10:00 UTC.' });
  const recommended = await recommendForNewTicket(copilot.services, { ...ticket, reference, messages: [] });
  if (recommended.outcome !== 'created') throw new Error(recommended.outcome);
  return { recommendation: recommended.recommendation, tookMs: performance.now() - start };
}

describe('two hundred tickets at once before a provider that fails half its calls', () => {
  it('all get a sound recommendation, none beyond its deadline, and each is stored once', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => recommend(`R-${at}`)));
    // The deadline is the models'; the machine that runs the tests needs its time for two hundred tickets besides.
    for (const { recommendation, tookMs } of answers) {
      const calls = recommendation.engine.steps.filter(({ step }) => step === 'classify' || step === 'draft');
      expect(Math.max(...calls.map(({ latencyMs }) => latencyMs))).toBeLessThan(deadlineMs + 5_000);
      expect(tookMs).toBeLessThan(deadlineMs + 60_000);
      expect(recommendation.draft.checks.filter(({ passed }) => !passed)).toEqual([]);
      expect(recommendation.decision.escalation.level).toBe('always');
    }
    expect(answers.some(({ recommendation }) => recommendation.engine.degraded)).toBe(true);
    expect(await copilot.services.store.tickets.count()).toBe(200);
  });

  it('leaves a provider alone that fails every call, and comes back to it when it works again', async () => {
    provider.state.mode = 'overloaded';
    for (let at = 0; at < 6; at += 1) await recommend(`D-${at}`);
    const before = provider.state.asked.length;
    const { recommendation } = await recommend('D-last');
    expect(recommendation.engine).toMatchObject({ mode: 'playbook', degraded: true });
    expect(provider.state.asked.length).toBe(before);
    provider.state.mode = 'fast';
    await expect
      .poll(
        async () => (await recommend(`U-${provider.state.asked.length}-${performance.now()}`)).recommendation.engine,
        {
          timeout: 60_000,
          interval: 400,
        },
      )
      .toMatchObject({ mode: 'llm', degraded: false });
  });
});
