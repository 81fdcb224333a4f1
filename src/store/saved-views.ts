import type pg from 'pg';
import { z } from 'zod';
import { rowsOf, write } from './database.ts';
import type { SavedViewStore } from './ports/console.ts';
import { instantSchema } from './ticket-row.ts';

/** More than these nobody finds again: another is refused. */
const mostViews = 30;

const rowSchema = z.object({ id: z.string(), name: z.string(), query: z.string(), created_at: instantSchema });

/** Saved views of the inbox over a pool. */
export function openSavedViewStore(pool: pg.Pool): SavedViewStore {
  return {
    async of(owner) {
      const rows = await rowsOf(
        pool,
        `SELECT to_jsonb(v) AS view FROM saved_views v WHERE owner = $1 ORDER BY created_at, id LIMIT ${mostViews}`,
        [owner],
      );
      return rows.map(({ view }) => {
        const { created_at: createdAt, ...rest } = rowSchema.parse(view);
        return { ...rest, createdAt };
      });
    },
    async put({ id, owner, name, query, createdAt }) {
      const [row] = await rowsOf(
        pool,
        `INSERT INTO saved_views (id, owner, name, query, created_at)
         SELECT $1, $2, $3, $4, $5::timestamptz
         WHERE (SELECT count(*) FROM saved_views WHERE owner = $2 AND name <> $3) < ${mostViews}
         ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query RETURNING id`,
        [id, owner, name, query, createdAt],
      );
      return row === undefined ? null : String(row.id);
    },
    async remove(id, owner) {
      await write(pool, 'DELETE FROM saved_views WHERE id = $1 AND owner = $2', [id, owner]);
    },
  };
}
