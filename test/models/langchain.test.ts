import { delay, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { guardModel } from '../../src/models/guarded.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { completion, openFakeProvider, provider } from '../support/fake-model.ts';

const fake = openFakeProvider();
beforeAll(() => fake.server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  fake.server.resetHandlers();
  fake.asked.length = 0;
});
afterAll(() => fake.server.close());

const schema = z.object({ colour: z.enum(['red', 'blue']), why: z.string().nullable() });
const question = { name: 'colour', system: 'You name colours.', user: '<ticket>{}</ticket>', schema };
const ask = (signal = AbortSignal.timeout(5_000)) => openLanguageModel(provider).ask(question, signal);

describe('a language model behind LangChain', () => {
  it('answers by the schema, with what it cost', async () => {
    fake.chat(() => completion('{"colour":"red","why":null}'));
    expect(await ask()).toEqual({
      value: { colour: 'red', why: null },
      tokens: { input: 120, output: 30 },
      costUsd: null,
    });
  });

  it('costs what its tokens cost', async () => {
    fake.chat(() => completion('{"colour":"red","why":null}'));
    const priced = openLanguageModel({ ...provider, price: { input: 1, output: 10 } });
    expect((await priced.ask(question, AbortSignal.timeout(5_000))).costUsd).toBeCloseTo(420 / 1_000_000, 9);
  });

  it('waits as long as an overloaded provider says, and not at all where that is too long', async () => {
    const refuse = (seconds: string) =>
      HttpResponse.json({ error: { message: 'slow down' } }, { status: 429, headers: { 'retry-after': seconds } });
    const guarded = guardModel(openLanguageModel(provider));
    const started = performance.now();
    fake.chat(() => (fake.asked.length === 1 ? refuse('1') : completion('{"colour":"red","why":null}')));
    await guarded.ask(question, AbortSignal.timeout(5_000));
    expect(performance.now() - started).toBeGreaterThan(950);
    fake.asked.length = 0;
    fake.chat(() => refuse('60'));
    await expect(guarded.ask(question, AbortSignal.timeout(5_000))).rejects.toThrow();
    expect(fake.asked).toHaveLength(1);
  });

  it('is told the schema, and gets instructions and data in different messages', async () => {
    fake.chat(() => completion('{"colour":"red","why":null}'));
    await ask();
    expect(fake.asked).toMatchObject([
      {
        model: 'test-model',
        messages: [
          { role: 'system', content: 'You name colours.' },
          { role: 'user', content: '<ticket>{}</ticket>' },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'colour', strict: true } },
      },
    ]);
  });

  it.each([
    ['prose', 'I think it is red.'],
    ['half an object', '{"colour":"red"'],
    ['another shape', '{"color":"red"}'],
    ['a value that is not on the list', '{"colour":"green","why":null}'],
    ['nothing', ''],
    ['null', 'null'],
  ])('is refused with %s', async (_what, content) => {
    fake.chat(() => completion(content));
    await expect(ask()).rejects.toThrow();
  });

  it.each([401, 429, 500, 503])('is refused with status %i, and asks no second time by itself', async (status) => {
    fake.chat(() => HttpResponse.json({ error: { message: 'no' } }, { status }));
    await expect(ask()).rejects.toThrow();
    expect(fake.asked).toHaveLength(1);
  });

  it('is given up when the signal says so', async () => {
    fake.chat(async () => {
      await delay(2_000);
      return completion('{"colour":"red","why":null}');
    });
    const before = performance.now();
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it('is refused where nobody answers', async () => {
    fake.chat(() => HttpResponse.error());
    await expect(ask()).rejects.toThrow();
  });
});
