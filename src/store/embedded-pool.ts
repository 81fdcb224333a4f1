import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { createPgConfig, PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import { Pool, type ClientBase } from 'pg';
import { lockDataDirectory } from './data-directory.ts';
import { EmbeddedDatabase } from './embedded-database.ts';
import { keptDatabase, newDatabase } from './new-database.ts';

/**
 * Opens the embedded PostgreSQL behind the same pool as a server: one connection, so never ask for a second inside a
 * transaction. Every acknowledged write is on disk. One that is new may hold every migration already, and no row. Throws
 * `DataDirectoryInUseError`.
 */
export async function openEmbeddedPool(dataDir: string | null): Promise<Pool> {
  const unlock = dataDir === null ? async () => {} : await lockDataDirectory(dataDir);
  try {
    const beginning = await beginningOf(dataDir);
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

/** What an empty place begins with; on a disk only where it costs nothing to make. */
async function beginningOf(dataDir: string | null): Promise<Blob | null> {
  if (dataDir === null) return newDatabase();
  return existsSync(join(dataDir, 'PG_VERSION')) ? null : keptDatabase();
}

// A pool is closed by `end`; here that closes the database itself too.
class EmbeddedPool extends Pool {
  readonly #close: () => Promise<void>;

  constructor(database: EmbeddedDatabase, unlock: () => Promise<void>) {
    // Of a database, a connection uses only what ours has too.
    super(
      Object.assign(createPgConfig(database as unknown as PGlite), {
        max: 1,
        idleTimeoutMillis: 0,
        onConnect: beginAnew,
      }),
    );
    let connection: PglitePgConnection | null = null;
    // One for each client that comes after a lost one, once that has nothing under way any more.
    Object.defineProperty(this.options, 'connection', { get: () => (connection = connectAfter(connection, database)) });
    // A connection that is lost with the database must not end the process; the next one opens it again.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
    this.#close = async () => {
      await drained(connection);
      await database.close();
      await unlock();
    };
  }

  override async end(): Promise<void> {
    await super.end();
    await this.#close();
  }
}

function connectAfter(lost: PglitePgConnection | null, database: EmbeddedDatabase): PglitePgConnection {
  const waitReady = Promise.all([database.waitReady, drained(lost)]);
  const execProtocolStream = database.execProtocolStream.bind(database);
  return new PglitePgConnection({ pglite: { waitReady, execProtocolStream } as unknown as PGlite });
}

/** The database has one session for all connections: what a lost one left behind must not meet the next. */
async function beginAnew(client: ClientBase): Promise<void> {
  await client.query('ROLLBACK');
  await client.query('DEALLOCATE ALL');
}

/** What a failed statement still had under way must not reach a database that is closed, nor the next connection. */
async function drained(connection: PglitePgConnection | null): Promise<void> {
  if (connection === null) return;
  connection.end();
  await once(connection, 'end');
}
