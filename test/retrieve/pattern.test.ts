import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPattern } from '../../src/retrieve/pattern.ts';
import type { TicketId } from '../../src/ticket/ids.ts';
import { addMinutes, toInstant } from '../../src/ticket/instant.ts';

const ten = toInstant('2026-01-05T10:00:00Z');
const rule = { windowMinutes: 60, customers: 3, tickets: 4 };
const mine = { ticketId: 'tkt_mine' as TicketId, customerId: 'cus_0', createdAt: ten, endpoints: ['/orders'] };

const others = (...reports: [minutes: number, customer: string | null][]) =>
  reports.map(([minutes, customerId], at) => ({
    ticketId: `tkt_${at}` as TicketId,
    customerId,
    signature: 'orders 503',
    createdAt: addMinutes(ten, minutes),
  }));

test('several distinct customers with one error within the hour are a pattern', () => {
  expect(findPattern(mine, others([-50, 'cus_1'], [-20, 'cus_2'], [-5, 'cus_1']), rule)).toEqual({
    signature: 'orders 503',
    tickets: 4,
    customers: 3,
    since: addMinutes(ten, -50),
    ticketIds: ['tkt_0', 'tkt_1', 'tkt_2', 'tkt_mine'],
    proposedIncident: {
      title: '3 customers report: orders 503',
      status: 'investigating',
      startedAt: addMinutes(ten, -50),
      components: [],
      endpoints: ['/orders'],
      errorSignatures: ['orders 503'],
      summary: `4 tickets of 3 customers show the same error since ${addMinutes(ten, -50)}.`,
    },
  });
});

test.each([
  ['one customer that writes again and again', others([-5, 'cus_0'], [-4, 'cus_0'], [-3, 'cus_0'], [-2, 'cus_0'])],
  ['tickets of nobody in particular', others([-5, null], [-4, null], [-3, null])],
  ['reports spread over more than the window', others([-58, 'cus_1'], [-59, 'cus_2'], [50, 'cus_3'])],
  ['nobody else', []],
])('no pattern: %s', (_, reports) => {
  expect(findPattern(mine, reports, rule)).toBeNull();
});

test('a ticket that arrives late still sees the reports that came after its moment', () => {
  expect(findPattern(mine, others([5, 'cus_1'], [20, 'cus_2'], [59, 'cus_3']), rule)).toMatchObject({
    customers: 4,
    since: ten,
  });
});

test('of several errors the one that most customers report counts', () => {
  const rare = others([-5, 'cus_1'], [-4, 'cus_2'], [-3, 'cus_3']).map((report) => ({ ...report, signature: 'aaa' }));
  const common = others([-5, 'cus_1'], [-4, 'cus_2'], [-3, 'cus_3'], [-2, 'cus_4']);
  expect(findPattern(mine, [...rare, ...common], rule)?.signature).toBe('orders 503');
});

test('the order in which tickets are found changes nothing, and a pattern keeps its numbers', () => {
  const report = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom('cus_1', 'cus_2', 'cus_3', 'cus_4', null));
  fc.assert(
    fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
      const found = others(...reports);
      const pattern = findPattern(mine, found, rule);
      expect(findPattern(mine, found.toReversed(), rule)).toMatchObject(
        pattern === null ? {} : { customers: pattern.customers, tickets: pattern.tickets },
      );
      if (pattern === null) return;
      expect(pattern.customers).toBeGreaterThanOrEqual(rule.customers);
      expect(pattern.ticketIds).toContain('tkt_mine');
      expect(pattern.tickets).toBe(pattern.ticketIds.length);
    }),
  );
});
