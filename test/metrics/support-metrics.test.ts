import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureSupport, type MetricsOrder } from '../../src/measure-support.ts';
import { beginningOfDay } from '../../src/metrics/periods.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { handOff } from '../../src/playbook/handoff.ts';
import type { ApiKeyId, HandoffId, KnowledgeId, ReviewId } from '../../src/ticket/ids.ts';
import { addMinutes, toInstant, type Instant } from '../../src/ticket/instant.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import type { ReviewRecord } from '../../src/ticket/review.ts';
import type { StoredTicket } from '../../src/ticket/ticket.ts';
import type { Category, Severity } from '../../src/ticket/vocabulary.ts';
import { buildIndexed, buildKnownIssue, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';
import { decideExample, playbook } from '../support/read-example.ts';
import type { Services } from '../../src/services.ts';

/*
 * A January that can be reckoned by hand, in Berlin (UTC+1). Minutes after it came in:
 *
 * ticket  came in (UTC)     severity category        tier        answered  resolved  rated  reopened
 * one     01-05 10:00       P2       authentication  business    10        100       5      after 2 days, resolved again at 9000
 * two     01-05 23:30       P3       validation      business    20        200       4      –      (the 6th in Berlin)
 * three   01-12 08:00       P3       validation      enterprise  60        400       2      after 8 days, open
 * four    01-20 08:00       P4       documentation   free        –         –         –      –
 * five    02-03 08:00       P4       documentation   free        –         –         –      –      (another month)
 */
const minutesOfTwoDays = 2 * 24 * 60;

describe.each(databases)('support metrics on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;
  let services: Services;

  type Parts = {
    readonly name: string;
    readonly at: string;
    readonly severity: Severity;
    readonly category: Category;
    readonly tier?: StoredTicket['customer']['tier'];
    readonly decision?: Partial<Recommendation['decision']>;
    readonly citations?: Recommendation['draft']['citations'];
  };

  async function arrive({ name, at, severity, category, tier = 'business', decision = {}, citations = [] }: Parts) {
    const createdAt = toInstant(at);
    const ticket = buildStoredTicket({ id: `tkt_${name}`, createdAt, customer: { tier }, subject: `Ticket ${name}` });
    const required = severity === 'P2' || severity === 'P1';
    const recommendation = buildRecommendation({
      id: `rec_${name}`,
      ticketId: ticket.id,
      createdAt,
      classification: { severity, category },
      draft: { body: 'one two three four', citations },
      decision: {
        review: required ? { required, reasons: ['severity_p1_p2'] } : { required: false, reasons: [] },
        ...decision,
      },
    });
    await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
    return { ticket, recommendation };
  }
  type Arrived = Awaited<ReturnType<typeof arrive>>;

  const judge = ({ recommendation }: Arrived, minutes: number, parts: Partial<ReviewRecord> = {}) =>
    store.reviews.giveVerdict({
      id: `rev_${recommendation.id}` as ReviewId,
      recommendationId: recommendation.id,
      reviewer: 'key_reviewer' as ApiKeyId,
      verdict: 'approved',
      classification: null,
      disposition: null,
      escalation: null,
      decision: null,
      reasonCode: null,
      reply: recommendation.draft.body,
      reason: null,
      createdAt: addMinutes(recommendation.createdAt, minutes),
      ...parts,
    });

  const answer = ({ ticket, recommendation }: Arrived, minutes: number, body = recommendation.draft.body) =>
    store.reviews.markSent({
      recommendationId: recommendation.id,
      body,
      at: addMinutes(ticket.createdAt, minutes),
      by: 'key_ada' as ApiKeyId,
    });

  async function turn({ ticket }: Arrived, status: StoredTicket['status'], minutes: number) {
    const current = (await store.tickets.find(ticket.id)) as StoredTicket;
    const at = addMinutes(ticket.createdAt, minutes);
    const resolved = status === 'resolved';
    await store.tickets.update(
      {
        ...current,
        status,
        statusSince: at,
        resolvedAt: resolved ? at : null,
        resolvedBy: resolved ? ('key_ben' as ApiKeyId) : null,
        revision: current.revision + 1,
      },
      buildIndexed(),
    );
  }

  const rate = ({ ticket }: Arrived, score: number, ratedAt: Instant) =>
    store.tickets.annotate(ticket.id, { satisfaction: { score, ratedAt } });

  async function escalate({ ticket }: Arrived, id: string, state: 'accepted' | 'rejected') {
    const handoff = handOff({ ...decideExample('It fails.'), similarRequests: null }, 'engineering');
    const createdAt = addMinutes(ticket.createdAt, 5);
    const createdBy = 'key_ada' as ApiKeyId;
    await store.handoffs.record({
      ...handoff,
      id: id as HandoffId,
      ticketId: ticket.id,
      createdAt,
      createdBy,
      state: 'posted',
      answer: null,
    });
    const answered = { at: addMinutes(createdAt, 60), by: createdBy, reason: 'Looked into.' };
    await store.handoffs.answer(id as HandoffId, state, answered);
  }

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    services = { store, playbook } as unknown as Services;
    await store.knownIssues.create(buildKnownIssue({ id: 'KI-7' }), buildIndexed());
    const article = { kind: 'document', id: 'doc_1', title: 'Paging', url: null } as const;
    const trace = (rule: string, effect: string) => ({ rule, section: 'S', effect, evidence: 'e' });

    const one = await arrive({
      name: 'one',
      at: '2026-01-05T10:00:00Z',
      severity: 'P2',
      category: 'authentication',
      decision: {
        review: { required: true, reasons: ['severity_p1_p2'] },
        trace: [trace('severity.p2.a', 'severity=P2'), trace('category.b', 'category=authentication')],
        warnings: [{ mistake: 'escalating_too_slowly', note: 'Now.' }],
      },
    });
    await judge(one, 4);
    await answer(one, 10);
    await escalate(one, 'hnd_1', 'accepted');
    await turn(one, 'resolved', 100);
    await turn(one, 'open', 100 + minutesOfTwoDays);
    await turn(one, 'resolved', 9000);
    await rate(one, 5, toInstant('2026-01-12T12:00:00Z'));

    const two = await arrive({
      name: 'two',
      at: '2026-01-05T23:30:00Z',
      severity: 'P3',
      category: 'validation',
      decision: {
        knownIssue: { id: 'KI-7' as KnowledgeId, match: 'exact' },
        trace: [trace('severity.p3.c', 'severity=P3'), trace('disposition.d', 'disposition=answer')],
      },
    });
    await judge(two, 8, {
      verdict: 'overridden',
      classification: { severity: 'P2' },
      reply: 'one two three five six',
    });
    await answer(two, 20, 'one two three five six');
    await turn(two, 'resolved', 200);
    await rate(two, 4, toInstant('2026-01-13T12:00:00Z'));

    const three = await arrive({
      name: 'three',
      at: '2026-01-12T08:00:00Z',
      severity: 'P3',
      category: 'validation',
      tier: 'enterprise',
      citations: [article],
    });
    await answer(three, 60);
    await escalate(three, 'hnd_3', 'rejected');
    await turn(three, 'resolved', 400);
    await rate(three, 2, toInstant('2026-01-13T12:00:00Z'));
    await turn(three, 'open', 400 + 8 * 24 * 60);

    await arrive({ name: 'four', at: '2026-01-20T08:00:00Z', severity: 'P4', category: 'documentation', tier: 'free' });
    await arrive({ name: 'five', at: '2026-02-03T08:00:00Z', severity: 'P4', category: 'documentation', tier: 'free' });
  });
  afterAll(() => database.close());

  async function measure(parts: Partial<MetricsOrder> = {}) {
    const timeZone = 'Europe/Berlin';
    const measured = await measureSupport(services, {
      from: beginningOfDay('2026-01-01', timeZone),
      until: beginningOfDay('2026-02-01', timeZone),
      unit: null,
      dimension: null,
      timeZone,
      ...parts,
    });
    if (measured.outcome !== 'measured') throw new Error(measured.outcome);
    return measured.metrics;
  }

  test('the totals are those reckoned by hand', async () => {
    const { total } = await measure();
    expect(total).toEqual({
      tickets: 4,
      firstResponse: { n: 3, value: 30, median: 20, p90: 60, target: null },
      // One at last after 9000 minutes, two after 200; three is open again.
      resolution: { n: 2, value: 4600, median: 200, p90: 9000, target: null },
      satisfaction: { n: 3, value: 11 / 3 },
      escalation: { n: 4, count: 2, value: 0.5, target: null },
      reopened: { n: 3, count: 2, value: 2 / 3, target: null },
      reopenedWithin7Days: { n: 3, count: 1, value: 1 / 3, target: 0.05 },
      escalationsRejected: { n: 2, count: 1, value: 0.5, target: 0.1 },
      copilot: {
        acceptance: { n: 2, count: 1, value: 0.5, target: null },
        // Nothing changed, and 3 of 9 words.
        editDistance: { n: 2, value: expect.closeTo(1 / 6, 5) },
        timeToVerdict: { n: 2, value: 6, median: 4, p90: 8, target: null },
        overridden: {
          category: { n: 2, count: 0, value: 0, target: null },
          severity: { n: 2, count: 1, value: 0.5, target: null },
          issueType: { n: 2, count: 0, value: 0, target: null },
          environment: { n: 2, count: 0, value: 0, target: null },
          disposition: { n: 2, count: 0, value: 0, target: null },
          escalation: { n: 2, count: 0, value: 0, target: null },
        },
      },
    });
  });

  test('by severity, each beside what the playbook promises; a reviewer’s severity counts', async () => {
    const { bySeverity } = await measure();
    expect(bySeverity[1]).toMatchObject({
      severity: 'P2',
      firstResponse: { n: 2, value: 15, target: 60 },
      resolution: { n: 2, target: 480 },
    });
    expect(bySeverity[2]).toMatchObject({ severity: 'P3', firstResponse: { n: 1, value: 60, target: 240 } });
    expect(bySeverity[0]).toMatchObject({ severity: 'P1', resolution: { n: 0, value: null, target: 240 } });
  });

  test('by day: a ticket belongs to the day it was there, every day stands', async () => {
    const { groups } = await measure({ unit: 'day' });
    expect(groups).toHaveLength(31);
    const ticketsOn = (label: string) => groups.find(({ period }) => period?.label === label)?.tickets;
    expect([ticketsOn('2026-01-05'), ticketsOn('2026-01-06'), ticketsOn('2026-01-07')]).toEqual([1, 1, 0]);
    const utc = await measure({ unit: 'day', timeZone: 'UTC' });
    expect(utc.groups.find(({ period }) => period?.label === '2026-01-05')?.tickets).toBe(2);
  });

  test('by month over the year’s beginning, and each event in the month in which it happened', async () => {
    const { groups } = await measure({ unit: 'month', until: beginningOfDay('2026-03-01', 'Europe/Berlin') });
    expect(groups.map(({ period, tickets }) => [period?.label, tickets])).toEqual([
      ['2026-01-01', 4],
      ['2026-02-01', 1],
    ]);
  });

  test('by tier, category and agent', async () => {
    const { groups } = await measure({ dimension: 'tier' });
    expect(groups.map(({ value, tickets }) => [value, tickets])).toEqual([
      ['business', 2],
      ['enterprise', 1],
      ['free', 1],
    ]);
    const agents = await measure({ dimension: 'agent' });
    expect(agents.groups.map(({ value, tickets }) => [value, tickets])).toEqual([
      ['key_ada', 1],
      ['key_ben', 2],
      ['key_reviewer', 0],
    ]);
    const severity = await measure({ dimension: 'severity' });
    expect(severity.groups.find(({ value }) => value === 'P3')?.firstResponse.target).toBe(240);
  });

  test('which categories, known issues, rules and mistakes', async () => {
    const { categories, knownIssues, rules, warnings } = await measure();
    expect(categories).toEqual([
      { category: 'validation', n: 2 },
      { category: 'authentication', n: 1 },
      { category: 'documentation', n: 1 },
    ]);
    expect(knownIssues).toMatchObject([{ id: 'KI-7', n: 1 }]);
    expect(rules).toEqual([
      { rule: 'severity.p3.c', n: 1, contradicted: 1 },
      { rule: 'category.b', n: 1, contradicted: 0 },
      { rule: 'disposition.d', n: 1, contradicted: 0 },
      { rule: 'severity.p2.a', n: 1, contradicted: 0 },
    ]);
    expect(warnings).toEqual([{ mistake: 'escalating_too_slowly', n: 1 }]);
  });

  test('questions that were answered without an article and mean the same are one gap', async () => {
    const { documentationGaps } = await measure();
    expect(documentationGaps).toMatchObject([{ n: 2 }]);
    expect(documentationGaps[0]?.tickets.map(({ ticketId }) => ticketId).toSorted()).toEqual(['tkt_one', 'tkt_two']);
  });

  test('of nothing are nothing, never a division by nothing', async () => {
    const { total, groups } = await measure({
      from: toInstant('2020-01-01T00:00:00Z'),
      until: toInstant('2020-01-03T00:00:00Z'),
      unit: 'day',
      timeZone: 'UTC',
    });
    expect(groups).toHaveLength(2);
    expect(total).toMatchObject({ tickets: 0, satisfaction: { n: 0, value: null }, escalation: { n: 0, value: null } });
  });
});
