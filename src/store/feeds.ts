import type pg from 'pg';
import { z } from 'zod';
import { rowsOf, toJson } from './database.ts';
import type { FeedState, FeedStore } from './ports/sources.ts';
import { instantSchema } from './ticket-row.ts';

const stateSchema = z
  .object({
    validator: z.string().nullable(),
    // Written by this program under its own type.
    marks: z.custom<FeedState['marks']>(),
    failures: z.number(),
    polled_at: instantSchema,
  })
  .transform(({ polled_at: polledAt, ...rest }): FeedState => ({ ...rest, polledAt }));

/** What feeds listed when they were asked last, over a pool. */
export function openFeedStore(pool: pg.Pool): FeedStore {
  return {
    async find(name) {
      const [row] = await rowsOf(pool, 'SELECT to_jsonb(f) AS feed FROM feeds f WHERE name = $1', [name]);
      return row === undefined ? null : stateSchema.parse(row.feed);
    },
    async put(name, { validator, marks, failures, polledAt }) {
      await rowsOf(
        pool,
        `INSERT INTO feeds (name, validator, marks, failures, polled_at) VALUES ($1, $2, $3::jsonb, $4, $5)
         ON CONFLICT (name) DO UPDATE SET validator = excluded.validator, marks = excluded.marks,
           failures = excluded.failures, polled_at = excluded.polled_at`,
        [name, validator, toJson(marks), failures, polledAt],
      );
    },
  };
}
