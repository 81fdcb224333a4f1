import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { IdempotencyStore } from './ports/idempotency.ts';

/** Answers are kept for a day, as clients of other APIs know it. */
const kept = `interval '24 hours'`;

/** No lease is longer: one that ends later was given by a clock that has been set back since. */
const longestLease = `interval '1 minute'`;

// Every claim clears away some of what has expired, so that nothing else has to.
const claimSql = `WITH expired AS (
  DELETE FROM idempotency_records WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_records WHERE expires_at < now() AND NOT (caller = $1 AND key_hash = $2)
    ORDER BY expires_at LIMIT 10 FOR UPDATE SKIP LOCKED))
)
INSERT INTO idempotency_records AS r (caller, key_hash, fingerprint, attempt, leased_until, expires_at)
VALUES ($1, $2, $3, $4, now() + $5::float8 * interval '1 second', now() + ${kept})
ON CONFLICT (caller, key_hash) DO UPDATE SET fingerprint = excluded.fingerprint, attempt = excluded.attempt,
  leased_until = excluded.leased_until, expires_at = excluded.expires_at, answer = NULL
  WHERE r.expires_at < now() OR (r.answer IS NULL AND r.fingerprint = excluded.fingerprint
    AND (r.leased_until < now() OR r.leased_until > now() + ${longestLease}))
RETURNING attempt`;

const standingSchema = z.object({ fingerprint: z.string(), answer: z.instanceof(Uint8Array).nullable() });

/** Idempotency records over a pool. Leases run by the database's clock, which all servers share. */
export function openIdempotencyStore(pool: pg.Pool): IdempotencyStore {
  return {
    async claim({ caller, keyHash, fingerprint, attempt, leaseSeconds }) {
      const claimed = await rowsOf(pool, claimSql, [caller, keyHash, fingerprint, attempt, leaseSeconds]);
      if (claimed.length > 0) return { outcome: 'claimed' };
      const [row] = await rowsOf(
        pool,
        'SELECT fingerprint, answer FROM idempotency_records WHERE caller = $1 AND key_hash = $2',
        [caller, keyHash],
      );
      // Given up between the two statements: whoever asks again gets it.
      if (row === undefined) return { outcome: 'inProgress' };
      const standing = standingSchema.parse(row);
      if (standing.fingerprint !== fingerprint) return { outcome: 'otherRequest' };
      return standing.answer === null ? { outcome: 'inProgress' } : { outcome: 'answered', answer: standing.answer };
    },
    async renew({ caller, keyHash, attempt, leaseSeconds }) {
      await rowsOf(
        pool,
        `UPDATE idempotency_records SET leased_until = now() + $4::float8 * interval '1 second'
         WHERE caller = $1 AND key_hash = $2 AND attempt = $3 AND answer IS NULL`,
        [caller, keyHash, attempt, leaseSeconds],
      );
    },
    async record({ caller, keyHash, attempt }, answer) {
      const recorded = await rowsOf(
        pool,
        `UPDATE idempotency_records SET answer = $4, expires_at = now() + ${kept}
         WHERE caller = $1 AND key_hash = $2 AND attempt = $3 AND answer IS NULL RETURNING attempt`,
        [caller, keyHash, attempt, answer],
      );
      return recorded.length > 0;
    },
    async giveUp({ caller, keyHash, attempt }) {
      await rowsOf(
        pool,
        'DELETE FROM idempotency_records WHERE caller = $1 AND key_hash = $2 AND attempt = $3 AND answer IS NULL',
        [caller, keyHash, attempt],
      );
    },
  };
}
