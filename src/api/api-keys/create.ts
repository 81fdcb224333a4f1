import { createRoute, z } from '@hono/zod-openapi';
import { makeSecret } from '../../api-key.ts';
import type { Services } from '../../services.ts';
import { roles } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { optional } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { filledText, moment } from '../text.ts';
import { newApiKeyAnswer } from './api-key-answer.ts';

const newApiKey = z
  .object({
    name: filledText(200),
    roles: z
      .array(z.enum(roles))
      .min(1)
      .max(roles.length)
      .transform((given) => [...new Set(given)]),
    expiresAt: optional(moment, null),
    requestsPerMinute: optional(z.int().min(1).max(1_000_000), null),
  })
  .openapi('NewApiKeyInput', {
    example: { name: 'Help desk', roles: ['agent'], expiresAt: '2027-01-01T00:00:00Z' },
  });

const route = createRoute({
  method: 'post',
  path: '/v1/api-keys',
  tags: ['API keys'],
  summary: 'Make an API key',
  description: 'The key is in this answer and nowhere else: only its hash is kept.',
  request: { body: { required: true, content: { 'application/json': { schema: newApiKey } } } },
  responses: {
    201: {
      description: 'The key, shown once',
      headers: z.object({ location: z.string() }),
      content: { 'application/json': { schema: newApiKeyAnswer } },
    },
    ...problemResponses(...bodyProblems),
  },
});

/** Serves `POST /v1/api-keys`. */
export function serveApiKeyCreation(api: Api, { store, newId, now }: Services): void {
  api.openapi(route, async (context) => {
    const given = context.req.valid('json');
    const createdAt = now();
    if (given.expiresAt !== null && given.expiresAt <= createdAt)
      throw new Refusal('invalidInput', { errors: [{ path: 'expiresAt', message: 'must lie ahead' }] });
    const { key, prefix, hash } = await makeSecret();
    const apiKey = { ...given, id: newId('key'), prefix, createdAt };
    await store.apiKeys.put(apiKey, hash);
    context.header('location', `/v1/api-keys/${apiKey.id}`);
    context.header('cache-control', 'no-store');
    return context.json({ ...apiKey, revokedAt: null, lastUsedAt: null, key }, 201);
  });
}
