import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('tickets over HTTP', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test('a ticket comes back as it was sent, with what was missing filled in', async () => {
    const created = await callApi(copilot, 'POST /v1/tickets', {
      as: 'agent',
      json: { reference: 'ZD-1', subject: 'Webhook arrives twice', customer: { id: 'cus_1', tier: 'enterprise' } },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ reference: 'ZD-1', revision: 1, body: '', channel: 'other', status: 'open' });
    const path = created.headers.get('location');
    expect((await callApi(copilot, `GET ${path}`)).body).toEqual(created.body);
  });

  test('a ticket may come in the envelope that a recommendation takes', async () => {
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', {
      json: { ticket: { subject: 'Export fails' } },
    });
    expect(status).toBe(201);
    expect(body.subject).toBe('Export fails');
  });

  test('a ticket without a reference goes by its id', async () => {
    const { body } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'How do I rotate a key?' } });
    expect(body.reference).toBe(body.id);
  });

  test('null stands for missing in every optional field', async () => {
    const json = {
      reference: null,
      subject: null,
      body: 'Hi',
      channel: null,
      createdAt: null,
      customer: null,
      metadata: null,
    };
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json });
    expect(status).toBe(201);
    expect(body.customer.tier).toBe('business');
  });

  test('the moment of a ticket is kept in UTC', async () => {
    const { body } = await callApi(copilot, 'POST /v1/tickets', {
      json: { body: 'Slow exports', createdAt: '2026-01-05T12:00:00+02:00' },
    });
    expect(body.createdAt).toBe('2026-01-05T10:00:00.000Z');
  });

  test('methods are understood in lower case', async () => {
    const { body } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'x', metadata: { method: 'post' } } });
    expect(body.metadata.method).toBe('POST');
  });

  test('properties that nobody knows are ignored', async () => {
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'x', priority: 'urgent!!' } });
    expect(status).toBe(201);
    expect(body).not.toHaveProperty('priority');
  });

  test('a change raises the revision and leaves the rest alone', async () => {
    const { body: ticket } = await callApi(copilot, 'POST /v1/tickets', { json: { subject: 'Login', body: 'fails' } });
    const json = { status: 'resolved', resolution: 'The clock of the server was wrong.' };
    const { body } = await callApi(copilot, `PATCH /v1/tickets/${ticket.id}`, { json });
    expect(body).toMatchObject({ revision: 2, subject: 'Login', body: 'fails', status: 'resolved' });
    expect(body.resolvedAt).not.toBeNull();
  });

  test('what is written later is kept in order, and a customer’s message opens the ticket again', async () => {
    const { body: ticket } = await callApi(copilot, 'POST /v1/tickets', {
      json: {
        body: 'The upload fails.',
        messages: [{ from: 'agent', body: 'What time?', at: '2026-01-05T10:00:00Z' }],
      },
    });
    await callApi(copilot, `PATCH /v1/tickets/${ticket.id}`, { json: { status: 'awaiting_customer' } });
    const { status, body } = await callApi(copilot, `POST /v1/tickets/${ticket.id}/messages`, {
      as: 'agent',
      json: { from: 'customer', body: 'At 14:05 UTC.' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ revision: 3, status: 'open' });
    expect(body.messages.map((message: { body: string }) => message.body)).toEqual(['What time?', 'At 14:05 UTC.']);
  });

  test('an agent’s message leaves the status alone', async () => {
    const json = { body: 'The upload fails.' };
    const { body: ticket } = await callApi(copilot, 'POST /v1/tickets', { json });
    await callApi(copilot, `PATCH /v1/tickets/${ticket.id}`, { json: { status: 'awaiting_customer' } });
    const { body } = await callApi(copilot, `POST /v1/tickets/${ticket.id}/messages`, {
      json: { from: 'agent', body: 'Any news?' },
    });
    expect(body.status).toBe('awaiting_customer');
  });

  test('what the conversation tells is not asked, and what it asked is not asked again', async () => {
    const json = { ticket: { subject: 'Error', body: 'GET /orders answers 500 every time.' } };
    const { body: first } = await callApi(copilot, 'POST /v1/recommendations', { json });
    expect(first.decision.informationRequest).toEqual(['timestamp', 'request_id']);
    const path = `/v1/tickets/${first.ticketId}`;
    await callApi(copilot, `POST ${path}/messages`, { json: { from: 'agent', body: 'Which request ID was it?' } });
    await callApi(copilot, `POST ${path}/messages`, { json: { from: 'customer', body: 'No idea. At 14:05 UTC.' } });
    const { body: second } = await callApi(copilot, `POST ${path}/recommendations`);
    expect(second.decision.informationRequest).toEqual([]);
    expect(second.decision.questions.join()).toContain('request id');
  });

  test('a list is read page by page without a ticket twice or none', async () => {
    const { body: all } = await callApi(copilot, 'GET /v1/tickets?limit=100');
    const seen: string[] = [];
    for (let query = '?limit=2'; ;) {
      const { body } = await callApi(copilot, `GET /v1/tickets${query}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      query = `?limit=2&cursor=${encodeURIComponent(body.nextCursor)}`;
    }
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id));
  });

  test('a list can be narrowed to a status', async () => {
    const { body } = await callApi(copilot, 'GET /v1/tickets?status=resolved');
    expect(body.items.length).toBeGreaterThan(0);
    for (const ticket of body.items) expect(ticket.status).toBe('resolved');
  });

  test('views of the inbox are whose they are: another’s are neither seen, replaced nor removed', async () => {
    const save = (as: Role, json: object) => callApi(copilot, 'POST /v1/saved-views', { as, json });
    const viewsOf = async (as: Role) => (await callApi(copilot, 'GET /v1/saved-views', { as })).body.items;
    const urgent = { name: 'Urgent', query: 'severity=P1' };
    const { status, body } = await save('agent', urgent);
    expect(status).toBe(201);
    await save('agent', { name: 'Slow', query: 'category=performance' });
    expect(await viewsOf('agent')).toMatchObject([{ ...urgent, id: body.id }, { name: 'Slow' }]);
    expect(await viewsOf('reviewer')).toEqual([]);

    await save('reviewer', { name: 'Urgent', query: 'severity=P2' });
    expect((await callApi(copilot, `DELETE /v1/saved-views/${body.id}`, { as: 'reviewer' })).status).toBe(204);
    expect(await viewsOf('agent')).toMatchObject([urgent, { name: 'Slow' }]);

    expect((await save('agent', { name: 'Urgent', query: 'severity=P1&tier=enterprise' })).body.id).toBe(body.id);
    expect(await viewsOf('agent')).toMatchObject([{ query: 'severity=P1&tier=enterprise' }, { name: 'Slow' }]);
    const remove = () => callApi(copilot, `DELETE /v1/saved-views/${body.id}`, { as: 'agent' });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    expect(await viewsOf('agent')).toMatchObject([{ name: 'Slow' }]);
    expect(await viewsOf('reviewer')).toMatchObject([{ query: 'severity=P2' }]);
  });

  test('a view that would be lost among thirty is refused, and one of them may still be replaced', async () => {
    const save = (number: number) =>
      callApi(copilot, 'POST /v1/saved-views', { as: 'evaluator', json: { name: `View ${number}`, query: '' } });
    for (let number = 1; number <= 30; number += 1) expect((await save(number)).status).toBe(201);
    const { status, body } = await save(31);
    expect([status, body.errors[0].path]).toEqual([422, 'name']);
    expect((await save(30)).status).toBe(201);
    expect((await callApi(copilot, 'GET /v1/saved-views', { as: 'evaluator' })).body.items).toHaveLength(30);
  });
});
