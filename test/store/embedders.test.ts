import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { buildIndexed, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

describe.each(databases)('whose vectors serve, on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  const vectorsOf = async (ticketId: string) => {
    const { rows } = await database.pool.query<{ embedder: string }>(
      'SELECT embedder FROM ticket_embeddings WHERE ticket_id = $1 ORDER BY embedder',
      [ticketId],
    );
    return rows.map(({ embedder }) => embedder);
  };

  test('nobody’s, before an embedder was begun', async () => {
    expect(await store.embedders.serving()).toBeNull();
    expect(await store.embedders.building()).toBeNull();
  });

  test('a fit comes back byte for byte, and only one embedder is being built', async () => {
    const fit = { tickets: 250, rarity: Uint8Array.from({ length: 1_000 }, (_, at) => at % 256) };
    await store.embedders.begin({ name: 'given-up', dimensions: 3, fit: null });
    await store.embedders.begin({ name: 'local-x', dimensions: 3, fit });
    expect(await store.embedders.building()).toEqual({ name: 'local-x', dimensions: 3, fit });
  });

  test('one takes over from another without a gap, and only its vectors stay', async () => {
    const ticket = buildStoredTicket({ id: 'tkt_one', reference: 'E-1' });
    await store.tickets.create(ticket, buildIndexed({ embedder: 'old-1' }));
    await store.embedders.begin({ name: 'old-1', dimensions: 3, fit: null });
    await store.embedders.serve('old-1');
    await store.embedders.begin({ name: 'new-1', dimensions: 3, fit: null });
    expect((await store.embedders.ticketsWithout('new-1', 10)).map(({ id }) => id)).toEqual(['tkt_one']);

    await store.embedders.addTicketVectors('new-1', [{ id: ticket.id, vector: [0, 1, 0] }]);
    expect(await store.embedders.serving()).toMatchObject({ name: 'old-1' });
    expect(await vectorsOf('tkt_one')).toEqual(['new-1', 'old-1']);

    await store.embedders.serve('new-1');
    expect(await store.embedders.serving()).toMatchObject({ name: 'new-1' });
    expect(await vectorsOf('tkt_one')).toEqual(['new-1']);
    expect(await store.embedders.ticketsWithout('new-1', 10)).toEqual([]);
  });

  test('a ticket that was removed meanwhile is no fault', async () => {
    await store.embedders.addTicketVectors('new-1', [{ id: 'tkt_gone' as never, vector: [1, 0, 0] }]);
    expect(await vectorsOf('tkt_gone')).toEqual([]);
  });

  test('a ticket that changes while vectors are made needs one anew', async () => {
    const ticket = buildStoredTicket({ id: 'tkt_two', reference: 'E-2' });
    await store.tickets.create(ticket, buildIndexed({ embedder: 'new-1' }));
    await store.embedders.begin({ name: 'third-1', dimensions: 3, fit: null });
    await store.embedders.addTicketVectors('third-1', [{ id: ticket.id, vector: [0, 0, 1] }]);
    await store.tickets.update(
      { ...ticket, body: 'Something else.', revision: 2 },
      buildIndexed({ embedder: 'new-1' }),
    );
    expect((await store.embedders.ticketsWithout('third-1', 10)).map(({ id }) => id)).toContain('tkt_two');
  });
});

describe.each(databases)('tickets by their errors, on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  const keys = async () => {
    const { rows } = await database.pool.query<{ ticket_id: string }>('SELECT ticket_id FROM ticket_errors');
    return rows.length;
  };

  test('each error of a ticket is kept once, and goes when the ticket no longer names it', async () => {
    const ticket = buildStoredTicket({ id: 'tkt_err', reference: 'R-1' });
    const withErrors = (...errorSignatures: string[]) => buildIndexed({ errorSignatures });
    await store.tickets.create(ticket, withErrors('a: x', 'b: y', 'a: x'));
    expect(await keys()).toBe(2);
    await store.tickets.update({ ...ticket, revision: 2 }, withErrors('b: y', 'c: z'));
    expect(await keys()).toBe(2);
    await store.tickets.importAll([{ ticket: { ...ticket, reference: 'R-1' }, indexed: withErrors('c: z') }]);
    expect(await keys()).toBe(1);
    await store.tickets.importAll([{ ticket, indexed: withErrors() }]);
    expect(await keys()).toBe(0);
  });
});
