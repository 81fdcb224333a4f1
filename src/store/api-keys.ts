import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId } from '../ticket/ids.ts';
import { roles } from '../ticket/vocabulary.ts';
import { rowsOf, write } from './database.ts';
import type { ApiKey, ApiKeyStore } from './store.ts';
import { instantSchema } from './ticket-row.ts';

const rowSchema = z.object({
  id: z.string().transform((id) => id as ApiKeyId),
  name: z.string(),
  prefix: z.string(),
  roles: z.array(z.enum(roles)),
  created_at: instantSchema,
});

/** An API key out of its row as JSON; what else the row holds is left out. */
export function readApiKey(json: unknown): ApiKey {
  const { created_at: createdAt, ...key } = rowSchema.parse(json);
  return { ...key, createdAt };
}

/** API keys over a pool; only hashes are ever stored. */
export function openApiKeyStore(pool: pg.Pool): ApiKeyStore {
  return {
    async put({ id, name, prefix, roles, createdAt }, hash) {
      await write(
        pool,
        `INSERT INTO api_keys AS k (id, name, prefix, hash, roles, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (hash) DO UPDATE SET roles = ARRAY(SELECT DISTINCT unnest(k.roles || excluded.roles) ORDER BY 1)`,
        [id, name, prefix, hash, roles, createdAt],
      );
    },
    async findByHash(hash) {
      const [row] = await rowsOf(
        pool,
        'SELECT to_jsonb(k) AS key FROM (SELECT id, name, prefix, roles, created_at FROM api_keys WHERE hash = $1) k',
        [hash],
      );
      return row === undefined ? null : readApiKey(row.key);
    },
    async hasAdmin() {
      const admins = await rowsOf(pool, `SELECT FROM api_keys WHERE 'admin' = ANY (roles) LIMIT 1`);
      return admins.length > 0;
    },
  };
}
