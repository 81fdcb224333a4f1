import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, rowsOf } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { UnitOfWork } from '../../src/store/ports/idempotency.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

describe.each(databases)('a unit of work on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;
  let unit: UnitOfWork;
  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    await rowsOf(database.pool, 'CREATE TABLE notes (id integer PRIMARY KEY, words text NOT NULL)');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await rowsOf(database.pool, 'TRUNCATE notes');
    unit = store.openUnitOfWork();
  });

  const write = (id: number, words = '') => rowsOf(database.pool, 'INSERT INTO notes VALUES ($1, $2)', [id, words]);
  const ids = async () => (await rowsOf(database.pool, 'SELECT id FROM notes ORDER BY id')).map(({ id }) => id);

  test('keeps single statements, transactions and queries of the pool itself back until it is committed', async () => {
    await unit.run(async () => {
      expect(await ids()).toEqual([]);
      expect(unit.hasBegun()).toBe(false);
      await write(1);
      await inTransaction(database.pool, (client) => rowsOf(client, `INSERT INTO notes VALUES (2, '')`));
      await database.pool.query(`INSERT INTO notes VALUES ($1, '')`, [3]);
      expect(await ids()).toEqual([1, 2, 3]);
    });
    expect(unit.hasBegun()).toBe(true);
    await unit.rollback();
    expect(await ids()).toEqual([]);
  });

  test('a part of it that fails takes nothing else with it', async () => {
    await unit.run(async () => {
      await write(1);
      await expect(write(1)).rejects.toThrow(/duplicate key/);
      const broken = inTransaction(database.pool, async (client) => {
        await rowsOf(client, `INSERT INTO notes VALUES (2, '')`);
        throw new Error('changed my mind');
      });
      await expect(broken).rejects.toThrow('changed my mind');
      await Promise.all([write(3), write(3).catch(() => {}), write(4), ids(), write(5)]);
    });
    await unit.commit();
    expect(await ids()).toEqual([1, 3, 4, 5]);
  });

  test('does not wait for slow work before its first write, and others go on meanwhile', async () => {
    await unit.run(async () => {
      await rowsOf(database.pool, 'SELECT 1');
      await units(() => write(7));
      await write(8);
    });
    await unit.commit();
    expect(await ids()).toEqual([7, 8]);
  });

  test('what comes after its end stands for itself', async () => {
    let late = () => {};
    const end = new Promise<void>((resolve) => {
      late = resolve;
    });
    let straggler: Promise<unknown> = Promise.resolve();
    await unit.run(async () => {
      await write(1);
      straggler = end.then(() => write(2));
    });
    await unit.rollback();
    late();
    await straggler;
    expect(await ids()).toEqual([2]);
  });

  test.runIf(kind.name === 'PostgreSQL')('from a snapshot on, nobody else changes what it writes', async () => {
    await write(1, 'before');
    const change = (words: string) => rowsOf(database.pool, 'UPDATE notes SET words = $1 WHERE id = 1', [words]);
    await unit.run(() => unit.beginSnapshot().then(() => ids()));
    await change('by somebody else');
    await expect(unit.run(() => change('by the unit'))).rejects.toThrow(/concurrent update/);
    expect(unit.hasConflicted()).toBe(true);
    await unit.rollback();
    expect(await rowsOf(database.pool, 'SELECT words FROM notes')).toEqual([{ words: 'by somebody else' }]);
  });

  /** Runs outside of the running unit, as another request would. */
  async function units(work: () => Promise<unknown>): Promise<void> {
    const other = store.openUnitOfWork();
    await other.run(work);
    await other.commit();
  }
});
