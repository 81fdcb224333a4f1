import { randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { openPool } from '../../src/store/pool.ts';

/** A kind of database that the store runs on; `open` gives a fresh one with every migration, for one test file. */
export type TestDatabase = { readonly name: string; open(): Promise<OpenDatabase> };

/** An open test database; `close` throws it away. */
export type OpenDatabase = { readonly pool: Pool; close: () => Promise<void> };

const embedded: TestDatabase = {
  name: 'the embedded database',
  async open() {
    const pool = await openPool({ dataDir: null });
    await migrate(pool);
    return { pool, close: () => pool.end() };
  },
};

/** What tests run on: PostgreSQL where TEST_DATABASE_URL names a server (`npm run test:postgres`), else the embedded database. */
export const preferredDatabase: TestDatabase = process.env.TEST_DATABASE_URL
  ? server(process.env.TEST_DATABASE_URL)
  : embedded;

/** The databases that every test of the store is given; both come to their turn, one for each of the two test commands. */
export const databases: readonly TestDatabase[] = [preferredDatabase];

/** A new, empty database on the server, and what removes it. Each test file has its own. */
export async function createServerDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `copilot_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

function server(serverUrl: string): TestDatabase {
  return {
    name: 'PostgreSQL',
    async open() {
      const { url, drop } = await createServerDatabase(serverUrl);
      const pool = await openPool({ databaseUrl: url });
      await migrate(pool);
      const close = async () => {
        await pool.end();
        await drop();
      };
      return { pool, close };
    },
  };
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
