import { APIConnectionError } from 'openai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Embedder } from '../../src/embed/embedder.ts';
import { guardEmbedder, guardModel } from '../../src/models/guarded.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';

const patience = { attemptMs: 80, retries: 1, failuresToOpen: 3, restMs: 120, atOnce: 2, queued: 1 };
const question = { name: 'any', system: '', user: '', schema: z.string() };
const soon = () => AbortSignal.timeout(2_000);

/** A model that does one thing after the other, the last one for ever. */
function scripted(...steps: (() => Promise<string>)[]) {
  const calls = { count: 0 };
  const model: LanguageModel = {
    name: 'scripted',
    async ask() {
      const step = steps[Math.min(calls.count, steps.length - 1)];
      calls.count += 1;
      return { value: ((await step?.()) ?? '') as never, tokens: null, costUsd: null };
    },
  };
  return { calls, model, guarded: guardModel(model, patience) };
}

const answers = async () => 'ok';
const fails = (status: number) => async () => {
  throw Object.assign(new Error('no'), { status });
};
const hangs = () => new Promise<string>(() => undefined);

describe('a guarded model', () => {
  it('asks once more after a passing fault', async () => {
    const { calls, guarded } = scripted(fails(503), answers);
    expect((await guarded.ask(question, soon())).value).toBe('ok');
    expect(calls.count).toBe(2);
  });

  it('asks no second time where it can only fail again', async () => {
    const { calls, guarded } = scripted(fails(401), answers);
    await expect(guarded.ask(question, soon())).rejects.toThrow();
    expect(calls.count).toBe(1);
  });

  it('waits no longer than one attempt may take', async () => {
    const { guarded } = scripted(hangs);
    const before = performance.now();
    await expect(guarded.ask(question, soon())).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('leaves a model alone that failed too often, and tries again after a rest', async () => {
    const { calls, guarded } = scripted(fails(400), fails(400), fails(400), answers);
    for (let times = 0; times < 3; times += 1) await expect(guarded.ask(question, soon())).rejects.toThrow();
    await expect(guarded.ask(question, soon())).rejects.toThrow();
    expect(calls.count).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await guarded.ask(question, soon())).value).toBe('ok');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['was too slow', hangs, 'TaskCancelledError'],
    [
      'could not be reached',
      () => Promise.reject(new APIConnectionError({ message: 'no route' })),
      'APIConnectionError',
    ],
  ])('says by the name of its error when the model %s', async (_what, step, name) => {
    await expect(scripted(step).guarded.ask(question, soon())).rejects.toMatchObject({ name });
  });

  it('stops waiting at the deadline of the request, even for a model that does not listen', async () => {
    const deaf = guardModel(scripted(hangs).model, { ...patience, attemptMs: 60_000 });
    const before = performance.now();
    await expect(deaf.ask(question, AbortSignal.timeout(100))).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('turns away what is too much at once', async () => {
    const { guarded } = scripted(hangs);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => guarded.ask(question, soon())));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('a guarded embedder', () => {
  it('is left alone after too many failures, and asked again after a rest', async () => {
    let calls = 0;
    let down = true;
    const embedder: Embedder = {
      name: 'openai:any',
      dimensions: 1,
      async embed(texts) {
        calls += 1;
        if (down) throw new Error('down');
        return texts.map(() => [1]);
      },
    };
    const guarded = guardEmbedder(embedder, patience);
    for (let times = 0; times < 6; times += 1) await expect(guarded.embed(['a'])).rejects.toThrow();
    expect(calls).toBe(patience.failuresToOpen);
    down = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await guarded.embed(['a'])).toEqual([[1]]);
  });
});
