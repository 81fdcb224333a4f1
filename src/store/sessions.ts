import type pg from 'pg';
import { inForce, readApiKey } from './api-keys.ts';
import { rowsOf } from './database.ts';
import type { SessionStore } from './ports/access.ts';

/** Sessions of the console over a pool; only hashes of their tokens are ever stored. */
export function openSessionStore(pool: pg.Pool): SessionStore {
  return {
    async open({ hash, apiKeyId, createdAt, expiresAt }) {
      await rowsOf(
        pool,
        `WITH ended AS (DELETE FROM sessions WHERE expires_at < $3::timestamptz)
         INSERT INTO sessions (hash, api_key_id, created_at, expires_at) VALUES ($1, $2, $3::timestamptz, $4::timestamptz)`,
        [hash, apiKeyId, createdAt, expiresAt],
      );
    },
    async find(hash, now) {
      const [row] = await rowsOf(
        pool,
        `SELECT to_jsonb(a) AS key FROM sessions s JOIN api_keys a ON a.id = s.api_key_id
         WHERE s.hash = $1 AND s.expires_at > $2::timestamptz AND ${inForce}`,
        [hash, now],
      );
      return row === undefined ? null : readApiKey(row.key);
    },
    async close(hash) {
      await rowsOf(pool, 'DELETE FROM sessions WHERE hash = $1', [hash]);
    },
  };
}
