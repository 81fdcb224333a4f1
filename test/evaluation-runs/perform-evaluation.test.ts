import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performEvaluation } from '../../src/evaluation-runs/perform-evaluation.ts';
import { EvaluationStopped } from '../../src/evaluation-runs/replay-within.ts';
import { datasetSchema, engineSchema } from '../../src/evaluation-runs/request.ts';
import { scoresOf } from '../../src/evaluate/run.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { buildGold } from '../evaluate/build-scored.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

/** A model that says nothing new, for a cent; `asked` counts what was paid for. */
const state = { asked: 0, atOnce: 0, mostAtOnce: 0 };
const unsure = (value: unknown) => ({ value, confidence: 0.3, quote: null });
const proposal = {
  category: unsure('other'),
  severity: { ...unsure('P4'), criterion: null },
  issueType: unsure('question'),
  environment: unsure('unknown'),
  security: unsure(false),
};
const model: LanguageModel = {
  name: 'fake',
  async ask(question) {
    state.asked += 1;
    state.atOnce += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, state.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    state.atOnce -= 1;
    const answer = question.name === 'classification' ? proposal : { body: 'Thank you.', cites: [] };
    return { value: question.schema.parse(answer), tokens: { input: 100, output: 10 }, costUsd: 0.01 };
  },
};

const dataset = datasetSchema.parse({
  name: 'ours',
  tickets: Array.from({ length: 6 }, (_, at) => ({
    id: `T-${at}`,
    subject: `Page ${at} of the guide is unclear`,
    body: `How do we page through orders with limit ${at}?`,
    createdAt: `2026-01-05T10:0${at}:00Z`,
    gold: buildGold(),
  })),
});

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot({ models: [model] });
});
afterAll(() => copilot.close());

function perform(engine: object, watching: Partial<Parameters<typeof performEvaluation>[2]> = {}) {
  state.asked = 0;
  state.mostAtOnce = 0;
  const parsed = { dataset, engine: engineSchema.parse(engine) };
  return performEvaluation(copilot.services, parsed, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...watching,
  });
}

describe('an evaluation of a model', () => {
  it('that breaks off goes on without paying for an answer twice', async () => {
    const stopping = new AbortController();
    const onProgress = (done: number) => {
      if (done === 3) stopping.abort();
    };
    const broken = perform({ concurrency: 1 }, { onProgress, signal: stopping.signal });
    await expect(broken).rejects.toThrow(new EvaluationStopped('interrupted'));
    const paid = state.asked;
    expect(paid).toBeGreaterThan(3);

    const run = await perform({ concurrency: 1 });
    const paidLater = state.asked;
    expect(scoresOf(run)).toMatchObject({ n: 6, 'degraded.rate': 0, 'tokens.input': 1_200 });

    await perform({ concurrency: 1 });
    expect(state.asked).toBe(0);
    expect(paid + paidLater).toBe(12);
  });

  it('asks anew for each further attempt', async () => {
    const run = await perform({ attempts: 2, concurrency: 1 });
    expect(state.asked).toBe(12);
    expect(scoresOf(run)).toHaveProperty('pass^2');
  });

  it('asks several at once, and no more than it may', async () => {
    await perform({ attempts: 3, concurrency: 3 });
    expect(state.mostAtOnce).toBeGreaterThan(1);
    expect(state.mostAtOnce).toBeLessThanOrEqual(3);
  });

  it('ends where what it may spend is spent', async () => {
    const thin = perform({ attempts: 10, concurrency: 1, spendCapUsd: 0.05 });
    await expect(thin).rejects.toThrow(new EvaluationStopped('spend_cap'));
    expect(state.asked).toBe(5);
  });

  it('by the playbook asks no model', async () => {
    const run = await perform({ mode: 'playbook' });
    expect({ asked: state.asked, mode: run.settings.mode }).toEqual({ asked: 0, mode: 'playbook' });
  });
});
