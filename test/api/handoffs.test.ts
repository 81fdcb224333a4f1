import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('handing a ticket over', () => {
  let copilot: Copilot;
  let path: string;
  beforeAll(async () => {
    copilot = await startCopilot();
    const { body } = await callApi(copilot, 'POST /v1/tickets', {
      as: 'agent',
      json: { ticket: { subject: 'POST /orders returns 500', body: 'Always, since 10:00 UTC.' } },
    });
    path = `POST /v1/tickets/${body.id}/handoffs`;
  });
  afterAll(() => copilot.close());

  test.each(['engineering', 'product'])('to %s gives its fields, its gaps and the text to post', async (to) => {
    const { status, body } = await callApi(copilot, path, { as: 'agent', json: { to } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ to, text: expect.stringContaining('- ') });
    expect(body.gaps).toEqual(
      body.fields
        .filter(({ value }: { value: string | null }) => value === null)
        .map(({ field }: { field: string }) => field),
    );
  });

  test('it is kept, and engineering’s answer with it, once', async () => {
    const { body: posted } = await callApi(copilot, path, { as: 'agent', json: { to: 'engineering' } });
    expect(posted).toMatchObject({ id: expect.stringMatching(/^hnd_/), state: 'posted', answer: null });
    const one = `/v1/handoffs/${posted.id}`;
    const reject = (json: object) => callApi(copilot, `PATCH ${one}`, { as: 'agent', json });
    expect((await reject({ state: 'rejected' })).body.errors).toMatchObject([{ path: 'reason' }]);
    const answered = await reject({ state: 'rejected', reason: 'A duplicate.' });
    expect(answered.body).toMatchObject({ state: 'rejected', answer: { reason: 'A duplicate.' } });
    expect((await reject({ state: 'accepted' })).status).toBe(409);
    expect((await callApi(copilot, `GET ${one}`, { as: 'evaluator' })).body).toEqual(answered.body);
    const { body: page } = await callApi(copilot, `GET /v1/handoffs?ticketId=${posted.ticketId}&state=rejected`);
    expect(page.items).toEqual([answered.body]);
  });

  test.each([
    ['GET /v1/handoffs/hnd_none', undefined, 404],
    ['PATCH /v1/handoffs/hnd_none', { state: 'accepted' }, 404],
    ['PATCH /v1/handoffs/hnd_none', { state: 'posted' }, 422],
    ['GET /v1/handoffs?state=lost', undefined, 422],
    ['GET /v1/handoffs?cursor=x', undefined, 422],
  ])('%s with %j is answered %i', async (line, json, wanted) => {
    expect((await callApi(copilot, line, json === undefined ? {} : { json })).status).toBe(wanted);
  });

  test('to product counts the other requests that mean the same', async () => {
    const ask = async (body: string) =>
      (await callApi(copilot, 'POST /v1/recommendations', { json: { ticket: { subject: 'Feature request', body } } }))
        .body;
    await ask('Please add support for sorting the list of orders by customer name.');
    await ask('Could you add sorting of the orders list by customer name?');
    const { ticketId } = await ask('We would love sorting by customer name in the list of orders.');
    const { body } = await callApi(copilot, `POST /v1/tickets/${ticketId}/handoffs`, { json: { to: 'product' } });
    expect(body.fields.at(-1)).toMatchObject({ field: 'similarRequests', value: '2' });
  });

  test.each([
    ['nobody', {}, 422],
    ['somebody unknown', { to: 'marketing' }, 422],
  ])('to %s is refused, and the field is named', async (_name, json, wanted) => {
    const { status, body } = await callApi(copilot, path, { as: 'agent', json });
    expect(status).toBe(wanted);
    expect(body.errors[0].path).toBe('to');
  });

  test('of a ticket that does not exist is refused', async () => {
    expect(
      (await callApi(copilot, 'POST /v1/tickets/tkt_none/handoffs', { as: 'agent', json: { to: 'product' } })).status,
    ).toBeGreaterThanOrEqual(404);
  });
});
