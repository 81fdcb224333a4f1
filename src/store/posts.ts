import type pg from 'pg';
import { z } from 'zod';
import { rowsOf } from './database.ts';
import type { PostStore } from './ports/sources.ts';
import { instantSchema } from './ticket-row.ts';

const postSchema = z.object({ state: z.enum(['sending', 'sent']), claimed_at: instantSchema });

/** What is posted to other systems once, over a pool. */
export function openPostStore(pool: pg.Pool): PostStore {
  return {
    async claim(id, now) {
      const claimed = await rowsOf(
        pool,
        `INSERT INTO posts (id, state, claimed_at) VALUES ($1, 'sending', $2) ON CONFLICT DO NOTHING RETURNING id`,
        [id, now],
      );
      if (claimed.length > 0) return { outcome: 'claimed' };
      const [row] = await rowsOf(pool, 'SELECT to_jsonb(p) AS p FROM posts p WHERE id = $1', [id]);
      if (row === undefined) return { outcome: 'begun', since: now };
      const { state, claimed_at: since } = postSchema.parse(row.p);
      return state === 'sent' ? { outcome: 'sent' } : { outcome: 'begun', since };
    },
    async claimAgain(id, since, now) {
      const claimed = await rowsOf(
        pool,
        `UPDATE posts SET claimed_at = $3 WHERE id = $1 AND state = 'sending' AND claimed_at = $2::timestamptz RETURNING id`,
        [id, since, now],
      );
      return claimed.length > 0;
    },
    async release(id) {
      await rowsOf(pool, `DELETE FROM posts WHERE id = $1 AND state = 'sending'`, [id]);
    },
    async markSent(id) {
      await rowsOf(pool, `UPDATE posts SET state = 'sent' WHERE id = $1`, [id]);
    },
  };
}
