import type pg from 'pg';

/** PostgreSQL's code for a write on a row that has changed since the transaction's snapshot. */
const serializationFailure = '40001';

/** A server that hangs in the middle gives its locks back after five minutes. */
const limits = 'SET LOCAL idle_in_transaction_session_timeout = 300000';

/** Gets a connection that belongs to no unit. */
export type Connect = () => Promise<pg.PoolClient>;

/** One transaction that many callers share, one after the other. */
export class Unit {
  readonly #connect: Connect;
  #turn: Promise<void> = Promise.resolve();
  /** Null until the unit has begun. */
  client: pg.PoolClient | null = null;
  ended = false;
  conflicted = false;

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  /** Waits for whoever has the unit's connection; returns what gives it on. */
  takeTurn(): Promise<() => void> {
    const before = this.#turn;
    let giveOn = () => {};
    this.#turn = new Promise((resolve) => {
      giveOn = resolve;
    });
    return before.then(() => giveOn);
  }

  async begin(sql: string): Promise<pg.PoolClient> {
    if (this.client !== null) return this.client;
    const client = await this.#connect();
    try {
      await client.query(`${sql}; ${limits}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
    return client;
  }

  /** Remembers why a statement failed where the caller has to know. */
  noteFailure(error: unknown): void {
    if (error instanceof Error && 'code' in error && error.code === serializationFailure) this.conflicted = true;
  }

  /** Ends the transaction, where one has begun. From then on, stragglers use connections of their own. */
  async end(sql: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const giveOn = await this.takeTurn();
    const { client } = this;
    this.ended = true;
    this.client = null;
    giveOn();
    if (client === null) return;
    try {
      await client.query(sql);
      client.release();
    } catch (error) {
      this.noteFailure(error);
      client.release(true);
      if (sql === 'COMMIT') throw error;
    }
  }
}
