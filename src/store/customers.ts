import type pg from 'pg';
import type { TicketId } from '../ticket/ids.ts';
import { inTransaction, rowsOf } from './database.ts';
import { readHandoff } from './handoffs.ts';
import { readRecommendation, recommendationColumns } from './recommendation-row.ts';
import type { CustomerRecord, CustomerStore } from './ports/customers.ts';
import { readTicket, ticketColumns, ticketIdSchema } from './ticket-row.ts';

/** What is kept of customers, over a pool. The database itself erases: rows that never change have a door there for that alone. */
export function openCustomerStore(pool: pg.Pool): CustomerStore {
  return {
    export: (id) => inTransaction(pool, (client) => exportCustomer(client, id)),
    erase: (id) =>
      inTransaction(pool, (client) =>
        eraseTickets(client, `SELECT id FROM tickets WHERE customer_id = $1 ORDER BY id FOR UPDATE`, [id]),
      ),
    eraseResolvedBefore: (moment, limit) =>
      inTransaction(pool, (client) =>
        eraseTickets(
          client,
          `SELECT id FROM tickets WHERE resolved_at < $1::timestamptz AND erased_at IS NULL
           ORDER BY resolved_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
          [moment, limit],
        ),
      ),
  };
}

// The tickets' rows are held first, as by every other write: nothing new can be said of them meanwhile.
async function eraseTickets(client: pg.PoolClient, idsSql: string, values: readonly (string | number)[]) {
  const ids = await idsOf(client, idsSql, values);
  if (ids.length === 0) return 0;
  const [row] = await rowsOf(client, 'SELECT erase_tickets($1::text[]) AS erased', [ids]);
  return Number(row?.erased);
}

async function exportCustomer(client: pg.PoolClient, customerId: string): Promise<CustomerRecord | null> {
  const ids = await idsOf(client, 'SELECT id FROM tickets WHERE customer_id = $1 ORDER BY created_at, id', [
    customerId,
  ]);
  if (ids.length === 0) return null;
  const listed = async (sql: string) => rowsOf(client, sql, [ids]);
  const tickets = await listed(
    `SELECT to_jsonb(t) AS ticket FROM (SELECT ${ticketColumns.join(', ')} FROM tickets WHERE id = ANY ($1) ORDER BY created_at, id) t`,
  );
  const recommendations = await listed(
    `SELECT ${recommendationColumns} FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
     LEFT JOIN sent_replies s ON s.recommendation_id = r.id WHERE r.ticket_id = ANY ($1) ORDER BY r.created_at, r.id`,
  );
  const handoffs = await listed(
    'SELECT to_jsonb(h) AS handoff FROM handoffs h WHERE ticket_id = ANY ($1) ORDER BY created_at, id',
  );
  const proposals = await listed(
    `SELECT p.id, p.recommendation_id AS "recommendationId", p.verdict, p.classification, p.disposition, p.reply, p.reason, to_jsonb(p.created_at) AS "createdAt"
     FROM verdict_proposals p JOIN recommendations r ON r.id = p.recommendation_id WHERE r.ticket_id = ANY ($1) ORDER BY p.created_at, p.id`,
  );
  const cases = await listed(
    'SELECT line FROM evaluation_cases WHERE ticket_id = ANY ($1) ORDER BY recorded_at, recommendation_id',
  );
  const audit = await listed(
    `SELECT id::float8 AS id, to_jsonb(at) AS at, actor, action, subject, payload FROM audit_entries
     WHERE subject = ANY ($1 || ARRAY(SELECT id FROM recommendations WHERE ticket_id = ANY ($1)) || ARRAY(SELECT id FROM handoffs WHERE ticket_id = ANY ($1)))
     ORDER BY id`,
  );
  return {
    tickets: tickets.map(({ ticket }) => readTicket(ticket)),
    recommendations: recommendations.map(readRecommendation),
    handoffs: handoffs.map(({ handoff }) => readHandoff(handoff)),
    proposals,
    cases: cases.map(({ line }) => line),
    audit,
  };
}

async function idsOf(client: pg.PoolClient, sql: string, values: readonly (string | number)[]): Promise<TicketId[]> {
  return (await rowsOf(client, sql, values)).map(({ id }) => ticketIdSchema.parse(id));
}
