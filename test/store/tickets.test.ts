import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildIndexed, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

describe.each(databases)('tickets on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  test('a ticket comes back as it was stored, whatever its words', async () => {
    const ticket = buildStoredTicket({
      subject: `It's "quoted" \\ 日本語 🚀`,
      body: '{"sql": "\'; DROP TABLE tickets; --"}\n\ttab',
      createdAt: toInstant('2026-01-05T11:30:00.123+01:00'),
      customer: { id: 'cus_9', tier: 'enterprise', name: 'Ada', segment: 'retail' },
      metadata: { environment: 'production', statusCode: 500, versions: { fastapi: '0.110' } },
      status: 'resolved',
      resolution: 'Explained the limit.',
      labels: { category: 'performance', severity: 'P2' },
    });
    expect(await store.tickets.create(ticket, buildIndexed())).toEqual({ outcome: 'created' });
    expect(await store.tickets.find(ticket.id)).toEqual(ticket);
  });

  test('an unknown id finds nothing', async () => {
    expect(await store.tickets.find('tkt_none' as TicketId)).toBeNull();
  });

  test('a reference that is taken is refused and named, and nothing is stored', async () => {
    const first = buildStoredTicket({ reference: 'ZD-77' });
    await store.tickets.create(first, buildIndexed());
    const before = await store.tickets.count();
    const again = await store.tickets.create(buildStoredTicket({ reference: 'ZD-77' }), buildIndexed());
    expect(again).toEqual({ outcome: 'referenceTaken', ticketId: first.id });
    expect(await store.tickets.count()).toBe(before);
  });

  test('of two that take one reference at the same moment, one gets it', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => store.tickets.create(buildStoredTicket({ reference: 'ZD-race' }), buildIndexed())),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  });

  test.each([
    ['a NUL character', 'broken \0 text'],
    ['a lone surrogate', 'broken \ud800 text'],
  ])('a ticket with %s fails cleanly: nothing of it is stored', async (_, body) => {
    const before = await store.tickets.count();
    await expect(store.tickets.create(buildStoredTicket({ body }), buildIndexed())).rejects.toThrow(
      'NUL character or a lone surrogate',
    );
    await expect(
      store.tickets.create(buildStoredTicket({ metadata: { versions: { [body]: '1' } } }), buildIndexed()),
    ).rejects.toThrow(/surrogate/);
    expect(await store.tickets.count()).toBe(before);
  });

  test('a blank ticket is refused by the database itself', async () => {
    await expect(store.tickets.create(buildStoredTicket({ subject: ' ', body: '\n' }), buildIndexed())).rejects.toThrow(
      /check constraint/,
    );
  });

  test('a change holds where it builds on the latest revision, and is refused where another came first', async () => {
    const ticket = buildStoredTicket({ subject: 'Before' });
    await store.tickets.create(ticket, buildIndexed());
    const changed = { ...ticket, revision: 2, subject: 'After' };
    expect(await store.tickets.update(changed, buildIndexed({ vector: [0, 1, 0] }))).toEqual({ outcome: 'updated' });
    expect(await store.tickets.update({ ...changed, subject: 'Late' }, buildIndexed())).toEqual({
      outcome: 'revisionChanged',
    });
    expect(await store.tickets.find(ticket.id)).toMatchObject({ revision: 2, subject: 'After' });
    expect(await store.tickets.update(buildStoredTicket({ id: 'tkt_gone', revision: 2 }), buildIndexed())).toEqual({
      outcome: 'notFound',
    });
  });

  test('an import replaces by reference, keeps the id, and takes the later of two lines with one reference', async () => {
    const first = buildStoredTicket({ reference: 'OLD-1', subject: 'First' });
    await store.tickets.importAll([{ ticket: first, indexed: buildIndexed() }]);
    const lines = ['Second', 'Third'].map((subject) => ({
      ticket: buildStoredTicket({ reference: 'OLD-1', subject }),
      indexed: buildIndexed(),
    }));
    await store.tickets.importAll(lines);
    expect(await store.tickets.find(first.id)).toMatchObject({ subject: 'Third', revision: 2 });
  });

  test('an import of more than one batch stores every ticket', async () => {
    const before = await store.tickets.count();
    await store.tickets.importAll(
      Array.from({ length: 450 }, () => ({ ticket: buildStoredTicket(), indexed: buildIndexed() })),
    );
    expect(await store.tickets.count()).toBe(before + 450);
  });
});

describe.each(databases)('the list of tickets on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    const moments = ['10:00', '12:00', '11:00', '11:00', '09:00'];
    const tickets = moments.map((time, at) =>
      buildStoredTicket({
        id: `tkt_${at}`,
        createdAt: toInstant(`2026-01-05T${time}:00Z`),
        status: at === 4 ? 'resolved' : 'open',
      }),
    );
    await store.tickets.importAll(tickets.map((ticket) => ({ ticket, indexed: buildIndexed() })));
  });
  afterAll(() => database.close());

  test('runs newest first through all pages, each ticket once, also where moments are equal', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.tickets.list({ limit: 2, cursor, status: null });
      if ('outcome' in page) throw new Error(page.outcome);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual(['tkt_1', 'tkt_3', 'tkt_2', 'tkt_0', 'tkt_4']);
  });

  test('can be narrowed to a status', async () => {
    expect(await store.tickets.list({ limit: 10, cursor: null, status: 'resolved' })).toMatchObject({
      items: [{ id: 'tkt_4' }],
      nextCursor: null,
    });
  });

  test.each([
    '',
    'nonsense',
    'W10',
    '%%%',
    btoa('["2026-99-01T00:00:00Z","x"]'),
    btoa(encodeURIComponent('[null,"tkt_1"]')),
  ])('refuses the cursor "%s"', async (cursor) => {
    expect(await store.tickets.list({ limit: 10, cursor, status: null })).toEqual({ outcome: 'invalidCursor' });
  });
});
