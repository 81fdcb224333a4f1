import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('recommendations that cannot be given', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test.each([
    ['no ticket', {}, 'ticket'],
    ['a ticket in words', { ticket: 'help' }, 'ticket'],
    ['an empty ticket', { ticket: {} }, 'ticket.body'],
    ['a NUL in the subject', { ticket: { subject: 'a\0' } }, 'ticket.subject'],
    [
      'an unknown environment',
      { ticket: { body: 'x', metadata: { environment: 'moon' } } },
      'ticket.metadata.environment',
    ],
    ['a moment far ahead', { ticket: { body: 'x', createdAt: '2099-01-01T00:00:00Z' } }, 'ticket.createdAt'],
    ['a ticket beside the envelope', { body: 'x' }, 'ticket'],
  ])('%s: refused, the field is named, nothing is stored', async (_title, json, path) => {
    const before = await copilot.services.store.tickets.count();
    const { status, body } = await callApi(copilot, 'POST /v1/recommendations', { json });
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await copilot.services.store.tickets.count()).toBe(before);
  });

  test('the very same ticket again is refused and names the stored one', async () => {
    const json = { ticket: { reference: 'ZD-2', body: 'Totals differ by one cent' } };
    const { body: first } = await callApi(copilot, 'POST /v1/recommendations', { json });
    const before = await copilot.services.store.tickets.count();
    const { status, body } = await callApi(copilot, 'POST /v1/recommendations', { json });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:support-copilot:problem:reference-taken', ticketId: first.ticketId });
    expect(await copilot.services.store.tickets.count()).toBe(before);
  });

  test('5 MB are too much, whatever stands in them', async () => {
    const json = { ticket: { body: 'x', padding: 'a'.repeat(5_000_000) } };
    expect((await callApi(copilot, 'POST /v1/recommendations', { json })).status).toBe(413);
  });

  test('a hundred thousand opening brackets are one malformed request', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status } = await callApi(copilot, 'POST /v1/recommendations', { body: '['.repeat(100_000), headers });
    expect(status).toBe(400);
  });

  test('what does not exist is not found', async () => {
    expect((await callApi(copilot, 'GET /v1/recommendations/rec_none')).status).toBe(404);
    expect((await callApi(copilot, 'POST /v1/tickets/tkt_none/recommendations')).status).toBe(404);
    const json = { body: 'Hello' };
    expect((await callApi(copilot, 'POST /v1/recommendations/rec_none/sent', { json })).status).toBe(404);
  });
});
