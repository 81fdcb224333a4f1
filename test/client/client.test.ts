import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClient } from '../../src/client/open-client.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { clientFile, generateClient } from './generate-client.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

const clientAs = (role: 'agent' | 'reviewer') =>
  openClient({
    baseUrl: 'http://localhost',
    key: copilot.keys[role],
    fetch: async (request) => copilot.api.request(request),
  });

test('the client is what the OpenAPI document says; `npm run client` brings it up to date', async () => {
  expect(await readFile(clientFile, 'utf8')).toBe(await generateClient(copilot));
});

test('a ticket’s whole way, typed: recommend, approve, send', async () => {
  const agent = clientAs('agent');
  const ticket = { subject: 'All our API calls return 500', body: 'since 10:00 UTC in production' };
  const { data: recommendation, response } = await agent.POST('/v1/recommendations', { body: { ticket } });
  expect(response.status).toBe(201);
  if (typeof recommendation !== 'object') throw new Error('no recommendation came as JSON');
  const params = { path: { id: recommendation.id } };
  const body = recommendation.draft.body;
  const early = await agent.POST('/v1/recommendations/{id}/sent', { params, body: { body } });
  expect(early.error?.status).toBe(409);
  const review = await clientAs('reviewer').POST('/v1/recommendations/{id}/reviews', {
    params,
    body: { verdict: 'approved' },
  });
  expect(review.data?.reply).toBe(body);
  const sent = await agent.POST('/v1/recommendations/{id}/sent', { params, body: { body } });
  expect(sent.data).toEqual({ recommendationId: recommendation.id, sent: true });
});
