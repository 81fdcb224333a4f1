import type pg from 'pg';
import type { Connect, Unit } from './unit.ts';

/** What reads and does nothing else. "FOR UPDATE" counts as a write: its locks belong to the unit. */
const reads = /^\s*(SELECT|WITH|SHOW|VALUES)\b(?!.*\b(INSERT|UPDATE|DELETE|MERGE|SHARE)\b)/is;
const begins = /^\s*(BEGIN|START TRANSACTION)\b/i;
const part = 'part_of_unit';
const partly: Readonly<Record<string, string>> = {
  COMMIT: `RELEASE SAVEPOINT ${part}`,
  ROLLBACK: `ROLLBACK TO SAVEPOINT ${part}; RELEASE SAVEPOINT ${part}`,
};

type Statement = string | { readonly text: string };

/**
 * A connection as the code inside a unit of work sees it. Until the unit has begun, reads go to a connection of their
 * own; from the first write on, everything goes to the unit's, where a transaction is a savepoint.
 */
export class JoinedClient {
  readonly #unit: Unit;
  readonly #connect: Connect;
  #own: pg.PoolClient | null = null;
  #giveOn: (() => void) | null = null;
  #inPart = false;

  constructor(unit: Unit, connect: Connect) {
    this.#unit = unit;
    this.#connect = connect;
  }

  async query(statement: Statement, values?: unknown[]): Promise<unknown> {
    const sql = typeof statement === 'string' ? statement : statement.text;
    if (this.#giveOn === null && !(await this.#joins(sql))) {
      this.#own ??= await this.#connect();
      return this.#own.query(statement, values);
    }
    const client = await this.#unit.begin('BEGIN');
    if (begins.test(sql)) {
      this.#inPart = true;
      return client.query(`SAVEPOINT ${part}`);
    }
    const ending = partly[sql.trim().toUpperCase()];
    if (ending !== undefined && this.#inPart) {
      this.#inPart = false;
      return client.query(ending);
    }
    return this.#inPart ? this.#noted(client.query(statement, values)) : this.#alone(client, statement, values);
  }

  release(broken?: Error | boolean): void {
    this.#own?.release(broken);
    this.#giveOn?.();
    this.#own = null;
    this.#giveOn = null;
  }

  /** Whether the statement belongs to the unit; then this client holds the unit's connection until it is released. */
  async #joins(sql: string): Promise<boolean> {
    if (this.#unit.ended || (this.#unit.client === null && reads.test(sql))) return false;
    // On the embedded database the unit's connection is the only one.
    this.#own?.release();
    this.#own = null;
    const giveOn = await this.#unit.takeTurn();
    if (this.#unit.ended) {
      giveOn();
      return false;
    }
    this.#giveOn = giveOn;
    return true;
  }

  // A statement that fails alone must not fail what the unit wrote before it.
  async #alone(client: pg.PoolClient, statement: Statement, values?: unknown[]): Promise<unknown> {
    await client.query(`SAVEPOINT ${part}`);
    try {
      const result = await client.query(statement, values);
      await client.query(`RELEASE SAVEPOINT ${part}`);
      return result;
    } catch (error) {
      this.#unit.noteFailure(error);
      await client.query(`ROLLBACK TO SAVEPOINT ${part}`).catch(() => {});
      throw error;
    }
  }

  async #noted(result: Promise<unknown>): Promise<unknown> {
    try {
      return await result;
    } catch (error) {
      this.#unit.noteFailure(error);
      throw error;
    }
  }
}
