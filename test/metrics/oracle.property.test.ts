import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { percentile } from '../../src/evaluate/percentile.ts';
import { measureSupport } from '../../src/measure-support.ts';
import type { Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addMinutes, minutesBetween, toInstant, type Instant } from '../../src/ticket/instant.ts';
import { measureFamilies } from '../../src/ticket/measures.ts';
import type { StoredTicket } from '../../src/ticket/ticket.ts';
import { categories, severities, tiers } from '../../src/ticket/vocabulary.ts';
import { buildIndexed, buildStoredTicket } from '../support/build-ticket.ts';
import { preferredDatabase, type OpenDatabase } from '../support/databases.ts';
import { playbook } from '../support/read-example.ts';

/*
 * The database's figures against a reckoning that shares nothing with it: the calendar by `Intl`, the rest by plain loops.
 * The stretch holds the days on which clocks change in either hemisphere.
 */
const from = toInstant('2026-03-20T00:00:00Z');
const days = 25;
const until = addMinutes(from, days * 24 * 60);

let database: OpenDatabase;
beforeAll(async () => {
  database = await preferredDatabase.open();
});
afterAll(() => database.close());

const minute = fc.integer({ min: -2_000, max: days * 24 * 60 + 2_000 });
const tickets = fc.array(
  fc
    .record({
      arrived: minute,
      took: fc.option(fc.integer({ min: 0, max: 30_000 })),
      score: fc.option(fc.integer({ min: 1, max: 5 })),
      severity: fc.constantFrom(...severities),
      category: fc.constantFrom(...categories),
      tier: fc.constantFrom(...tiers),
      assignee: fc.option(fc.constantFrom('ada', 'ben')),
      answered: fc.option(fc.integer({ min: 0, max: 3_000 })),
    })
    .map((parts) => {
      const createdAt = addMinutes(from, parts.arrived);
      const resolvedAt = parts.took === null ? null : addMinutes(createdAt, parts.took);
      return buildStoredTicket({
        createdAt,
        status: resolvedAt === null ? 'open' : 'resolved',
        statusSince: resolvedAt ?? createdAt,
        resolvedAt,
        customer: { tier: parts.tier },
        labels: { severity: parts.severity, category: parts.category },
        assignee: parts.assignee,
        satisfaction: parts.score === null ? null : { score: parts.score, ratedAt: resolvedAt ?? createdAt },
        messages:
          parts.answered === null ? [] : [{ from: 'agent', body: 'Hello.', at: addMinutes(createdAt, parts.answered) }],
      });
    }),
  { maxLength: 40 },
);

type Key = (ticket: StoredTicket) => string | null;
const keys: Readonly<Record<'category' | 'severity' | 'tier' | 'agent', Key>> = {
  category: ({ labels }) => labels.category,
  severity: ({ labels }) => labels.severity,
  tier: ({ customer }) => customer.tier,
  agent: ({ assignee }) => assignee,
};

function dayIn(timeZone: string, at: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at));
}

function threeDigits(minutes: number): number {
  return minutes < 1_000 ? minutes : Number(minutes.toPrecision(3));
}

function meanOf(values: readonly number[]) {
  return values.length === 0 ? null : expect.closeTo(values.reduce((sum, value) => sum + value, 0) / values.length, 6);
}

function durations(minutes: readonly number[]) {
  const rounded = minutes.map(threeDigits);
  return { n: rounded.length, value: meanOf(rounded), median: percentile(rounded, 0.5), p90: percentile(rounded, 0.9) };
}

/** The figures of the tickets for which `isIn` says that a moment of theirs belongs to the group. */
function reckon(all: readonly StoredTicket[], isIn: (ticket: StoredTicket, at: Instant) => boolean) {
  const at = (moment: (ticket: StoredTicket) => Instant | null | undefined) =>
    all.filter((ticket) => {
      const then = moment(ticket);
      return then != null && then >= from && then < until && isIn(ticket, then);
    });
  const came = at(({ createdAt }) => createdAt);
  const solved = at(({ resolvedAt }) => resolvedAt);
  const scores = at(({ satisfaction }) => satisfaction?.ratedAt).map(({ satisfaction }) => satisfaction?.score ?? 0);
  return {
    tickets: came.length,
    firstResponse: durations(
      came.flatMap((ticket) => ticket.messages.map((message) => minutesBetween(ticket.createdAt, message.at))),
    ),
    resolution: durations(solved.map(({ createdAt, statusSince }) => minutesBetween(createdAt, statusSince))),
    satisfaction: { n: scores.length, value: meanOf(scores) },
  };
}

test('the figures by day and by each dimension are those of an independent reckoning, in any time zone', async () => {
  const store = openStore(database.pool);
  const services = { store, playbook } as unknown as Services;
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu');
  const dimensions = fc.constantFrom(...(['category', 'severity', 'tier', 'agent'] as const));
  await fc.assert(
    fc.asyncProperty(tickets, zones, dimensions, fc.nat(40), async (all, timeZone, dimension, before) => {
      await database.pool.query('DELETE FROM tickets');
      // Some are summed up beforehand, some came since; those of the last case still have to be taken away.
      await store.tickets.importAll(all.slice(0, before).map((ticket) => ({ ticket, indexed: buildIndexed() })));
      for (const family of measureFamilies) while ((await store.metrics.makeCells(family)) > 0);
      await store.tickets.importAll(all.slice(before).map((ticket) => ({ ticket, indexed: buildIndexed() })));
      const order = { from, until, timeZone };
      const byDay = await measureSupport(services, { ...order, unit: 'day', dimension: null });
      const byValue = await measureSupport(services, { ...order, unit: null, dimension });
      if (byDay.outcome !== 'measured' || byValue.outcome !== 'measured') throw new Error('too many periods');
      expect(byDay.metrics.total).toMatchObject(reckon(all, () => true));
      for (const { period, ...figures } of byDay.metrics.groups)
        expect(figures).toMatchObject(reckon(all, (_, at) => dayIn(timeZone, at) === period?.label));
      for (const { value, ...figures } of byValue.metrics.groups)
        expect(figures).toMatchObject(reckon(all, (ticket) => keys[dimension](ticket) === value));
    }),
    { numRuns: 20 },
  );
});
