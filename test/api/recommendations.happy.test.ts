import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('recommendations over HTTP', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test('a ticket goes in, a recommendation comes out, and both are stored', async () => {
    const created = await callApi(copilot, 'POST /v1/recommendations', {
      as: 'agent',
      json: {
        ticket: {
          reference: 'ZD-1042',
          subject: 'How does pagination work?',
          body: 'Where do I find the cursor of the next page?',
          createdAt: '2026-01-05T10:00:00Z',
          customer: { id: 'cus_9', tier: 'business' },
          metadata: { environment: 'production', versions: { 'northwind-sdk': '4.2.0' } },
        },
      },
    });
    expect(created.status).toBe(201);
    expect(created.body.ticketRevision).toBe(1);
    const { body: ticket } = await callApi(copilot, `GET /v1/tickets/${created.body.ticketId}`);
    expect(ticket.reference).toBe('ZD-1042');
    const { body: stored } = await callApi(copilot, `GET ${created.headers.get('location')}`);
    expect(stored).toMatchObject(created.body);
    expect(stored).toMatchObject({ review: null, sent: null });
  });

  test('the answer says how long each step took', async () => {
    const { headers } = await callApi(copilot, 'POST /v1/recommendations', {
      json: { ticket: { body: 'Is v2 stable?' } },
    });
    expect(headers.get('server-timing')).toMatch(/retrieve;dur=\d+\.\d\d, .*total;dur=\d+\.\d\d/);
  });

  test('a subject alone is enough', async () => {
    const json = { ticket: { subject: 'Everything times out' } };
    expect((await callApi(copilot, 'POST /v1/recommendations', { json })).status).toBe(201);
  });

  test('a ticket of 10,000 words gets a sound answer', async () => {
    const json = { ticket: { body: 'timeouts and retries '.repeat(3400) } };
    expect((await callApi(copilot, 'POST /v1/recommendations', { json })).status).toBe(201);
  });

  test('a stored ticket is recommended for as it stands now', async () => {
    const { body: ticket } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'Key stopped working' } });
    await callApi(copilot, `PATCH /v1/tickets/${ticket.id}`, {
      json: { body: 'The key expired last week, it seems.' },
    });
    const { status, body } = await callApi(copilot, `POST /v1/tickets/${ticket.id}/recommendations`, { as: 'agent' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ticketId: ticket.id, ticketRevision: 2 });
  });

  test('an enterprise customer always waits for a reviewer', async () => {
    const json = { ticket: { body: 'Which regions do you serve?', customer: { tier: 'enterprise' } } };
    const { body } = await callApi(copilot, 'POST /v1/recommendations', { json });
    expect(body.decision.review.reasons).toContain('enterprise_customer');
    expect((await callApi(copilot, `GET /v1/recommendations/${body.id}`)).body.reviewState).toBe('pending');
  });
});
