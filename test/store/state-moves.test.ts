import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { stateMoves } from '../../src/ticket/states.ts';
import { buildIndexed, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const machines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = stateMoves;
const written = Object.entries(machines).flatMap(([machine, moves]) =>
  Object.entries(moves).flatMap(([before, afters]) => afters.map((after) => `${machine}: ${before} → ${after}`)),
);

describe.each(databases)('moves of state on $name', (kind) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await kind.open();
    const ticket = buildStoredTicket({ id: 'tkt_moves' });
    const recommendation = buildRecommendation({ id: 'rec_moves', ticketId: ticket.id });
    await openStore(database.pool).recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
    await database.pool.query(
      `INSERT INTO handoffs (id, ticket_id, target, created_at, document) VALUES ('hnd_moves', 'tkt_moves', 'engineering', now(), '{}')`,
    );
  });
  afterAll(() => database.close());

  test('are the same in the database as in the program', async () => {
    const { rows } = await database.pool.query('SELECT * FROM state_moves');
    expect(new Set(rows.map(({ machine, before, after }) => `${machine}: ${before} → ${after}`))).toEqual(
      new Set(written),
    );
  });

  test.each([
    [
      `INSERT INTO handoffs (id, ticket_id, target, created_at, document, state, reason, answered_at, answered_by)
      VALUES ('hnd_born', 'tkt_moves', 'engineering', now(), '{}', 'rejected', 'no', now(), 'key_a')`,
      'handoff never goes from none to rejected',
    ],
    [
      `UPDATE reviews SET state = CASE state WHEN 'pending' THEN 'not_required' ELSE 'pending' END WHERE recommendation_id = 'rec_moves'`,
      'review',
    ],
    [`DELETE FROM state_moves`, 'never changes'],
  ])('refuses %s', async (sql, message) => {
    await expect(rowsOf(database.pool, sql)).rejects.toThrow(message);
  });

  test('no answer is taken back, and none given twice', async () => {
    const answer = (state: string, at: string | null = '2026-01-05') =>
      rowsOf(
        database.pool,
        `UPDATE handoffs SET state = $1, answered_at = $2::timestamptz, answered_by = CASE WHEN $2 IS NOT NULL THEN 'key_a' END,
           reason = CASE WHEN $2 IS NOT NULL THEN 'so' END WHERE id = 'hnd_moves'`,
        [state, at],
      );
    await answer('accepted');
    await expect(answer('rejected')).rejects.toThrow('never');
    await expect(answer('posted', null)).rejects.toThrow('never');
  });
});
