import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { addMinutes, toInstant } from '../../src/ticket/instant.ts';
import { buildIndexed, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const nine = toInstant('2026-01-05T09:00:00Z');

describe.each(databases)('how often a pattern would have alarmed, on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
    // Late and out of order: three customers around ten o'clock, one that writes three times at noon, nobody at three.
    const reports: readonly (readonly [minutes: number, customer: string, error: string])[] = [
      [80, 'cus_c', 'a: x'],
      [40, 'cus_a', 'a: x'],
      [70, 'cus_b', 'a: x'],
      [180, 'cus_a', 'b: y'],
      [185, 'cus_a', 'b: y'],
      [190, 'cus_a', 'b: y'],
      [360, 'cus_z', 'c: z'],
    ];
    await store.tickets.importAll(
      reports.map(([minutes, customer, error], at) => ({
        ticket: buildStoredTicket({
          id: `tkt_${at}`,
          reference: `P-${at}`,
          createdAt: addMinutes(nine, minutes),
          customer: { id: customer },
        }),
        indexed: buildIndexed({ errorSignatures: [error] }),
      })),
    );
  });
  afterAll(() => database.close());

  test.each([
    [{ windowMinutes: 60, tickets: 3, customers: 3 }, 1],
    [{ windowMinutes: 60, tickets: 3, customers: 1 }, 2],
    [{ windowMinutes: 20, tickets: 3, customers: 3 }, 0],
    [{ windowMinutes: 60, tickets: 1, customers: 1 }, 4],
  ])('%o: in %i hours', async (rule, alarmed) => {
    expect(await store.patterns.alarms(nine, rule)).toEqual({ hours: 4, alarmed });
  });

  test('what lies before the period does not count', async () => {
    const later = addMinutes(nine, 150);
    expect(await store.patterns.alarms(later, { windowMinutes: 60, tickets: 3, customers: 3 })).toEqual({
      hours: 2,
      alarmed: 0,
    });
  });
});
