import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { KnowledgeStore } from '../../src/store/ports/knowledge.ts';
import type { Store } from '../../src/store/store.ts';
import type { KnowledgeId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import {
  buildDeployment,
  buildDocument,
  buildIncident,
  buildIndexed,
  buildKnownIssue,
} from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

type AnyStore = KnowledgeStore<{ id: KnowledgeId }>;

const families = [
  {
    name: 'known issues',
    of: (store: Store) => store.knownIssues as unknown as AnyStore,
    build: (id: string) => buildKnownIssue({ id, fixedIn: null }),
  },
  {
    name: 'documents',
    of: (store: Store) => store.documents as unknown as AnyStore,
    build: (id: string) => buildDocument({ id, category: null }),
  },
  {
    name: 'incidents',
    of: (store: Store) => store.incidents as unknown as AnyStore,
    build: (id: string) =>
      buildIncident({ id, status: 'resolved', resolvedAt: toInstant('2026-01-05T12:00:00Z'), url: null }),
  },
  {
    name: 'deployments',
    of: (store: Store) => store.deployments as unknown as AnyStore,
    build: (id: string) => buildDeployment({ id }),
  },
];

describe.each(databases)('knowledge on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  test.each(families)('$name come back as they were stored, and a taken id is refused', async ({ of, build }) => {
    const item = build('one');
    expect(await of(store).create(item, buildIndexed())).toEqual({ outcome: 'created' });
    expect(await of(store).create(item, buildIndexed())).toEqual({ outcome: 'idTaken' });
    expect(await of(store).find(item.id)).toEqual(item);
  });

  test.each(families)('$name can be replaced, removed and imported again', async ({ of, build }) => {
    const item = build('two');
    expect(await of(store).replace(item, buildIndexed())).toEqual({ outcome: 'notFound' });
    await of(store).importAll([item, item, build('three')].map((each) => ({ item: each, indexed: buildIndexed() })));
    expect(await of(store).replace(item, buildIndexed({ embedder: 'test-2', vector: [1] }))).toEqual({
      outcome: 'replaced',
    });
    expect(await of(store).remove(item.id)).toEqual({ outcome: 'removed' });
    expect(await of(store).remove(item.id)).toEqual({ outcome: 'notFound' });
    expect(await of(store).find(item.id)).toBeNull();
  });

  test.each(families)('the list of $name runs through every id once', async ({ of, build }) => {
    await of(store).importAll(['l1', 'l2', 'ü / 3'].map((id) => ({ item: build(id), indexed: buildIndexed() })));
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await of(store).list({ limit: 1, cursor });
      if ('outcome' in page) throw new Error(page.outcome);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual(expect.arrayContaining(['l1', 'l2', 'ü / 3']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await of(store).list({ limit: 1, cursor: 'nonsense' })).toEqual({ outcome: 'invalidCursor' });
  });

  test('a known issue whose links say null for what they lack is read without it', async () => {
    const links = [{ repo: 'northwind/sdk', thread: null, url: null }] as never;
    await store.knownIssues.create(buildKnownIssue({ id: 'KI-null', links }), buildIndexed());
    expect((await store.knownIssues.find('KI-null' as KnowledgeId))?.links).toEqual([{ repo: 'northwind/sdk' }]);
  });
});
