import type pg from 'pg';
import { rowsOf } from './database.ts';

/** What the queue's library needs of a database: one method for its own statements, and which queues there are. */
export type QueueDatabase = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** The queues that exist; none where the queue was never prepared. */
  queues(): Promise<readonly string[]>;
};

/** The queue's way into the pool that everything else goes through. */
export function openQueueDatabase(pool: pg.Pool): QueueDatabase {
  return {
    executeSql: (text, values) => execute(pool, text, values),
    async queues() {
      const [installed] = await rowsOf(
        pool,
        `SELECT FROM pg_tables WHERE schemaname = 'pgboss' AND tablename = 'queue'`,
      );
      if (installed === undefined) return [];
      return (await rowsOf(pool, 'SELECT name FROM pgboss.queue')).map(({ name }) => String(name));
    },
  };
}

async function execute(pool: pg.Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const client = await pool.connect();
  try {
    // Several statements in one text answer as an array of results.
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(text, values);
    return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
  } catch (error) {
    // The one connection of the embedded database must not be left in a failed transaction for the next caller.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
