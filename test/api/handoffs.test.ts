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
