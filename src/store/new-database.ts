import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { migrate, readMigrations } from './migrate.ts';

const modules = new URL('../../node_modules/', import.meta.url);
const library = new URL('@electric-sql/pglite/package.json', modules);
const cache = new URL('.cache/support-copilot/', modules);

/**
 * A database with every migration and no row, for one in memory to begin with: to make one takes the embedded PostgreSQL
 * seconds, to copy one a fraction. The first that is made is kept beside the installed packages, for the version and the
 * migrations that made it. Null where there is no such place: the program is installed otherwise, or may not write there.
 */
export async function newDatabase(): Promise<Blob | null> {
  try {
    const kept = await placeToKeep();
    await access(kept).catch(() => keepOne(kept));
    return await openAsBlob(kept);
  } catch {
    return null;
  }
}

/** The same where one was kept before; else null. */
export async function keptDatabase(): Promise<Blob | null> {
  try {
    return await openAsBlob(await placeToKeep());
  } catch {
    return null;
  }
}

async function placeToKeep(): Promise<URL> {
  const made = createHash('sha256').update(await readFile(library, 'utf8'));
  for (const { name, sql } of await readMigrations()) made.update(name).update(sql);
  return new URL(`empty-${made.digest('hex').slice(0, 16)}.tar`, cache);
}

async function keepOne(kept: URL): Promise<void> {
  const pglite = await PGlite.create({ dataDir: 'memory://', extensions: { vector } });
  const pool = new Pool(Object.assign(createPgConfig(pglite), { max: 1 }));
  await migrate(pool);
  await pool.end();
  await pglite.exec('CHECKPOINT');
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(cache, { recursive: true });
  const outdated = (await readdir(cache)).filter((name) => name.endsWith('.tar') && !kept.href.endsWith(name));
  // Whole or not at all: another process may look for it at this moment.
  const written = new URL(`${fileURLToPath(kept)}.${process.pid}`, kept);
  await writeFile(written, Buffer.from(await dump.arrayBuffer()));
  await rename(written, kept);
  for (const name of outdated) await rm(new URL(name, cache), { force: true });
}
