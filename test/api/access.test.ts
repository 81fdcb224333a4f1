import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedCalls, signedCalls } from '../../src/api/access.ts';
import { roles, type Role } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const knowledge = ['known-issues', 'documents', 'incidents', 'deployments'];
const knowledgeWrites = knowledge.flatMap((kind) => [
  `POST /v1/${kind}`,
  `PUT /v1/${kind}/{id}`,
  `DELETE /v1/${kind}/{id}`,
  `POST /v1/${kind}/import`,
]);

const claims = ['POST /v1/recommendations/{id}/claim', 'DELETE /v1/recommendations/{id}/claim'];

const secondReviews = ['GET /v1/second-reviews', 'POST /v1/recommendations/{id}/second-reviews'];

const adminCalls = [
  'GET /v1/customers/{id}/export',
  'DELETE /v1/customers/{id}',
  'GET /v1/audit',
  'GET /v1/jobs',
  'POST /v1/jobs/{id}/retry',
  'POST /v1/api-keys',
  'GET /v1/api-keys',
  'GET /v1/api-keys/{id}',
  'POST /v1/api-keys/{id}/rotate',
  'DELETE /v1/api-keys/{id}',
  'GET /v1/webhook-subscriptions',
  'POST /v1/webhook-subscriptions',
  'GET /v1/webhook-subscriptions/{id}',
  'PUT /v1/webhook-subscriptions/{id}',
  'DELETE /v1/webhook-subscriptions/{id}',
  'GET /v1/webhook-subscriptions/{id}/deliveries',
  'POST /v1/webhook-deliveries/{id}/redeliver',
];

const evaluations = [
  'POST /v1/evaluations',
  'GET /v1/evaluations',
  'GET /v1/evaluations/{id}',
  'GET /v1/evaluations/{id}/comparison',
  'GET /v1/evaluations/{id}/report',
  'POST /v1/evaluations/{id}/judgement',
  'GET /v1/evaluations/{id}/judgement',
];

/** What each role may not do; everything else it may. */
const denied: Readonly<Record<Role, readonly string[]>> = {
  agent: [
    'GET /v1/reviews',
    'POST /v1/recommendations/{id}/reviews',
    ...claims,
    ...secondReviews,
    ...knowledgeWrites,
    ...adminCalls,
    ...evaluations,
  ],
  reviewer: [...adminCalls, ...evaluations],
  evaluator: [
    'POST /v1/recommendations/{id}/reviews/preview',
    ...claims,
    ...secondReviews,
    'POST /v1/recommendations/{id}/reviews',
    'POST /v1/recommendations/{id}/sent',
    'POST /v1/recommendations/{id}/rewrites',
    'POST /v1/recommendations/{id}/proposals',
    'GET /v1/recommendations/{id}/proposals',
    'POST /v1/tickets',
    'PATCH /v1/tickets/{id}',
    'POST /v1/tickets/{id}/messages',
    'POST /v1/tickets/{id}/handoffs',
    'PATCH /v1/handoffs/{id}',
    'GET /v1/shift-handoff',
    ...knowledgeWrites,
    ...adminCalls,
  ],
  admin: [],
};

describe('who may call what', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  test('every documented call under /v1 stands in the access table, and no other', async () => {
    const { body: document } = await callApi(copilot, 'GET /openapi.json', { as: null });
    const documented = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.filter((call) => / \/(?:v1\/|mcp)/.test(call)).toSorted()).toEqual(
      [...guardedCalls, ...signedCalls].toSorted(),
    );
  });

  describe.each(guardedCalls.map((call) => [call] as const))('%s', (call) => {
    const line = call.replace('{id}', 'none');

    test('wants a key', async () => {
      const { status, headers, body } = await callApi(copilot, line, { as: null });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="support-copilot"');
      expect(body.title).toBe('A valid API key is needed');
    });

    test.each(roles)('lets the role %s do what it may and no more', async (role) => {
      const { status } = await callApi(copilot, line, { as: role });
      expect(status === 403).toBe(denied[role].includes(call));
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    });
  });

  test.each([
    ['nothing', ''],
    ['the wrong scheme', 'Basic YTpi'],
    ['no key after the scheme', 'Bearer '],
    ['an unknown key', 'Bearer sck_unknown'],
    ['two keys', 'Bearer a b'],
    ['a key of a megabyte', `Bearer ${'a'.repeat(1_000_000)}`],
    ['a hash in place of a key', `Bearer ${'0'.repeat(64)}`],
  ])('%s is answered like any other missing key', async (_title, authorization) => {
    const { status, body } = await callApi(copilot, 'GET /v1/tickets', { as: null, headers: { authorization } });
    expect(status).toBe(401);
    expect({ ...body, requestId: '' }).toEqual({
      type: 'urn:support-copilot:problem:unauthenticated',
      title: 'A valid API key is needed',
      detail: 'Send the key as "Authorization: Bearer <key>".',
      status: 401,
      requestId: '',
    });
  });

  test('the scheme is read without regard to case', async () => {
    const headers = { authorization: `bearer ${copilot.keys.agent}` };
    expect((await callApi(copilot, 'GET /v1/tickets', { as: null, headers })).status).toBe(200);
  });

  test('a HEAD request is guarded like its GET', async () => {
    expect((await copilot.api.request('/v1/reviews', { method: 'HEAD' })).status).toBe(401);
    const headers = { authorization: `Bearer ${copilot.keys.agent}` };
    expect((await copilot.api.request('/v1/reviews', { method: 'HEAD', headers })).status).toBe(403);
  });
});
