import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { newestMigration, openStore } from '../../src/store/open-store.ts';
import { openPool } from '../../src/store/pool.ts';
import * as words from '../../src/ticket/vocabulary.ts';
import { createServerDatabase, databases, type OpenDatabase } from '../support/databases.ts';

const serverUrl = process.env.TEST_DATABASE_URL;

describe.each(databases)('migrations on $name', (kind) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await kind.open();
  });
  afterAll(() => database.close());

  test('applied once, they are not applied again', async () => {
    expect(await migrate(database.pool)).toEqual([]);
    expect(await openStore(database.pool).ready()).toBe(true);
  });

  test('the program waits for the newest migration in the folder', async () => {
    const names = (await readdir(new URL('../../migrations', import.meta.url))).sort();
    expect(names.at(-1)).toBe(`${newestMigration}.sql`);
  });

  test.each([
    ['tickets', 'channel', words.channels],
    ['tickets', 'customer_tier', words.tiers],
    ['tickets', 'status', words.ticketStatuses],
    ['tickets', 'category', words.categories],
    ['tickets', 'severity', words.severities],
    ['tickets', 'issue_type', words.issueTypes],
    ['tickets', 'environment', words.environments],
    ['tickets', 'disposition', words.dispositions],
    ['documents', 'category', words.categories],
    ['recommendations', 'category', words.categories],
    ['recommendations', 'severity', words.severities],
    ['recommendations', 'disposition', words.dispositions],
    ['reviews', 'verdict', words.verdicts],
    ['reviews', 'disposition', words.dispositions],
    ['reviews', 'escalation', words.escalationLevels],
    ['reviews', 'reason_code', words.reasonCodes],
    ['reviews', 'reasons', words.reviewReasons],
    ['api_keys', 'roles', words.roles],
  ] as const)('%s.%s allows the words of the vocabulary and no others', async (table, column, vocabulary) => {
    const { rows } = await database.pool.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'c' AND c.conrelid = $1::regclass AND a.attname = $2 AND cardinality(c.conkey) = 1`,
      [table, column],
    );
    const lists = rows.map(({ definition }) => [...definition.matchAll(/'(\w+)'::text/g)].map(([, word]) => word));
    expect(lists).toContainEqual([...vocabulary]);
  });
});

test('a store that lacks a migration is not ready', async () => {
  const pool = await openPool({ dataDir: null });
  await migrate(pool);
  await pool.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
  const store = openStore(pool);
  expect(await store.ready()).toBe(false);
  await store.close();
});

test.runIf(serverUrl)('of processes that start at once, one migrates, the others wait, and all succeed', async () => {
  const { url, drop } = await createServerDatabase(serverUrl ?? '');
  const pools = await Promise.all([1, 2, 3].map(() => openPool({ databaseUrl: url })));
  try {
    const applied = await Promise.all(pools.map(migrate));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await drop();
  }
});
