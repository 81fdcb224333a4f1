import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { SearchQuestion } from '../../src/store/ports/search.ts';
import type { Store } from '../../src/store/store.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import {
  buildDeployment,
  buildDocument,
  buildIncident,
  buildIndexed,
  buildKnownIssue,
  buildStoredTicket,
} from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const at = toInstant('2026-01-05T10:00:00Z');

function question(parts: Partial<SearchQuestion> = {}): SearchQuestion {
  return {
    text: 'invoice rounding',
    embedder: 'test-1',
    vector: [1, 0, 0],
    errorSignatures: [],
    endpoints: [],
    filter: null,
    customerId: null,
    createdAt: at,
    exclude: null,
    limit: 10,
    patternWindowMinutes: 60,
    recentDeploymentHours: 24,
    ...parts,
  };
}

describe.each(databases)('search on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    await store.tickets.importAll([
      {
        ticket: buildStoredTicket({ id: 'tkt_near', customer: { id: 'cus_1' } }),
        indexed: buildIndexed({ vector: [0.9, 0.4, 0], text: 'orders' }),
      },
      {
        ticket: buildStoredTicket({ id: 'tkt_words' }),
        indexed: buildIndexed({ vector: [0, 0, 1], text: 'invoice rounding differs by one cent' }),
      },
      {
        ticket: buildStoredTicket({
          id: 'tkt_error',
          customer: { id: 'cus_2' },
          createdAt: toInstant('2026-01-05T09:30:00Z'),
        }),
        indexed: buildIndexed({
          vector: [0, 1, 0],
          text: 'export',
          errorSignatures: ['cursor closed'],
          endpoints: ['/export'],
        }),
      },
      {
        ticket: buildStoredTicket({ id: 'tkt_old_error', createdAt: toInstant('2025-11-05T09:30:00Z') }),
        indexed: buildIndexed({ vector: [0, 1, 0], text: 'export', errorSignatures: ['cursor closed'] }),
      },
      {
        ticket: buildStoredTicket({ id: 'tkt_other_embedder' }),
        indexed: buildIndexed({ embedder: 'test-2', vector: [1, 0], text: 'unrelated' }),
      },
    ]);
  });
  afterAll(() => database.close());

  const found = async (parts: Partial<SearchQuestion>) =>
    (await store.search.ask(question(parts))).similarTickets.map(({ ticketId }) => ticketId);

  test('finds by meaning and by words, and never by the vector of another embedder', async () => {
    const answer = await store.search.ask(question());
    const ids = answer.similarTickets.map(({ ticketId }) => ticketId);
    expect(ids[0]).toBe('tkt_near');
    expect(ids).toContain('tkt_words');
    expect(ids).not.toContain('tkt_other_embedder');
    expect(answer.similarTickets[0]?.similarity).toBeCloseTo(0.914, 2);
    for (const { score } of answer.similarTickets) expect(score).toBeGreaterThanOrEqual(0);
  });

  test('says which errors, endpoints and customer a neighbour shares', async () => {
    const answer = await store.search.ask(
      question({ errorSignatures: ['cursor closed', 'other'], endpoints: ['/export'], customerId: 'cus_2' }),
    );
    expect(answer.similarTickets.find(({ ticketId }) => ticketId === 'tkt_error')).toMatchObject({
      sharedErrors: ['cursor closed'],
      sharedEndpoints: ['/export'],
      reviewed: false,
      sameCustomer: true,
      resolved: false,
    });
  });

  test('a ticket is never its own neighbour', async () => {
    expect(await found({ exclude: 'tkt_near' as TicketId })).not.toContain('tkt_near');
  });

  test.each(['', '\'"\\ & | ! <-> :*', 'ünïcode 請求 🚀', 'the of and'])(
    'any words can be asked: "%s"',
    async (text) => {
      expect(await found({ text })).toContain('tkt_near');
    },
  );

  test('a new error from an empty store is answered with empty lists, not with a failure', async () => {
    const answer = await store.search.ask(
      question({ embedder: 'test-9', vector: [1], text: 'zzz', errorSignatures: ['never seen'] }),
    );
    expect(answer).toMatchObject({ similarTickets: [], samePattern: [], deployments: [] });
  });

  test('tickets with the same error count for a pattern inside the window only', async () => {
    const { samePattern } = await store.search.ask(question({ errorSignatures: ['cursor closed'] }));
    expect(samePattern).toEqual([
      {
        ticketId: 'tkt_error',
        customerId: 'cus_2',
        signature: 'cursor closed',
        createdAt: toInstant('2026-01-05T09:30:00Z'),
      },
    ]);
  });

  test('the moment of the ticket decides which incident was open and which deployment was recent', async () => {
    await store.incidents.importAll([
      { item: buildIncident({ id: 'inc_open' }), indexed: buildIndexed() },
      {
        item: buildIncident({ id: 'inc_later', startedAt: toInstant('2026-01-05T11:00:00Z') }),
        indexed: buildIndexed(),
      },
      {
        item: buildIncident({
          id: 'inc_over',
          status: 'resolved',
          startedAt: toInstant('2026-01-04T00:00:00Z'),
          resolvedAt: toInstant('2026-01-04T02:00:00Z'),
        }),
        indexed: buildIndexed(),
      },
    ]);
    await store.deployments.importAll([
      { item: buildDeployment({ id: 'dep_fresh' }), indexed: buildIndexed() },
      {
        item: buildDeployment({ id: 'dep_old', deployedAt: toInstant('2026-01-01T00:00:00Z') }),
        indexed: buildIndexed(),
      },
      {
        item: buildDeployment({ id: 'dep_after', deployedAt: toInstant('2026-01-05T10:05:00Z') }),
        indexed: buildIndexed(),
      },
    ]);
    const now = await store.search.ask(question());
    expect(now.incidents.map(({ id }) => id)).toEqual(['inc_open']);
    expect(now.deployments.map(({ id }) => id)).toEqual(['dep_fresh']);
    const dayBefore = await store.search.ask(question({ createdAt: toInstant('2026-01-04T01:00:00Z') }));
    expect(dayBefore.incidents.map(({ id }) => id)).toEqual(['inc_over']);
  });

  test('known issues and documents come with how alike they are', async () => {
    await store.knownIssues.create(buildKnownIssue(), buildIndexed({ text: 'invoice rounding' }));
    await store.documents.create(buildDocument(), buildIndexed({ vector: [0.6, 0.8, 0], text: 'paging lists' }));
    const answer = await store.search.ask(question());
    expect(answer.knownIssues).toMatchObject([{ knownIssue: { id: 'KI-901' }, similarity: 1 }]);
    expect(answer.knownIssues[0]?.lexical).toBeGreaterThan(0);
    expect(answer.documents).toMatchObject([{ id: 'doc_paging', title: 'Paging through lists' }]);
    expect(answer.documents[0]?.similarity).toBeCloseTo(0.6, 2);
  });

  test('the same question has the same answer, byte for byte', async () => {
    const asked = question({ errorSignatures: ['cursor closed'], customerId: 'cus_1' });
    expect(JSON.stringify(await store.search.ask(asked))).toBe(JSON.stringify(await store.search.ask(asked)));
  });
});
