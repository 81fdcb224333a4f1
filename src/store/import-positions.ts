import type pg from 'pg';
import { rowsOf } from './database.ts';
import type { ImportPositionStore } from './ports/embedders.ts';

/** How far imports came, over a pool. */
export function openImportPositionStore(pool: pg.Pool): ImportPositionStore {
  return {
    async find(kind, file) {
      const [row] = await rowsOf(pool, 'SELECT lines FROM import_positions WHERE kind = $1 AND file = $2', [
        kind,
        file,
      ]);
      return row === undefined ? 0 : Number(row.lines);
    },
    async remember(kind, file, lines) {
      await rowsOf(
        pool,
        `INSERT INTO import_positions (kind, file, lines) VALUES ($1, $2, $3)
         ON CONFLICT (kind, file) DO UPDATE SET lines = excluded.lines`,
        [kind, file, lines],
      );
    },
    async forget(kind, file) {
      await rowsOf(pool, 'DELETE FROM import_positions WHERE kind = $1 AND file = $2', [kind, file]);
    },
  };
}
