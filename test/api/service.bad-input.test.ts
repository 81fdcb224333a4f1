import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Log } from '../../src/log.ts';
import { createApp } from '../../src/api/app.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('calls that lead nowhere', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test.each([
    ['no text', {}, 'text'],
    ['a blank text', { text: ' ' }, 'text'],
    ['a NUL', { text: 'a\0' }, 'text'],
    ['a limit of eleven', { text: 'x', limit: 11 }, 'limit'],
    ['a limit of none', { text: 'x', limit: 0 }, 'limit'],
    ['a limit in words', { text: 'x', limit: 'all' }, 'limit'],
  ])('a search with %s is refused', async (_title, json, path) => {
    const { status, body } = await callApi(copilot, 'POST /v1/search', { json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe(path);
  });

  test.each(['GET /nothing', 'GET /v1', 'GET /v1/nothing', 'POST /v1/tickets/x/nothing', 'GET /v2/tickets'])(
    '%s is not found',
    async (line) => {
      const { status, headers, body } = await callApi(copilot, line);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body.type).toBe('urn:support-copilot:problem:not-found');
    },
  );

  test.each([
    ['DELETE /v1/tickets', ['GET', 'HEAD', 'POST']],
    ['PUT /v1/recommendations', ['POST']],
    ['GET /v1/search', ['POST']],
    ['POST /healthz', ['GET', 'HEAD']],
  ])('%s is answered with the methods that the path takes', async (line, methods) => {
    const { status, headers, body } = await callApi(copilot, line);
    expect(status).toBe(405);
    expect(headers.get('allow')?.split(', ').toSorted()).toEqual(methods);
    expect(body.type).toBe('urn:support-copilot:problem:method-not-allowed');
  });

  test('where something breaks inside, nothing of it shows outside', async () => {
    const lines: object[] = [];
    const log: Log = { info: () => {}, warn: () => {}, error: (fields) => lines.push(fields) };
    const store = {
      ...copilot.services.store,
      tickets: {
        ...copilot.services.store.tickets,
        list: () => Promise.reject(new Error('password=hunter2 in row 7')),
      },
    };
    const api = createApp({ ...copilot.services, store, log }, { docsScript: null });
    const { status, body } = await callApi({ ...copilot, api }, 'GET /v1/tickets');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    // The fault, and the request that met it.
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('hunter2');
    for (const line of lines) expect(line).toHaveProperty('requestId', body.requestId);
  });

  test('a database that does not answer makes the service unready, not dead', async () => {
    const store = { ...copilot.services.store, ready: () => Promise.reject(new Error('connection refused')) };
    const api = createApp({ ...copilot.services, store }, { docsScript: null });
    expect((await callApi({ ...copilot, api }, 'GET /readyz')).status).toBe(503);
    expect((await callApi({ ...copilot, api }, 'GET /healthz')).status).toBe(200);
    expect((await callApi({ ...copilot, api }, 'GET /docs')).status).toBe(404);
  });

  test('a database that says nothing for seconds makes the service unready', async () => {
    const store = { ...copilot.services.store, ready: () => new Promise<boolean>(() => {}) };
    const api = createApp({ ...copilot.services, store }, { docsScript: null });
    expect((await callApi({ ...copilot, api }, 'GET /readyz')).status).toBe(503);
  });

  test('a server that has been told to end is alive and not ready, and finishes what is asked of it', async () => {
    const api = createApp(copilot.services, { docsScript: null, stopping: AbortSignal.abort() });
    expect((await callApi({ ...copilot, api }, 'GET /readyz')).status).toBe(503);
    expect((await callApi({ ...copilot, api }, 'GET /healthz')).status).toBe(200);
    expect((await callApi({ ...copilot, api }, 'GET /v1/tickets')).status).toBe(200);
  });
});
