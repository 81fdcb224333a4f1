import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { defaultProtocol, type Protocol } from '../../src/api/protocol.ts';
import type { Services } from '../../src/services.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

/** Another server on the same database, under other rules. */
function serverWith(change: Partial<Protocol>, services: Partial<Services> = {}): Copilot {
  const protocol = { ...defaultProtocol, ...change };
  return { ...copilot, api: createApp({ ...copilot.services, ...services }, { docsScript: null, protocol }) };
}

describe('a limit of requests a minute', () => {
  const rateLimit = { requestsPerMinute: 5, leasedShare: 0 };

  test('holds for a key on all servers together, says how much is left, and when to come again', async () => {
    const servers = [serverWith({ rateLimit }), serverWith({ rateLimit })];
    const answers = [];
    for (let at = 0; at < 8; at += 1)
      answers.push(await callApi(servers[at % 2]!, 'GET /v1/tickets', { as: 'evaluator' }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
      '0',
      '0',
      '0',
    ]);
    const { headers, body } = answers[5]!;
    expect(headers.get('ratelimit-policy')).toBe('"minute";q=5;w=60');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    expect(body.type).toBe('urn:support-copilot:problem:rate-limited');
  });

  test('is each key’s own', async () => {
    const server = serverWith({ rateLimit });
    expect((await callApi(server, 'GET /v1/tickets', { as: 'reviewer' })).status).toBe(200);
    const { body } = await callApi(copilot, 'POST /v1/api-keys', {
      json: { name: 'Slow', roles: ['agent'], requestsPerMinute: 1 },
    });
    const headers = { authorization: `Bearer ${body.key}` };
    const statuses = [];
    for (let at = 0; at < 2; at += 1)
      statuses.push((await callApi(server, 'GET /v1/tickets', { as: null, headers })).status);
    expect(statuses).toEqual([200, 429]);
  });

  test('is never passed by requests at once over servers that take shares of it', async () => {
    const { body } = await callApi(copilot, 'POST /v1/api-keys', { json: { name: 'Burst', roles: ['agent'] } });
    const shared = { rateLimit: { requestsPerMinute: 100, leasedShare: 0.1 } };
    const servers = [serverWith(shared), serverWith(shared), serverWith(shared)];
    const headers = { authorization: `Bearer ${body.key}` };
    const statuses = await Promise.all(
      Array.from(
        { length: 150 },
        async (_, at) => (await callApi(servers[at % 3]!, 'GET /v1/tickets/none', { as: null, headers })).status,
      ),
    );
    const passed = statuses.filter((status) => status === 404).length;
    expect(passed).toBeLessThanOrEqual(100);
    expect(passed).toBeGreaterThan(80);
    expect(statuses.filter((status) => status === 429).length).toBe(150 - passed);
  });

  test('lets requests pass where the database can not count', async () => {
    const rateLimits = { take: () => Promise.reject(new Error('no')) };
    const server = serverWith({ rateLimit }, { store: { ...copilot.services.store, rateLimits } });
    expect((await callApi(server, 'GET /v1/tickets')).status).toBe(200);
  });
});

describe('every answer', () => {
  test.each([
    ['GET /healthz', 200],
    ['GET /v1/tickets', 200],
    ['GET /v1/nothing', 404],
    ['DELETE /v1/tickets', 405],
    ['POST /v1/tickets', 415],
  ])('to %s has its request id and its time', async (line, status) => {
    const answer = await callApi(copilot, line, { body: line.startsWith('POST') ? 'x' : undefined } as never);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, expect.any(String)]);
    expect(answer.headers.get('server-timing')).toMatch(/http;dur=\d+\.\d\d$/);
  });

  test('is compressed for those who take it so, and its tag still serves', async () => {
    const { body: made } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'Export fails. '.repeat(200) } });
    const headers = { authorization: `Bearer ${copilot.keys.agent}`, 'accept-encoding': 'gzip' };
    const response = await copilot.api.request(`/v1/tickets/${made.id}`, { headers });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(1000);
    expect(JSON.parse(gunzipSync(bytes).toString()).id).toBe(made.id);
    const tag = response.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    expect((await callApi(copilot, `GET /v1/tickets/${made.id}`, { headers: { 'if-none-match': tag } })).status).toBe(
      304,
    );
  });
});

describe('pages of other origins', () => {
  const preflight = (server: Copilot, origin: string) =>
    server.api.request('/v1/tickets', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  test('are let in nowhere by default', async () => {
    const response = await preflight(copilot, 'https://desk.example');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test('are let in where they are named, and no others', async () => {
    const server = serverWith({ corsOrigins: ['https://desk.example'] });
    const allowed = await preflight(server, 'https://desk.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect((await preflight(server, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a request that takes too long', () => {
  test('is told so, and to come again; under its key it is told later what came of it', async () => {
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { store } = copilot.services;
    const tickets = {
      ...store.tickets,
      create: async (...ticket: never[]) =>
        gate.then(() => store.tickets.create(...(ticket as unknown as Parameters<typeof store.tickets.create>))),
    };
    const slow = serverWith({ timeLimitMs: 100 }, { store: { ...store, tickets } });
    const call = { json: { body: 'Slow' }, headers: { 'idempotency-key': 'slow' } };
    const answer = await callApi(slow, 'POST /v1/tickets', call);
    expect([answer.status, answer.body.type]).toEqual([503, 'urn:support-copilot:problem:timed-out']);
    expect(answer.headers.get('retry-after')).toBe('5');
    goOn();
    await expect
      .poll(async () => (await callApi(copilot, 'POST /v1/tickets', call)).status, { timeout: 20_000 })
      .toBe(201);
  });
});
