import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actAs } from '../../src/acting.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { appendAudit } from '../../src/store/audit.ts';
import { inTransaction } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { ApiKeyId } from '../../src/ticket/ids.ts';
import { buildIndexed, buildKnownIssue, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const agent = { kind: 'apiKey', id: 'key_agent' as ApiKeyId } as const;

describe.each(databases)('the audit log on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  const entriesOf = async (subject: string) => {
    const filter = { action: null, actor: null, since: null, until: null, limit: 100, cursor: null };
    const page = await store.audit.list({ ...filter, subject });
    if ('outcome' in page) throw new Error(page.outcome);
    return page.items.toReversed();
  };

  test('tells who changed what of a ticket, before and after', async () => {
    const ticket = buildStoredTicket({ body: 'Slow.' });
    await actAs(agent, () => store.tickets.create(ticket, buildIndexed()));
    const body = `Very slow. ${'Really. '.repeat(100)}`;
    await actAs({ kind: 'webhook', source: 'zendesk' }, () =>
      store.tickets.update({ ...ticket, revision: 2, body }, buildIndexed()),
    );
    const [created, changed] = await entriesOf(ticket.id);
    expect(created).toMatchObject({
      action: 'ticket.created',
      actor: agent,
      before: null,
      after: { body: 'Slow.', revision: 1 },
    });
    expect(changed).toMatchObject({ action: 'ticket.changed', actor: { kind: 'webhook', source: 'zendesk' } });
    expect(changed).toMatchObject({ before: { body: 'Slow.', revision: 1 }, after: { body, revision: 2 } });
    expect(Object.keys(changed?.after as object).sort()).toEqual(['body', 'revision']);
  });

  test('keeps of a long new text its digest, which the row itself can be held against', async () => {
    const ticket = buildStoredTicket({ body: 'Slow. '.repeat(100) });
    await store.tickets.create(ticket, buildIndexed());
    const [created] = await entriesOf(ticket.id);
    expect(created?.actor).toEqual({ kind: 'system' });
    expect(created?.after).toMatchObject({ body: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
  });

  test('a write that leaves all as it was, or that is undone, leaves nothing', async () => {
    const issue = buildKnownIssue();
    const entry = { item: issue, indexed: buildIndexed() };
    await store.knownIssues.importAll([entry]);
    await store.knownIssues.importAll([entry]);
    const ticket = buildStoredTicket();
    const broken = buildRecommendation({ ticketId: ticket.id, classification: { severity: 'P1' } });
    await expect(store.recommendations.recordWithTicket(ticket, buildIndexed(), broken)).rejects.toThrow();
    expect((await entriesOf(issue.id)).map(({ action }) => action)).toEqual(['known_issue.created']);
    expect(await entriesOf(ticket.id)).toEqual([]);
  });

  test('what is written past the program is told by its role', async () => {
    const ticket = buildStoredTicket();
    await store.tickets.create(ticket, buildIndexed());
    await database.pool.query(`UPDATE tickets SET customer_tier = 'free' WHERE id = $1`, [ticket.id]);
    const entries = await entriesOf(ticket.id);
    expect(entries.at(-1)).toMatchObject({
      actor: { kind: 'database' },
      before: { customer_tier: 'business' },
      after: { customer_tier: 'free' },
    });
  });

  test('another module appends in its own transaction, or not at all', async () => {
    const entry = { action: 'handoff.rejected', subject: 'tkt_handed', before: null, after: { by: 'engineering' } };
    await actAs({ kind: 'job', name: 'sla-scan' }, () =>
      inTransaction(database.pool, (client) => appendAudit(client, entry)),
    );
    const failing = inTransaction(database.pool, async (client) => {
      await appendAudit(client, entry);
      throw new Error('and then something broke');
    });
    await expect(failing).rejects.toThrow('broke');
    expect(await entriesOf('tkt_handed')).toEqual([
      expect.objectContaining({ ...entry, actor: { kind: 'job', name: 'sla-scan' } }),
    ]);
  });

  test.each([
    `UPDATE audit_entries SET actor = 'system'`,
    `UPDATE audit_entries SET payload = '{"after": 1}'`,
    `UPDATE audit_entries SET sequence = sequence + 1000`,
    'UPDATE audit_entries SET payload = NULL',
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries',
  ])('the database refuses: %s', async (sql) => {
    await store.audit.seal();
    await expect(database.pool.query(sql)).rejects.toThrow(/only ever appended to|check constraint/);
  });

  test('seals of writers at the same moment form one chain', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        await store.tickets.create(buildStoredTicket(), buildIndexed());
        if (at % 5 === 0) await store.audit.seal();
      }),
    );
    const { entries, head, faults } = await verifyAudit(store.audit, null);
    expect(faults).toEqual([]);
    expect(head?.sequence).toBe(entries);
    expect(entries).toBeGreaterThanOrEqual(40);
  });

  test('an erased payload leaves the chain whole and a record of its erasure', async () => {
    const ticket = buildStoredTicket({ body: 'My name is Ada Marsh.' });
    await store.tickets.create(ticket, buildIndexed());
    await store.audit.seal();
    await actAs({ kind: 'job', name: 'erasure' }, () =>
      inTransaction(database.pool, (client) =>
        client.query('UPDATE audit_entries SET payload = NULL, erased_at = now() WHERE subject = $1', [ticket.id]),
      ),
    );
    const [created] = await entriesOf(ticket.id);
    expect(created).toMatchObject({ before: null, after: null, erasedAt: expect.any(String) });
    const [erasure] = await entriesOf(String(created?.id));
    expect(erasure).toMatchObject({ action: 'audit_entry.erased', actor: { kind: 'job', name: 'erasure' } });
    expect((await verifyAudit(store.audit, null)).faults).toEqual([]);
  });

  // By somebody who owns the table and so can take its guards away; undone afterwards, to show each trace alone.
  async function tamper(...statements: readonly string[]) {
    await store.audit.seal();
    const client = await database.pool.connect();
    await client.query('CREATE TABLE kept AS SELECT * FROM audit_entries');
    await client.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    for (const statement of statements) await client.query(statement);
    client.release();
    return async () => {
      await database.pool.query('DELETE FROM audit_entries');
      await database.pool.query('INSERT INTO audit_entries OVERRIDING SYSTEM VALUE SELECT * FROM kept');
      await database.pool.query('ALTER TABLE audit_entries ENABLE TRIGGER USER');
      await database.pool.query('DROP TABLE kept');
    };
  }

  test.each([
    [
      'a changed actor',
      ["UPDATE audit_entries SET actor = 'system' || sequence WHERE sequence = 5"],
      [5, /not what was sealed/],
    ],
    [
      'a changed payload',
      [`UPDATE audit_entries SET payload = '{"after": 1}' WHERE sequence = 5`],
      [5, /another payload/],
    ],
    [
      'a payload changed with its digest',
      [`UPDATE audit_entries SET payload = '{}', payload_digest = sha256('{}') WHERE sequence = 5`],
      [5, /not what was sealed/],
    ],
    [
      'a payload taken away',
      ['UPDATE audit_entries SET payload = NULL, erased_at = now() WHERE sequence = 5'],
      [5, /no entry tells/],
    ],
    ['a removed entry', ['DELETE FROM audit_entries WHERE sequence = 5'], [6, /what stood between is gone/]],
    ['the first removed', ['DELETE FROM audit_entries WHERE sequence = 1'], [2, /what stood between is gone/]],
    [
      'a removed entry whose place is closed',
      [
        'DELETE FROM audit_entries WHERE sequence = 5',
        'UPDATE audit_entries SET sequence = sequence - 1000 WHERE sequence > 5',
        'UPDATE audit_entries SET sequence = sequence + 999 WHERE sequence < 0',
      ],
      [5, /not what was sealed/],
    ],
    [
      'two entries in each other’s place',
      [
        'UPDATE audit_entries SET sequence = -1 WHERE sequence = 5',
        'UPDATE audit_entries SET sequence = 5 WHERE sequence = 6',
        'UPDATE audit_entries SET sequence = 6 WHERE sequence = -1',
      ],
      [5, /not what was sealed/],
    ],
  ] as const)('%s is found', async (_title, statements, [sequence, fault]) => {
    const undo = await tamper(...statements);
    const { faults } = await verifyAudit(store.audit, null);
    await undo();
    expect(faults).toContainEqual({ sequence, fault: expect.stringMatching(fault) });
    expect((await verifyAudit(store.audit, null)).faults).toEqual([]);
  });

  test('a tail that was cut off, or a chain made anew, is found by the head that was kept elsewhere', async () => {
    const { head } = await verifyAudit(store.audit, null);
    const undo = await tamper(`DELETE FROM audit_entries WHERE sequence > 5`);
    expect((await verifyAudit(store.audit, null)).faults).toEqual([]);
    expect((await verifyAudit(store.audit, head)).faults).toEqual([
      { sequence: head?.sequence, fault: expect.stringContaining('ends before it') },
    ]);
    await undo();
    const rewritten = { sequence: head?.sequence ?? 0, hash: '0'.repeat(64) };
    expect((await verifyAudit(store.audit, rewritten)).faults).toHaveLength(1);
    expect((await verifyAudit(store.audit, head)).faults).toEqual([]);
  });
});
