import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { apiKeyAnswer, apiKeyIdParameter } from './api-key-answer.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/api-keys',
  tags: ['API keys'],
  summary: 'List API keys',
  description: 'Oldest first, the revoked and the expired among them.',
  request: { query: z.object(pageQuery) },
  responses: {
    200: { description: 'One page', content: { 'application/json': { schema: pageOf(apiKeyAnswer) } } },
    ...problemResponses('invalidInput'),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/v1/api-keys/{id}',
  tags: ['API keys'],
  summary: 'Read one API key',
  request: { params: apiKeyIdParameter },
  responses: {
    200: { description: 'The key, without its secret', content: { 'application/json': { schema: apiKeyAnswer } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/api-keys` and `GET /v1/api-keys/{id}`. */
export function serveApiKeys(api: Api, { store }: Services): void {
  api.openapi(listRoute, async (context) => {
    const page = await store.apiKeys.list(pageRequest(context.req.valid('query')));
    return context.json(pageOrRefusal(page), 200);
  });
  api.openapi(readRoute, async (context) => {
    const apiKey = await store.apiKeys.find(context.req.valid('param').id);
    if (apiKey === null) throw new Refusal('notFound');
    return context.json(apiKey, 200);
  });
}
