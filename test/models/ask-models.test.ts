import { describe, expect, it } from 'vitest';
import { askModels, valueOf } from '../../src/models/ask-models.ts';
import { describeEngine } from '../../src/models/engine.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

function model(name: string): LanguageModel {
  const ask = () => Promise.reject(new Error('not asked in this test'));
  return { name, ask };
}

const answer = (value: string) => ({ value, tokens: { input: 10, output: 2 }, costUsd: null });

describe('asking the models', () => {
  it('asks nobody where no model is configured', async () => {
    expect(await askModels({ models: [], log }, async () => answer('x'))).toEqual({ outcome: 'notConfigured' });
  });

  it('takes the second model where the first fails', async () => {
    const asked = await askModels({ models: [model('first'), model('second')], log }, async ({ name }) => {
      if (name === 'first') throw new Error('down');
      return answer(name);
    });
    expect(asked).toMatchObject({ outcome: 'answered', model: 'second' });
    expect(valueOf(asked)).toBe('second');
  });

  it('fails quietly where all of them do', async () => {
    const asked = await askModels({ models: [model('only')], log }, () => Promise.reject(new Error('down')));
    expect(asked).toEqual({ outcome: 'failed' });
    expect(valueOf(asked)).toBeNull();
  });
});

describe('the engine of a recommendation', () => {
  const versions = { degraded: false, promptVersion: 'p1', playbookVersion: 'b1', latencyMs: 12.3456 };
  const answered = { outcome: 'answered', model: 'm', answer: answer('x') } as const;

  it('is the playbook, not degraded, where no model is configured', () => {
    const engine = describeEngine({ ...versions, answers: [{ outcome: 'notConfigured' }] });
    expect(engine).toMatchObject({ mode: 'playbook', model: null, degraded: false, promptVersion: null, tokens: null });
  });

  it('is degraded where a model was asked and gave no answer', () => {
    expect(describeEngine({ ...versions, answers: [{ outcome: 'failed' }] })).toMatchObject({
      mode: 'playbook',
      degraded: true,
    });
    expect(describeEngine({ ...versions, answers: [answered, { outcome: 'failed' }] })).toMatchObject({
      mode: 'llm',
      degraded: true,
    });
  });

  it('adds up the tokens of its calls', () => {
    expect(describeEngine({ ...versions, answers: [answered, answered] })).toMatchObject({
      mode: 'llm',
      model: 'm',
      tokens: { input: 20, output: 4 },
      latencyMs: 12.35,
    });
  });
});
