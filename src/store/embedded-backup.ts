import { readFile, readdir, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { lockDataDirectory } from './data-directory.ts';

/** Writes the embedded database in a directory into one file. Throws where a process has it open. */
export async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  await withLock(dataDir, async () => {
    const pglite = await PGlite.create({ dataDir, extensions: { vector } });
    try {
      const dump = await pglite.dumpDataDir('gzip');
      await writeFile(file, new Uint8Array(await dump.arrayBuffer()), { flag: 'wx', mode: 0o600 });
    } finally {
      await pglite.close();
    }
  });
}

/** Makes a directory of what `backUpEmbedded` wrote. Throws where the directory holds anything already. */
export async function restoreEmbedded(dataDir: string, file: string): Promise<void> {
  const backup = new Blob([await readFile(file)], { type: 'application/gzip' });
  const present = await readdir(dataDir).catch(() => []);
  if (present.length > 0) throw new Error(`${dataDir} is not empty: set DATA_DIR to a directory that is`);
  await withLock(dataDir, async () => {
    const pglite = await PGlite.create({ dataDir, loadDataDir: backup, extensions: { vector } });
    await pglite.close();
  });
}

async function withLock(dataDir: string, work: () => Promise<void>): Promise<void> {
  const unlock = await lockDataDirectory(dataDir);
  try {
    await work();
  } finally {
    await unlock();
  }
}
