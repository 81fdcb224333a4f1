import { describe, expect, it } from 'vitest';
import { askModels, valueOf, type Asked } from '../../src/models/ask-models.ts';
import { describeEngine } from '../../src/models/engine.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
const ticks = () => 0;

function model(name: string): LanguageModel {
  const ask = () => Promise.reject(new Error('not asked in this test'));
  return { name, ask };
}

const answer = (value: string) => ({ value, tokens: { input: 10, output: 2 }, costUsd: null });

describe('asking the models', () => {
  it('asks nobody where no model is configured', async () => {
    expect(await askModels({ models: [], log, ticks }, async () => answer('x'))).toEqual({ outcome: 'notConfigured' });
  });

  it('takes the second model where the first fails', async () => {
    const asked = await askModels({ models: [model('first'), model('second')], log, ticks }, async ({ name }) => {
      if (name === 'first') throw new Error('down');
      return answer(name);
    });
    expect(asked).toMatchObject({ outcome: 'answered', model: 'second' });
    expect(valueOf(asked)).toBe('second');
  });

  it('fails quietly where all of them do', async () => {
    const asked = await askModels({ models: [model('only')], log, ticks }, () => Promise.reject(new Error('down')));
    expect(asked).toEqual({ outcome: 'failed', latencyMs: 0 });
    expect(valueOf(asked)).toBeNull();
  });
});

describe('the engine of a recommendation', () => {
  const timings = { signals: 1, classify: 9, draft: 2, total: 12.3456 };
  const none = { outcome: 'notConfigured' } as const;
  const failed = { outcome: 'failed', latencyMs: 5 } as const;
  const answered = {
    outcome: 'answered',
    latencyMs: 7,
    model: 'm',
    answer: { ...answer('x'), costUsd: 0.25 },
  } as const;
  const use = (classified: Asked<string>, drafted: Asked<string>, discarded: Asked<string> | null = null) =>
    describeEngine({
      classified,
      drafted,
      discarded,
      degraded: false,
      promptVersion: 'p1',
      playbookVersion: 'b1',
      timings,
    });

  it('is the playbook, not degraded, where no model is configured; every step has its time', () => {
    expect(use(none, none)).toMatchObject({
      mode: 'playbook',
      model: null,
      degraded: false,
      promptVersion: null,
      tokens: null,
      steps: [
        { step: 'signals', latencyMs: 1, model: null },
        { step: 'classify', latencyMs: 9, model: null },
        { step: 'draft', latencyMs: 2, model: null },
      ],
    });
  });

  it('is degraded where a model was asked and gave no answer', () => {
    expect(use(failed, failed)).toMatchObject({ mode: 'playbook', degraded: true });
    expect(use(answered, failed)).toMatchObject({ mode: 'llm', degraded: true });
  });

  it('tells what each call took and cost, and adds it up, the discarded reply included', () => {
    const engine = use(answered, answered, answered);
    expect(engine).toMatchObject({
      mode: 'llm',
      model: 'm',
      tokens: { input: 30, output: 6 },
      costUsd: 0.75,
      latencyMs: 12.35,
    });
    expect(engine.steps.slice(1)).toEqual(
      ['classify', 'draft', 'draft.discarded'].map((step) => ({
        step,
        latencyMs: 7,
        model: 'm',
        tokens: { input: 10, output: 2 },
        costUsd: 0.25,
      })),
    );
  });
});
