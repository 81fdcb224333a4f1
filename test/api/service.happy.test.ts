import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('search and the service itself', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test('a search finds the document that speaks of it, and stores nothing', async () => {
    const document = {
      id: 'rate-limits',
      title: 'Rate limits',
      url: 'https://docs.northwind.example/rate-limits',
      body: 'Each key may make 600 requests a minute.',
    };
    await callApi(copilot, 'POST /v1/documents', { json: document });
    const json = { text: 'how many requests a minute does the rate limit allow?', limit: 1 };
    const { status, body } = await callApi(copilot, 'POST /v1/search', { as: 'agent', json });
    expect(status).toBe(200);
    expect(body.documents[0].id).toBe('rate-limits');
    expect(await copilot.services.store.tickets.count()).toBe(0);
  });

  test('a search returns at most as many of each as were asked for', async () => {
    for (const body of ['Export fails', 'Export fails again', 'Exports fail'])
      await callApi(copilot, 'POST /v1/tickets', { json: { body } });
    const { body } = await callApi(copilot, 'POST /v1/search', { json: { text: 'export fails', limit: 2 } });
    expect(body.similarTickets).toHaveLength(2);
  });

  test('a search is narrowed to a customer, a version and a period', async () => {
    const tickets = [
      {
        reference: 'F-1',
        customer: { id: 'cus_a' },
        createdAt: '2026-03-01T10:00:00Z',
        versions: { fastapi: '0.110' },
      },
      {
        reference: 'F-2',
        customer: { id: 'cus_b' },
        createdAt: '2026-03-01T10:00:00Z',
        versions: { fastapi: '0.111' },
      },
      { reference: 'F-3', customer: { id: 'cus_a' }, createdAt: '2026-04-01T10:00:00Z', versions: {} },
    ];
    for (const { versions, ...ticket } of tickets)
      await callApi(copilot, 'POST /v1/tickets', {
        json: { ...ticket, body: 'Webhook retries stop', metadata: { versions } },
      });
    const found = async (filter: object) => {
      const { status, body } = await callApi(copilot, 'POST /v1/search', { json: { text: 'webhook retries', filter } });
      expect(status).toBe(200);
      return body.similarTickets.map(({ reference }: { reference: string }) => reference).sort();
    };
    expect(await found({ customerId: 'cus_a' })).toEqual(['F-1', 'F-3']);
    expect(await found({ version: 'FastAPI 0.110' })).toEqual(['F-1']);
    expect(await found({ since: '2026-03-15T00:00:00Z', until: '2026-05-01T00:00:00Z' })).toEqual(['F-3']);
    expect(await found({ customerId: 'cus_nobody' })).toEqual([]);
  });

  test('anybody may ask whether the service lives and is ready', async () => {
    expect((await callApi(copilot, 'GET /healthz', { as: null })).body).toEqual({ status: 'alive' });
    expect((await callApi(copilot, 'GET /readyz', { as: null })).body).toEqual({ status: 'ready' });
  });

  test('the OpenAPI document is version 3.1 and names every part that it refers to', async () => {
    const { body: document } = await callApi(copilot, 'GET /openapi.json', { as: null });
    expect(document.openapi).toBe('3.1.0');
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? '');
    expect(document.components.schemas.TicketInput.example.subject).toBeTypeOf('string');
  });

  test('the reference page loads its script from this server alone', async () => {
    const { status, headers, body } = await callApi(copilot, 'GET /docs', { as: null });
    expect(status).toBe(200);
    const sources = [...String(body).matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(['/docs/reference.js']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const script = await callApi(copilot, 'GET /docs/reference.js', { as: null });
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });

  test('a request id that comes along goes back, and one is made where none came', async () => {
    const headers = { 'x-request-id': 'req-42' };
    expect((await callApi(copilot, 'GET /healthz', { headers })).headers.get('x-request-id')).toBe('req-42');
    const { headers: given, body } = await callApi(copilot, 'GET /v1/tickets/none');
    expect(given.get('x-request-id')).toBe(body.requestId);
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a browser is told not to guess, frame or leak', async () => {
    const { headers } = await callApi(copilot, 'GET /healthz');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});
