import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi, type Answer } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('verdicts that cannot be recorded', () => {
  let copilot: Copilot;
  let recommendation: Answer['body'];
  beforeAll(async () => {
    copilot = await startCopilot();
    const ticket = { body: 'Which regions do you serve?', customer: { tier: 'enterprise' } };
    ({ body: recommendation } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } }));
  });
  afterAll(() => copilot.close());

  const review = (json: unknown, id = recommendation.id) =>
    callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { as: 'reviewer', json });

  test.each([
    ['no verdict', {}, 'verdict'],
    ['an unknown verdict', { verdict: 'maybe' }, 'verdict'],
    ['approval of another text', { verdict: 'approved', reply: 'Something else' }, 'reply'],
    ['approval with a new severity', { verdict: 'approved', classification: { severity: 'P1' } }, 'classification'],
    ['an edit without a reply', { verdict: 'edited' }, 'reply'],
    ['an edit to a blank reply', { verdict: 'edited', reply: '  ' }, 'reply'],
    ['an edit that decides otherwise', { verdict: 'edited', reply: 'Hi', disposition: 'escalate' }, 'disposition'],
    ['an override of nothing', { verdict: 'overridden' }, 'classification'],
    ['an override by empty hands', { verdict: 'overridden', classification: {} }, 'classification'],
    [
      'an override to an unknown severity',
      { verdict: 'overridden', classification: { severity: 'P0' } },
      'classification.severity',
    ],
    ['a rejection with a reply', { verdict: 'rejected', reply: 'Hi' }, 'reply'],
    ['a reply with a NUL', { verdict: 'edited', reply: 'Hi\0' }, 'reply'],
    ['a reply with an unfilled slot', { verdict: 'edited', reply: 'Dear {{name}}, all is well.' }, 'reply'],
    ['a reply with a redacted value', { verdict: 'edited', reply: 'We wrote to [email-1].' }, 'reply'],
    [
      'a reply with a live credential',
      { verdict: 'edited', reply: `Use ${['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')} now.` },
      'reply',
    ],
  ])('%s is refused, and the field is named', async (_title, json, path) => {
    const { status, body } = await review(json);
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test('an override to what was recommended anyway is refused', async () => {
    const { severity } = recommendation.classification;
    expect((await review({ verdict: 'overridden', classification: { severity } })).status).toBe(422);
  });

  test('an edit to the very draft is refused', async () => {
    expect((await review({ verdict: 'edited', reply: recommendation.draft.body })).status).toBe(422);
  });

  test('after all these refusals the review is still pending', async () => {
    const { body } = await callApi(copilot, `GET /v1/recommendations/${recommendation.id}`);
    expect(body).toMatchObject({ reviewState: 'pending', review: null });
  });

  test('no verdict is given on what does not exist', async () => {
    expect((await review({ verdict: 'approved' }, 'rec_none')).status).toBe(404);
  });

  test.each(['status=lost', 'limit=-1', 'cursor=!'])('the queue refuses %s', async (query) => {
    expect((await callApi(copilot, `GET /v1/reviews?${query}`)).status).toBe(422);
  });

  test.each([{}, { body: '' }, { body: 5 }, { body: '\ud800' }])('a sent reply of %j is refused', async (json) => {
    const line = `POST /v1/recommendations/${recommendation.id}/sent`;
    expect((await callApi(copilot, line, { json })).status).toBe(422);
  });
});
