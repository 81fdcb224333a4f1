import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { ApiKey, Store } from '../../src/store/store.ts';
import type { ApiKeyId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const hash = 'a'.repeat(64);
const key: ApiKey = {
  id: 'key_1' as ApiKeyId,
  name: 'Desk',
  prefix: 'nw_live_ab',
  roles: ['agent'],
  createdAt: toInstant('2026-01-05T10:00:00Z'),
};

describe.each(databases)('API keys on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  test('a key is found by its hash, and roles are only ever added', async () => {
    await store.apiKeys.put(key, hash);
    expect(await store.apiKeys.findByHash(hash)).toEqual(key);
    expect(await store.apiKeys.hasAdmin()).toBe(false);
    await store.apiKeys.put({ ...key, id: 'key_2' as ApiKeyId, roles: ['admin'] }, hash);
    expect(await store.apiKeys.findByHash(hash)).toEqual({ ...key, roles: ['admin', 'agent'] });
    expect(await store.apiKeys.hasAdmin()).toBe(true);
  });

  test('an unknown hash finds nothing, and a key itself can not be stored in place of its hash', async () => {
    expect(await store.apiKeys.findByHash('b'.repeat(64))).toBeNull();
    await expect(store.apiKeys.put({ ...key, id: 'key_3' as ApiKeyId }, 'nw_live_secret')).rejects.toThrow(
      /check constraint/,
    );
  });
});
