import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { callApi, type Answer } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const question = {
  subject: 'How do I page through orders?',
  body: 'How do I implement pagination correctly for GET /orders?',
};
const outage = {
  subject: 'All API calls return 500',
  body: 'Since 10:00 UTC every call from our production system returns 500. Our shop stands still.',
};

describe('another reply in the place of the recommended one', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const recommend = async (ticket: object): Promise<Answer['body']> =>
    (await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } })).body;
  const rewrite = (id: string, json: unknown) =>
    callApi(copilot, `POST /v1/recommendations/${id}/rewrites`, { as: 'agent', json });
  const send = (id: string, body: string) =>
    callApi(copilot, `POST /v1/recommendations/${id}/sent`, { as: 'agent', json: { body } });

  test('an agent’s own text that breaks no rule may be sent where no review is required, and only that text', async () => {
    const first = await recommend(question);
    const body = `${first.draft.body}\n\nHave a good day.`;
    const { status, body: rewritten } = await rewrite(first.id, { body });
    expect(status).toBe(201);
    expect(rewritten).toMatchObject({
      draft: { body, writtenBy: 'person' },
      reviewState: 'not_required',
      decision: first.decision,
    });
    expect((await send(rewritten.id, first.draft.body)).status).toBe(409);
    expect((await send(rewritten.id, body)).status).toBe(201);
  });

  test('a text that breaks a communication rule needs a reviewer, though none was required before', async () => {
    const first = await recommend(question);
    const { body: rewritten } = await rewrite(first.id, {
      body: `${first.draft.body}\n\nThis is a bug in our code, it will be fixed by Friday.`,
    });
    expect(rewritten).toMatchObject({
      reviewState: 'pending',
      decision: { review: { required: true, reasons: ['low_confidence'] } },
    });
    expect((await send(rewritten.id, rewritten.draft.body)).status).toBe(409);
  });

  test('a required review stays required, and waits once in the queue, with the agent’s text', async () => {
    const first = await recommend(outage);
    const { body: rewritten } = await rewrite(first.id, { body: `${first.draft.body}\n\nAda` });
    expect(rewritten.decision.review).toEqual(first.decision.review);
    const { body: queue } = await callApi(copilot, 'GET /v1/reviews?status=pending', { as: 'reviewer' });
    const waiting = queue.items.map(({ recommendation }: Answer['body']) => recommendation.id);
    expect(waiting).toContain(rewritten.id);
    expect(waiting).not.toContain(first.id);
    expect((await send(rewritten.id, rewritten.draft.body)).status).toBe(409);
    await callApi(copilot, `POST /v1/recommendations/${rewritten.id}/reviews`, {
      as: 'reviewer',
      json: { verdict: 'approved' },
    });
    expect((await send(rewritten.id, rewritten.draft.body)).status).toBe(201);
  });

  test('without a model a reply can be made shorter, and still keeps every communication rule', async () => {
    const first = await recommend(outage);
    const { body: shorter } = await rewrite(first.id, { style: 'shorter' });
    expect(shorter.draft.body.length).toBeLessThan(first.draft.body.length);
    expect(shorter.draft.checks.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([]);
    expect((await rewrite(shorter.id, { style: 'shorter' })).body).toMatchObject({
      type: 'urn:support-copilot:problem:not-rewritable',
    });
    expect((await rewrite(shorter.id, { style: 'warmer' })).body.detail).toBe(
      'Without a model that answers, a reply can only be made shorter.',
    );
  });

  test('what was sent, rewritten, reviewed or claimed by another is not rewritten', async () => {
    const sent = await recommend(question);
    await send(sent.id, sent.draft.body);
    expect((await rewrite(sent.id, { body: 'Another text.' })).status).toBe(409);

    const first = await recommend(outage);
    await rewrite(first.id, { style: 'shorter' });
    expect((await rewrite(first.id, { body: 'Another text.' })).body.type).toMatch(/not-rewritable$/);

    const claimed = await recommend(outage);
    await callApi(copilot, `POST /v1/recommendations/${claimed.id}/claim`, { as: 'reviewer' });
    expect((await rewrite(claimed.id, { body: 'Another text.' })).body.type).toMatch(/claimed$/);
    await callApi(copilot, `POST /v1/recommendations/${claimed.id}/reviews`, {
      as: 'reviewer',
      json: { verdict: 'approved' },
    });
    expect((await rewrite(claimed.id, { body: 'Another text.' })).body.type).toMatch(/already-reviewed$/);
  });

  test.each([
    ['nothing', {}],
    ['a blank text', { body: ' ' }],
    ['an unknown style', { style: 'funnier' }],
    ['a text and a style', { body: 'Hello', style: 'shorter' }],
    ['a text with a secret', { body: `Use ${['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')} now.` }],
    ['a text with an open slot', { body: 'Dear {{name}}, all is well.' }],
  ])('%s is refused', async (_title, json) => {
    const { id } = await recommend(question);
    expect((await rewrite(id, json)).status).toBe(422);
  });
});

test('with a model a reply is written anew in the style that was asked for, and held to the rules', async () => {
  const model: LanguageModel = {
    name: 'scripted',
    async ask({ name, user, schema }) {
      if (name !== 'reply') throw new Error('only writes replies');
      const skeleton = /<skeleton>\n(.*)\n<\/skeleton>/.exec(user)?.[1] ?? '""';
      const regards = user.includes('"style":"warmer"') ? 'With warm regards' : 'Regards';
      const body = `${JSON.parse(skeleton) as string}\n\n${regards}`;
      return {
        value: schema.parse({ body, english: null, cites: [] }),
        tokens: { input: 10, output: 5 },
        costUsd: 0.01,
      };
    },
  };
  const copilot = await startCopilot({ models: [model] });
  const { body: first } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket: question } });
  const { body: warmer } = await callApi(copilot, `POST /v1/recommendations/${first.id}/rewrites`, {
    json: { style: 'warmer' },
  });
  expect(warmer.draft).toMatchObject({ writtenBy: 'model', body: expect.stringMatching(/With warm regards$/) });
  expect(warmer.draft.checks.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
  expect(warmer.engine).toMatchObject({ model: 'scripted', costUsd: 0.01 });
  await copilot.close();
});
