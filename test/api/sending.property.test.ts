import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const draft = 'DRAFT';
const texts = fc.constantFrom(draft, 'Hello, we are on it.', 'Hello, we looked into it.', 'Goodbye.');
const verdict = fc.oneof(
  fc.constant({ verdict: 'approved' }),
  texts.map((reply) => ({ verdict: 'edited', reply })),
  fc.record({ verdict: fc.constant('overridden'), disposition: fc.constant('escalate'), reply: fc.option(texts) }),
  fc.constant({ verdict: 'rejected' }),
);
const step = fc.oneof(
  { weight: 2, arbitrary: verdict.map((json) => ({ call: 'reviews', json })) },
  { weight: 3, arbitrary: texts.map((body) => ({ call: 'sent', json: { body } })) },
  fc.constant({ call: 'revision', json: { body: 'And another thing.' } }),
);

describe('guarantee G3', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const recommend = async (tier: string) => {
    const json = { ticket: { body: 'Which regions do you serve?', customer: { tier } } };
    return (await callApi(copilot, 'POST /v1/recommendations', { json })).body;
  };

  test('whatever is tried in whatever order, only a text that needs no review or was approved word for word goes out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('free', 'enterprise'), fc.array(step, { maxLength: 8 }), async (tier, steps) => {
        const { id, ticketId, draft: written, decision } = await recommend(tier);
        let approved: string | null = decision.review.required ? null : written.body;
        let sent = false;
        for (const { call, json } of steps) {
          const filled = JSON.parse(JSON.stringify(json).replaceAll(`"${draft}"`, JSON.stringify(written.body)));
          const line = call === 'revision' ? `PATCH /v1/tickets/${ticketId}` : `POST /v1/recommendations/${id}/${call}`;
          const { status, body } = await callApi(copilot, line, { json: filled });
          if (call === 'reviews' && status === 201) approved = body.reply;
          if (call !== 'sent') continue;
          expect(status === 201).toBe(!sent && filled.body === approved);
          sent ||= status === 201;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of two verdicts at the same moment one stands', async () => {
    const { id } = await recommend('enterprise');
    const given = await Promise.all(
      ['approved', 'rejected', 'approved'].map((json) =>
        callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { json: { verdict: json } }),
      ),
    );
    expect(given.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test('of two sendings at the same moment one counts', async () => {
    const { id, draft: written } = await recommend('enterprise');
    await callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { json: { verdict: 'approved' } });
    const json = { body: written.body };
    const sent = await Promise.all(
      [1, 2, 3].map(() => callApi(copilot, `POST /v1/recommendations/${id}/sent`, { json })),
    );
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test('of two tickets with one reference at the same moment one is stored', async () => {
    const json = { ticket: { reference: 'ZD-77', body: 'Which regions do you serve?' } };
    const given = await Promise.all([1, 2, 3].map(() => callApi(copilot, 'POST /v1/recommendations', { json })));
    expect(given.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });
});
