import { createRoute, z } from '@hono/zod-openapi';
import { makeSecret } from '../../api-key.ts';
import type { Services } from '../../services.ts';
import type { Callers } from '../callers.ts';
import type { Api } from '../environment.ts';
import { optional } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { apiKeyIdParameter, newApiKeyAnswer } from './api-key-answer.ts';

const aWeek = 7 * 24 * 60;

const rotation = z.object({ graceMinutes: optional(z.int().min(0).max(aWeek), 0) }).openapi('ApiKeyRotation', {
  description: 'For `graceMinutes`, a week at most, the key before works beside the new one.',
  example: { graceMinutes: 60 },
});

const route = createRoute({
  method: 'post',
  path: '/v1/api-keys/{id}/rotate',
  tags: ['API keys'],
  summary: 'Give an API key a new secret',
  description: 'Name, roles, limits and history stay. Revoked and expired keys are not found.',
  request: {
    params: apiKeyIdParameter,
    body: { required: true, content: { 'application/json': { schema: rotation } } },
  },
  responses: {
    200: { description: 'The key, shown once', content: { 'application/json': { schema: newApiKeyAnswer } } },
    ...problemResponses('notFound', ...bodyProblems),
  },
});

/** Serves `POST /v1/api-keys/{id}/rotate`. */
export function serveApiKeyRotation(api: Api, { store }: Services, callers: Callers): void {
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { graceMinutes } = context.req.valid('json');
    const { key, prefix, hash } = await makeSecret();
    const rotated = await store.apiKeys.rotate({ id, hash, prefix, graceMinutes });
    const apiKey = rotated.outcome === 'rotated' ? await store.apiKeys.find(id) : null;
    if (apiKey === null) throw new Refusal('notFound');
    callers.forget();
    context.header('cache-control', 'no-store');
    return context.json({ ...apiKey, key }, 200);
  });
}
