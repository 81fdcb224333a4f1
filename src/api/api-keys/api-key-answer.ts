import { z } from '@hono/zod-openapi';
import type { ApiKeyId } from '../../ticket/ids.ts';
import { roles } from '../../ticket/vocabulary.ts';
import { instant, text } from '../text.ts';

/** The `{id}` of an API key's path. */
export const apiKeyIdParameter = z.object({
  id: text(200)
    .transform((id) => id as ApiKeyId)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'key_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
});

const fields = {
  id: z.string(),
  name: z.string(),
  prefix: z.string().openapi({ description: 'The first characters of the key; the rest is kept only as a hash.' }),
  roles: z.array(z.enum(roles)).readonly(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable().openapi({ description: 'To the minute.' }),
  requestsPerMinute: z.int().nullable().openapi({ description: 'Null for the limit that the server sets for all.' }),
};

/** An API key without its secret. */
export const apiKeyAnswer = z.object(fields).openapi('ApiKey');

/** An API key with its secret: given once, when it is made. */
export const newApiKeyAnswer = z
  .object({ ...fields, key: z.string().openapi({ description: 'The key itself. It is not shown again.' }) })
  .openapi('NewApiKey');
