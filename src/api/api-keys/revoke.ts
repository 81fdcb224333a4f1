import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Callers } from '../callers.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { apiKeyIdParameter } from './api-key-answer.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/api-keys/{id}',
  tags: ['API keys'],
  summary: 'Revoke an API key',
  description: 'For good. The last key that can make others is not revoked.',
  request: { params: apiKeyIdParameter },
  responses: { 204: { description: 'Revoked' }, ...problemResponses('notFound', 'lastAdmin', 'invalidInput') },
});

/** Serves `DELETE /v1/api-keys/{id}`. */
export function serveApiKeyRevocation(api: Api, { store, now }: Services, callers: Callers): void {
  api.openapi(route, async (context) => {
    const { outcome } = await store.apiKeys.revoke(context.req.valid('param').id, now());
    if (outcome !== 'revoked') throw new Refusal(outcome);
    callers.forget();
    return context.body(null, 204);
  });
}
