import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { createPgConfig, type PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { lockDataDirectory } from './data-directory.ts';
import { EmbeddedDatabase } from './embedded-database.ts';
import { newDatabase } from './new-database.ts';

/**
 * Opens the embedded PostgreSQL behind the same pool as a server: one connection, so never ask for a second inside a
 * transaction. Every acknowledged write is on disk. Throws `DataDirectoryInUseError`.
 */
export async function openEmbeddedPool(dataDir: string | null): Promise<Pool> {
  const unlock = dataDir === null ? async () => {} : await lockDataDirectory(dataDir);
  try {
    const beginning = dataDir === null ? await newDatabase() : null;
    const settings = {
      dataDir: dataDir === null ? 'memory://' : dataDir,
      extensions: { vector },
      relaxedDurability: false,
    };
    const pglite = await PGlite.create({ ...settings, ...(beginning === null ? {} : { loadDataDir: beginning }) });
    const place = dataDir === null ? null : { dataDir, open: () => PGlite.create(settings) };
    return new EmbeddedPool(new EmbeddedDatabase(pglite, place), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

// A pool is closed by `end`; here that closes the database itself too.
class EmbeddedPool extends Pool {
  readonly #close: () => Promise<void>;

  constructor(database: EmbeddedDatabase, unlock: () => Promise<void>) {
    // Of a database, the connection uses only what ours has too.
    const config = createPgConfig(database as unknown as PGlite);
    super(Object.assign(config, { max: 1, idleTimeoutMillis: 0 }));
    // A connection that is lost with the database must not end the process; the next one opens it again.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
    this.#close = async () => {
      await drained(config.connection);
      await database.close();
      await unlock();
    };
  }

  override async end(): Promise<void> {
    await super.end();
    await this.#close();
  }
}

/** What a failed statement still had under way must not reach a database that is closed. */
function drained(connection: PglitePgConnection): Promise<void> {
  return new Promise((resolve) => {
    connection.end();
    connection.once('end', () => resolve());
  });
}
