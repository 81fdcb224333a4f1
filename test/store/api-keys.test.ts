import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { ApiKeyId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const hash = 'a'.repeat(64);
const key = {
  id: 'key_1' as ApiKeyId,
  name: 'Desk',
  prefix: 'nw_live_ab',
  roles: ['agent'] as const,
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
    expect(await store.apiKeys.findByHash(hash)).toMatchObject(key);
    expect(await store.apiKeys.hasAdmin()).toBe(false);
    await store.apiKeys.put({ ...key, id: 'key_2' as ApiKeyId, roles: ['admin'] }, hash);
    expect(await store.apiKeys.findByHash(hash)).toMatchObject({ ...key, roles: ['admin', 'agent'] });
    expect(await store.apiKeys.hasAdmin()).toBe(true);
  });

  test('a key works until it expires, and never after it is revoked', async () => {
    const past = toInstant('2020-01-01T00:00:00Z');
    await store.apiKeys.put({ ...key, id: 'key_4' as ApiKeyId, expiresAt: past }, 'c'.repeat(64));
    expect(await store.apiKeys.findByHash('c'.repeat(64))).toBeNull();
    await store.apiKeys.put({ ...key, id: 'key_5' as ApiKeyId }, 'd'.repeat(64));
    expect(await store.apiKeys.revoke('key_5' as ApiKeyId, past)).toEqual({ outcome: 'revoked' });
    expect(await store.apiKeys.findByHash('d'.repeat(64))).toBeNull();
    expect(await store.apiKeys.revoke('key_5' as ApiKeyId, past)).toEqual({ outcome: 'notFound' });
  });

  test('the last key that can make others is not revoked', async () => {
    expect(await store.apiKeys.revoke(key.id, toInstant('2026-01-05T10:00:00Z'))).toEqual({ outcome: 'lastAdmin' });
    expect(await store.apiKeys.findByHash(hash)).not.toBeNull();
  });

  test('a rotated key changes over at once, or in the time that was given', async () => {
    const id = 'key_6' as ApiKeyId;
    const [first = '', second = '', third = ''] = ['1', '2', '3'].map((digit) => digit.repeat(64));
    await store.apiKeys.put({ ...key, id }, first);
    await store.apiKeys.rotate({ id, hash: second, prefix: 'sck_2', graceMinutes: 5 });
    expect((await store.apiKeys.findByHash(first))?.prefix).toBe('sck_2');
    expect((await store.apiKeys.findByHash(second))?.id).toBe(id);
    await store.apiKeys.rotate({ id, hash: third, prefix: 'sck_3', graceMinutes: 0 });
    expect(await store.apiKeys.findByHash(first)).toBeNull();
    expect(await store.apiKeys.findByHash(second)).toBeNull();
    expect((await store.apiKeys.findByHash(third))?.prefix).toBe('sck_3');
  });

  test('its last use is noted', async () => {
    expect((await store.apiKeys.find(key.id))?.lastUsedAt).toBeNull();
    await store.apiKeys.touch(key.id);
    expect((await store.apiKeys.find(key.id))?.lastUsedAt).not.toBeNull();
  });

  test('an unknown hash finds nothing, and a key itself can not be stored in place of its hash', async () => {
    expect(await store.apiKeys.findByHash('b'.repeat(64))).toBeNull();
    await expect(store.apiKeys.put({ ...key, id: 'key_3' as ApiKeyId }, 'nw_live_secret')).rejects.toThrow(
      /check constraint/,
    );
  });
});
