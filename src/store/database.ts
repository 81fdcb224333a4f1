import pg from 'pg';
import { currentActor } from '../acting.ts';
import { writeActor } from '../ticket/actor.ts';

/** Whatever runs one statement: the pool, or the client that a transaction holds. */
export type Database = pg.Pool | pg.PoolClient;

/** A value of a statement. Objects go in as text, through `toJson`. */
export type Value = string | number | boolean | null | readonly string[] | Uint8Array;

/** Thrown before anything is written, where a text holds what PostgreSQL can't: NUL or a lone surrogate. */
class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
}

/** A row as it came: each family of tables reads its own by a schema. */
export type Row = Record<string, unknown>;

/** Runs one statement, itself a transaction, and returns its rows. Throws `UnstorableTextError`. */
export async function rowsOf(database: Database, sql: string, values: readonly Value[] = []): Promise<Row[]> {
  for (const value of values) refuseUnstorable(value);
  if ('release' in database) {
    // Without values there is nothing to prepare, and a text may hold several statements.
    const statement = values.length === 0 ? sql : { name: nameOf(sql), text: sql };
    return (await database.query<Row>(statement, [...values])).rows;
  }
  // Not `pool.query`: where a statement fails, that ends the connection while the answer to it is still under way, and
  // on the embedded database the next caller would be given it.
  const client = await database.connect();
  try {
    return await rowsOf(client, sql, values);
  } finally {
    client.release();
  }
}

/** Names of the statements that were run: their texts are this program's own, a few hundred at most. */
const names = new Map<string, string>();

// A named statement is planned once for a connection. Measured: a search of the embedded database takes a third of the time.
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `copilot_${names.size + 1}`;
  names.set(sql, name);
  return name;
}

/**
 * Runs statements on one connection, all or nothing, in the name of `currentActor` as far as the audit log is concerned.
 * Never ask the pool inside `work`: the embedded database has one.
 */
export function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return transact(pool, 'BEGIN', work);
}

/** The same where every statement sees what the first one saw. Throws where another changed meanwhile what this one changes. */
export function inOneSnapshot<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return transact(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ', work);
}

async function transact<Result>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(`${begin}; SET LOCAL copilot.actor = ${pg.escapeLiteral(writeActor(currentActor()))}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Before the client goes back: on the one embedded connection, the next caller would meet the failed transaction.
    // Where the connection itself is lost there is nothing to undo, and the first error tells more.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Runs one statement that changes what the audit log watches, and returns its rows. Throws `UnstorableTextError`. */
export function write(pool: pg.Pool, sql: string, values: readonly Value[]): Promise<Row[]> {
  return inTransaction(pool, (client) => rowsOf(client, sql, values));
}

/** JSON for a `json` or `jsonb` value. Throws `UnstorableTextError` for what these types refuse. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    refuseUnstorable(key);
    if (typeof part === 'string') refuseUnstorable(part);
    return part;
  });
}

/** Whether PostgreSQL can hold this text: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function refuseUnstorable(value: Value): void {
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  if (texts.every(isStorable)) return;
  throw new UnstorableTextError('a text holds a NUL character or a lone surrogate');
}
