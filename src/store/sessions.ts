import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId } from '../ticket/ids.ts';
import { roles } from '../ticket/vocabulary.ts';
import { inForce, readApiKey } from './api-keys.ts';
import { rowsOf, toJson } from './database.ts';
import type { ApiKey, SessionStore } from './ports/access.ts';
import { instantSchema } from './ticket-row.ts';

const personSchema = z
  .object({
    id: z.string().transform((id) => id as ApiKeyId),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    created_at: instantSchema,
    expires_at: instantSchema,
  })
  .transform(({ created_at: createdAt, expires_at: expiresAt, ...person }): ApiKey => ({
    ...person,
    prefix: '',
    createdAt,
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
    requestsPerMinute: null,
  }));

/** Sessions of the console over a pool; only hashes of their tokens are ever stored. */
export function openSessionStore(pool: pg.Pool): SessionStore {
  return {
    async open({ hash, holder, createdAt, expiresAt }) {
      const { kind, ...named } = holder;
      await rowsOf(
        pool,
        `WITH ended AS (DELETE FROM sessions WHERE expires_at < $4::timestamptz)
         INSERT INTO sessions (hash, api_key_id, person, created_at, expires_at)
         VALUES ($1, $2, $3::jsonb, $4::timestamptz, $5::timestamptz)`,
        [hash, kind === 'apiKey' ? holder.id : null, kind === 'person' ? toJson(named) : null, createdAt, expiresAt],
      );
    },
    async find(hash, now) {
      const [row] = await rowsOf(
        pool,
        `SELECT to_jsonb(a) AS key, s.person || jsonb_build_object('created_at', s.created_at, 'expires_at', s.expires_at) AS person
         FROM sessions s LEFT JOIN api_keys a ON a.id = s.api_key_id AND ${inForce}
         WHERE s.hash = $1 AND s.expires_at > $2::timestamptz AND (s.person IS NOT NULL OR a.id IS NOT NULL)`,
        [hash, now],
      );
      if (row === undefined) return null;
      return row.person === null ? readApiKey(row.key) : personSchema.parse(row.person);
    },
    async close(hash) {
      await rowsOf(pool, 'DELETE FROM sessions WHERE hash = $1', [hash]);
    },
  };
}
