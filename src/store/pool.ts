import { Pool } from 'pg';

/** A server by its URL, or the embedded database in a directory; `dataDir` null keeps it in memory. */
export type DatabaseAddress = { readonly databaseUrl: string } | { readonly dataDir: string | null };

/** Opens the pool that everything stored goes through. Refuses a data directory that another process has open. */
export async function openPool(address: DatabaseAddress): Promise<Pool> {
  if ('dataDir' in address) {
    // The embedded PostgreSQL costs half a gigabyte: a program on a server must not even load it.
    const { openEmbeddedPool } = await import('./embedded-pool.ts');
    return openEmbeddedPool(address.dataDir);
  }
  // Whoever gets no connection within this time is told to come again: by then, others have waited as long.
  const pool = new Pool({ connectionString: address.databaseUrl, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => {});
  // Nor must one that is lost while somebody holds it; its next statement fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
