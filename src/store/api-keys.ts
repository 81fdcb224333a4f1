import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId } from '../ticket/ids.ts';
import { roles } from '../ticket/vocabulary.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, write } from './database.ts';
import type { ApiKey, ApiKeyStore } from './ports/access.ts';
import { instantSchema } from './ticket-row.ts';

const rowSchema = z
  .object({
    id: z.string().transform((id) => id as ApiKeyId),
    name: z.string(),
    prefix: z.string(),
    roles: z.array(z.enum(roles)),
    created_at: instantSchema,
    expires_at: instantSchema.nullable(),
    revoked_at: instantSchema.nullable(),
    last_used_at: instantSchema.nullable().default(null),
    requests_per_minute: z.int().nullable(),
  })
  .transform((row): ApiKey => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    roles: row.roles,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    requestsPerMinute: row.requests_per_minute,
  }));

const readSql = (condition: string) => `SELECT to_jsonb(k) AS key FROM (
  SELECT a.id, a.name, a.prefix, a.roles, a.created_at, a.expires_at, a.revoked_at, a.requests_per_minute, u.last_used_at
  FROM api_keys a LEFT JOIN api_key_uses u ON u.api_key_id = a.id WHERE ${condition}) k`;

/** Of a row `a` of the table: neither revoked nor expired. */
export const inForce = `a.revoked_at IS NULL AND (a.expires_at IS NULL OR a.expires_at > now())`;

const findByHashSql = readSql(`${inForce} AND (a.hash = $1 OR a.id = (
  SELECT api_key_id FROM retired_api_key_hashes WHERE hash = $1 AND valid_until > now()))`);

/** An API key out of its row as JSON; what else the row holds is left out. */
export function readApiKey(json: unknown): ApiKey {
  return rowSchema.parse(json);
}

/** API keys over a pool; only hashes are ever stored. */
export function openApiKeyStore(pool: pg.Pool): ApiKeyStore {
  const readOne = async (sql: string, values: readonly string[]) => {
    const [row] = await rowsOf(pool, sql, values);
    return row === undefined ? null : readApiKey(row.key);
  };

  return {
    async put({ id, name, prefix, roles, createdAt, expiresAt = null, requestsPerMinute = null }, hash) {
      await write(
        pool,
        `INSERT INTO api_keys AS k (id, name, prefix, hash, roles, created_at, expires_at, requests_per_minute)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (hash) DO UPDATE SET roles = ARRAY(SELECT DISTINCT unnest(k.roles || excluded.roles) ORDER BY 1)`,
        [id, name, prefix, hash, roles, createdAt, expiresAt, requestsPerMinute],
      );
    },
    findByHash: (hash) => readOne(findByHashSql, [hash]),
    find: (id) => readOne(readSql('a.id = $1'), [id]),
    async list({ limit, cursor }) {
      const after = cursor === null ? null : readCursor(cursor, 'id');
      if (cursor !== null && after === null) return invalidCursor;
      const rows = await rowsOf(pool, readSql('a.id > $2 ORDER BY a.id LIMIT $1'), [limit + 1, after?.id ?? '']);
      return pageOf(
        rows.map(({ key }) => readApiKey(key)),
        limit,
        ({ id }) => ({ at: null, id }),
      );
    },
    async hasAdmin() {
      const admins = await rowsOf(pool, `SELECT FROM api_keys a WHERE 'admin' = ANY (roles) AND ${inForce} LIMIT 1`);
      return admins.length > 0;
    },
    rotate: (rotation) => inTransaction(pool, (client) => rotate(client, rotation)),
    revoke: (id, at) => inTransaction(pool, (client) => revoke(client, id, at)),
    async touch(id) {
      await rowsOf(
        pool,
        `INSERT INTO api_key_uses (api_key_id, last_used_at) SELECT id, now() FROM api_keys WHERE id = $1
         ON CONFLICT (api_key_id) DO UPDATE SET last_used_at = excluded.last_used_at`,
        [id],
      );
    },
  };
}

type Rotation = Parameters<ApiKeyStore['rotate']>[0];

async function rotate(client: pg.PoolClient, { id, hash, prefix, graceMinutes }: Rotation) {
  const [key] = await rowsOf(client, `SELECT hash FROM api_keys a WHERE id = $1 AND ${inForce} FOR UPDATE`, [id]);
  if (key === undefined) return { outcome: 'notFound' } as const;
  await rowsOf(client, 'DELETE FROM retired_api_key_hashes WHERE api_key_id = $1', [id]);
  await rowsOf(
    client,
    `INSERT INTO retired_api_key_hashes (hash, api_key_id, valid_until)
     VALUES ($1, $2, now() + $3::float8 * interval '1 minute')`,
    [z.string().parse(key.hash), id, graceMinutes],
  );
  await rowsOf(client, 'UPDATE api_keys SET hash = $2, prefix = $3 WHERE id = $1', [id, hash, prefix]);
  return { outcome: 'rotated' } as const;
}

// The last key that can make others stays: nobody locks everybody out.
async function revoke(client: pg.PoolClient, id: ApiKeyId, at: string) {
  const admins = await rowsOf(
    client,
    `SELECT id FROM api_keys a WHERE 'admin' = ANY (roles) AND ${inForce} ORDER BY id FOR UPDATE`,
  );
  if (admins.length === 1 && admins[0]?.id === id) return { outcome: 'lastAdmin' } as const;
  const revoked = await rowsOf(
    client,
    'UPDATE api_keys SET revoked_at = $2::timestamptz WHERE id = $1 AND revoked_at IS NULL RETURNING id',
    [id, at],
  );
  return { outcome: revoked.length > 0 ? 'revoked' : 'notFound' } as const;
}
