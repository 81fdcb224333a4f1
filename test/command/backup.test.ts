import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUpOnNode, restoreOnNode } from '../../src/command/backup.ts';
import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPool } from '../../src/store/pool.ts';
import type { ApiKeyId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { createServerDatabase } from '../support/databases.ts';

const serverUrl = process.env.TEST_DATABASE_URL;
/** PostgreSQL's tools refuse a server newer than themselves. */
const toolVersion = Number(/ (\d+)/.exec(spawnSync('pg_dump', ['--version']).stdout?.toString() ?? '')?.[1] ?? 0);
const hash = 'a'.repeat(64);
const key = {
  id: 'key_1' as ApiKeyId,
  name: 'Desk',
  prefix: 'sck_1',
  roles: ['agent'] as const,
  createdAt: toInstant('2026-01-05T10:00:00Z'),
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copilot-backup-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** Fills the database of an environment, or reads what a restored one holds. */
async function withStore<Result>(
  address: Parameters<typeof openPool>[0],
  work: (store: ReturnType<typeof openStore>) => Promise<Result>,
) {
  const pool = await openPool(address);
  try {
    await migrate(pool);
    return await work(openStore(pool));
  } finally {
    await pool.end();
  }
}

describe('a backup', () => {
  test('of the embedded database brings everything back, and writes over nothing', async () => {
    const [from = '', to = '', file = ''] = ['from', 'to', 'embedded.backup'].map((name) => join(directory, name));
    await withStore({ dataDir: from }, (store) => store.apiKeys.put(key, hash));
    await backUpOnNode(readConfig({ DATA_DIR: from }), file);
    await restoreOnNode(readConfig({ DATA_DIR: to }), file);
    expect(await withStore({ dataDir: to }, (store) => store.apiKeys.findByHash(hash))).toMatchObject(key);
    await expect(restoreOnNode(readConfig({ DATA_DIR: to }), file)).rejects.toThrow('is not empty');
    await expect(backUpOnNode(readConfig({ DATA_DIR: from }), file)).rejects.toThrow('exists already');
  });

  test('of a database that is open is refused', async () => {
    const dataDir = join(directory, 'open');
    const pool = await openPool({ dataDir });
    await expect(backUpOnNode(readConfig({ DATA_DIR: dataDir }), join(directory, 'x'))).rejects.toThrow('in use');
    await pool.end();
  });

  test('has a name, and is there', async () => {
    await expect(backUpOnNode(readConfig({}), '')).rejects.toThrow('name the file');
    await expect(restoreOnNode(readConfig({}), join(directory, 'none'))).rejects.toThrow('name the file');
  });

  test.runIf(serverUrl && toolVersion >= 17)(
    'of a server’s database, made while it serves, brings everything back',
    async () => {
      const file = join(directory, 'server.backup');
      const from = await createServerDatabase(serverUrl ?? '');
      const to = await createServerDatabase(serverUrl ?? '');
      try {
        await withStore({ databaseUrl: from.url }, async (store) => {
          await store.apiKeys.put(key, hash);
          await backUpOnNode(readConfig({ DATABASE_URL: from.url }), file);
        });
        await restoreOnNode(readConfig({ DATABASE_URL: to.url }), file);
        expect(await withStore({ databaseUrl: to.url }, (store) => store.apiKeys.findByHash(hash))).toMatchObject(key);
      } finally {
        await from.drop();
        await to.drop();
      }
    },
  );
});
