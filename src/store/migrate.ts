import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { rowsOf } from './database.ts';

const directory = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Applies every missing migration and returns the names of those applied, in order.
 * A second process that starts at the same time waits for the first, then finds nothing to do.
 */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  if (await isUpToDate(pool)) return [];
  const { runner } = await import('node-pg-migrate');
  const client = await pool.connect();
  try {
    const applied = await runner({
      dbClient: client,
      dir: directory,
      direction: 'up',
      migrationsTable: 'migrations',
      advisoryLockMode: 'wait',
      checkOrder: true,
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    });
    return applied.map((migration) => migration.name);
  } finally {
    client.release();
  }
}

/** Every migration, in order. */
export async function readMigrations(): Promise<readonly { readonly name: string; readonly sql: string }[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -4), sql: await readFile(join(directory, file), 'utf8') })),
  );
}

/** Most starts find every migration applied: they need neither the library nor its lock. */
async function isUpToDate(pool: pg.Pool): Promise<boolean> {
  const [table] = await rowsOf(pool, `SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (table?.exists !== true) return false;
  const applied = (await rowsOf(pool, 'SELECT name FROM migrations ORDER BY id')).map(({ name }) => String(name));
  const names = (await readdir(directory)).filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -4));
  return JSON.stringify(applied) === JSON.stringify(names.toSorted());
}
