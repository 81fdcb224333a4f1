import { openAsBlob } from 'node:fs';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const modules = new URL('../../node_modules/', import.meta.url);
const library = new URL('@electric-sql/pglite/package.json', modules);

/**
 * A database in which nothing is yet, for one in memory to begin with: to make one takes the embedded PostgreSQL seconds, to
 * copy one a fraction. The first that is made is kept beside the installed packages, for the version that made it. Null where there
 * is no such place: the program is installed otherwise, or may not write there.
 */
export async function newDatabase(): Promise<Blob | null> {
  try {
    const { version } = JSON.parse(await readFile(library, 'utf8')) as { readonly version: string };
    const kept = new URL(`.cache/support-copilot/pglite-${version}.tar`, modules);
    await access(kept).catch(() => keepOne(kept));
    return await openAsBlob(kept);
  } catch {
    return null;
  }
}

async function keepOne(kept: URL): Promise<void> {
  const pglite = await PGlite.create({ dataDir: 'memory://' });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(new URL('.', kept), { recursive: true });
  // Whole or not at all: another process may look for it at this moment.
  const written = new URL(`${fileURLToPath(kept)}.${process.pid}`, kept);
  await writeFile(written, Buffer.from(await dump.arrayBuffer()));
  await rename(written, kept);
}
