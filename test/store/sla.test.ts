import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slaPolicyOf } from '../../src/playbook/sla-clocks.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { DueRequest } from '../../src/store/ports/metrics.ts';
import type { Store } from '../../src/store/store.ts';
import type { ApiKeyId, ReviewId } from '../../src/ticket/ids.ts';
import { addMinutes, toInstant, type Instant } from '../../src/ticket/instant.ts';
import type { ReviewRecord } from '../../src/ticket/review.ts';
import type { StoredTicket } from '../../src/ticket/ticket.ts';
import type { Severity, TicketStatus } from '../../src/ticket/vocabulary.ts';
import { buildIndexed, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';
import { playbook } from '../support/read-example.ts';

const reviewer = 'key_reviewer' as ApiKeyId;

describe.each(databases)('SLA clocks on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    const policy = { ...slaPolicyOf(playbook), pausedWhileAwaitingCustomer: ['resolve' as const] };
    await store.sla.adopt('test', policy, toInstant('2026-01-01T00:00:00Z'));
  });
  afterAll(() => database.close());

  async function recommendAt(createdAt: Instant, severity: Severity = 'P3') {
    const ticket = buildStoredTicket({ createdAt });
    const recommendation = buildRecommendation({
      ticketId: ticket.id,
      createdAt,
      classification: { severity },
      draft: { body: 'The draft.' },
      decision: {
        review:
          severity === 'P1' || severity === 'P2'
            ? { required: true, reasons: ['severity_p1_p2'] }
            : { required: false, reasons: [] },
      },
    });
    await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
    return { ticket, recommendation };
  }

  const override = (recommendationId: ReviewRecord['recommendationId'], severity: Severity, createdAt: Instant) =>
    store.reviews.giveVerdict({
      id: `rev_${recommendationId}` as ReviewId,
      recommendationId,
      reviewer,
      verdict: 'overridden',
      classification: { severity },
      disposition: null,
      escalation: null,
      decision: null,
      reasonCode: null,
      reply: null,
      reason: 'Worse than it reads.',
      createdAt,
    });

  async function turn({ id }: StoredTicket, status: TicketStatus, at: Instant) {
    const current = (await store.tickets.find(id)) as StoredTicket;
    const resolvedAt = status === 'resolved' ? at : null;
    const turned = { ...current, revision: current.revision + 1, status, statusSince: at, resolvedAt };
    expect(await store.tickets.update(turned, buildIndexed())).toEqual({ outcome: 'updated' });
  }

  async function due(request: Partial<DueRequest> & Pick<DueRequest, 'until'>) {
    const page = await store.sla.due({ limit: 100, cursor: null, from: null, ...request });
    if ('outcome' in page) throw new Error(page.outcome);
    return page;
  }

  test('start with the recommendation; an override moves them with the verdict, and the history keeps both', async () => {
    const { ticket, recommendation } = await recommendAt(toInstant('2026-02-01T10:00:00Z'));
    expect((await due({ until: toInstant('2026-02-01T14:00:00.001Z') })).items).toMatchObject([
      { ticketId: ticket.id, kind: 'acknowledge', severity: 'P3', dueAt: '2026-02-01T14:00:00.000Z' },
    ]);
    await override(recommendation.id, 'P1', toInstant('2026-02-01T10:05:00Z'));
    expect((await due({ until: toInstant('2026-02-01T10:15:00.001Z') })).items).toMatchObject([
      { ticketId: ticket.id, kind: 'acknowledge', severity: 'P1' },
    ]);
    const sla = await store.sla.ofTicket(ticket.id);
    expect(sla?.history.map(({ severity, by }) => [severity, by])).toEqual([
      ['P3', 'recommendation'],
      ['P1', 'review'],
    ]);
    await turn(ticket, 'resolved', toInstant('2026-02-01T10:10:00Z'));
    expect((await due({ until: toInstant('2026-03-01T00:00:00Z') })).items).toEqual([]);
  });

  test('stop with the reply, run to the next update, and stand still while the customer is awaited', async () => {
    const { ticket, recommendation } = await recommendAt(toInstant('2026-03-01T10:00:00Z'));
    const by = 'key_agent' as ApiKeyId;
    const at = toInstant('2026-03-01T11:00:00Z');
    await store.reviews.markSent({ recommendationId: recommendation.id, body: 'The draft.', at, by });
    await turn(ticket, 'awaiting_customer', toInstant('2026-03-01T12:00:00Z'));
    const until = toInstant('2026-04-01T00:00:00Z');
    expect((await due({ until })).items.map((clock) => [clock.kind, clock.dueAt])).toEqual([
      ['next_update', '2026-03-02T11:00:00.000Z'],
    ]);
    await turn(ticket, 'open', toInstant('2026-03-01T22:00:00Z'));
    expect((await due({ until })).items.map((clock) => [clock.kind, clock.dueAt])).toEqual([
      ['next_update', '2026-03-02T11:00:00.000Z'],
      ['resolve', '2026-03-04T20:00:00.000Z'],
    ]);
    await turn(ticket, 'resolved', toInstant('2026-03-02T00:00:00Z'));
    expect((await store.sla.ofTicket(ticket.id))?.clocks.find((clock) => clock.kind === 'resolve')).toMatchObject({
      metAt: '2026-03-02T00:00:00.000Z',
    });
  });

  test('a verdict that is refused moves nothing', async () => {
    const { ticket, recommendation } = await recommendAt(toInstant('2026-05-01T10:00:00Z'));
    await turn(ticket, 'open', toInstant('2026-05-01T10:00:00Z'));
    const refused = await override(recommendation.id, 'P1', toInstant('2026-05-01T10:05:00Z'));
    expect(refused.outcome).toBe('ticketChanged');
    expect((await store.sla.ofTicket(ticket.id))?.history).toHaveLength(1);
    await turn(ticket, 'resolved', toInstant('2026-05-01T10:06:00Z'));
  });

  test('are listed by due time, page by page, and each once', async () => {
    const start = toInstant('2026-06-01T00:00:00Z');
    for (let hour = 0; hour < 6; hour += 1) await recommendAt(addMinutes(start, hour * 60), 'P4');
    const until = addMinutes(start, 30 * 24 * 60);
    const all = (await due({ until, from: start })).items.map(({ ticketId, kind }) => `${ticketId} ${kind}`);
    expect(all).toHaveLength(18);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await due({ until, from: start, limit: 5, cursor });
      paged.push(...page.items.map(({ ticketId, kind }) => `${ticketId} ${kind}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect(await store.sla.due({ limit: 5, cursor: 'nonsense', from: null, until })).toEqual({
      outcome: 'invalidCursor',
    });
  });

  test('of tickets from before clocks were kept are started afterwards', async () => {
    const { ticket } = await recommendAt(toInstant('2026-07-01T00:00:00Z'), 'P2');
    await database.pool.query('DELETE FROM sla_clocks WHERE ticket_id = $1', [ticket.id]);
    expect(await store.sla.startMissing()).toBe(1);
    expect(await store.sla.startMissing()).toBe(0);
    const { items } = await due({
      from: toInstant('2026-07-01T00:00:00Z'),
      until: toInstant('2026-07-01T01:00:00.001Z'),
    });
    expect(items.map(({ ticketId }) => ticketId)).toEqual([ticket.id]);
  });

  test('the question for what is due is answered by the index', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM sla_clocks WHERE met_at IS NULL AND paused_since IS NULL AND due_at < now()
         ORDER BY due_at, ticket_id, kind LIMIT 10`,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('sla_clocks_running');
      expect(plan).not.toContain('Sort');
    } finally {
      await client.query('RESET enable_seqscan');
      client.release();
    }
  });

  test('a ticket that does not exist has none', async () => {
    expect(await store.sla.ofTicket('tkt_none' as StoredTicket['id'])).toBeNull();
  });
});
