import type pg from 'pg';
import { z } from 'zod';
import { severities, ticketStatuses, tiers } from '../ticket/vocabulary.ts';
import { knownIssueFamily } from './knowledge-rows.ts';
import { rowsOf, type Value } from './database.ts';
import type { ShiftTicket } from '../ticket/shift.ts';
import type { ShiftStore } from './ports/shift.ts';
import { instantSchema, ticketIdSchema } from './ticket-row.ts';

/** A longer list is no handoff any more. */
const mostTickets = 200;
const mostPatterns = 50;

const shiftTickets = `
SELECT to_jsonb(s) AS ticket FROM (
  SELECT t.id, t.reference, t.subject, t.status, t.status_since, t.customer_tier, t.created_at,
    coalesce(t.severity, latest.severity) AS severity, latest.state AS review_state, latest.due_at
  FROM tickets t LEFT JOIN LATERAL (
    SELECT r.severity, v.state, v.due_at FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
    WHERE r.ticket_id = t.id ORDER BY r.ticket_revision DESC, r.created_at DESC LIMIT 1
  ) AS latest ON true
  WHERE t.status <> 'resolved' AND t.erased_at IS NULL
) AS s`;

const patternsSql = `
SELECT to_jsonb(p) AS pattern FROM (
  SELECT signature, count(DISTINCT t.id)::integer AS tickets, count(DISTINCT t.customer_id)::integer AS customers,
    min(t.created_at) AS since, max(t.created_at) AS last_at
  FROM tickets t CROSS JOIN unnest(t.error_signatures) AS signature
  WHERE t.created_at >= $1::timestamptz
  GROUP BY signature HAVING count(DISTINCT t.id) >= $2 AND count(DISTINCT t.customer_id) >= $3
  ORDER BY customers DESC, tickets DESC, signature COLLATE "C" LIMIT ${mostPatterns}
) AS p`;

const matchedSql = `
SELECT to_jsonb(k) - 'lexemes' AS issue, matched.tickets, matched.last_at FROM (
  SELECT document -> 'decision' -> 'knownIssue' ->> 'id' AS id, count(DISTINCT ticket_id)::integer AS tickets,
    to_jsonb(max(created_at)) AS last_at
  FROM recommendations
  WHERE created_at >= $1::timestamptz AND document -> 'decision' -> 'knownIssue' ->> 'match' = 'exact'
  GROUP BY 1
) AS matched JOIN known_issues k ON k.id = matched.id
ORDER BY matched.tickets DESC, k.id LIMIT ${mostPatterns}`;

const shiftTicketSchema = z
  .object({
    id: ticketIdSchema,
    reference: z.string(),
    subject: z.string(),
    status: z.enum(ticketStatuses),
    status_since: instantSchema,
    customer_tier: z.enum(tiers),
    severity: z.enum(severities).nullable(),
    review_state: z.enum(['not_required', 'pending', 'reviewed']).nullable(),
    due_at: instantSchema.nullable(),
  })
  .transform((row): ShiftTicket => ({
    ticketId: row.id,
    reference: row.reference,
    subject: row.subject,
    status: row.status,
    statusSince: row.status_since,
    customerTier: row.customer_tier,
    severity: row.severity,
    reviewState: row.review_state,
    dueAt: row.due_at,
  }));

const patternSchema = z
  .object({
    signature: z.string(),
    tickets: z.number(),
    customers: z.number(),
    since: instantSchema,
    last_at: instantSchema,
  })
  .transform(({ last_at: lastAt, ...pattern }) => ({ ...pattern, lastAt }));

/** What one shift hands to the next, over a pool. */
export function openShiftStore(pool: pg.Pool): ShiftStore {
  const ticketsWhere = async (condition: string, values: readonly Value[] = []) => {
    const rows = await rowsOf(pool, `${shiftTickets} WHERE ${condition} LIMIT ${mostTickets}`, values);
    return rows.map(({ ticket }) => shiftTicketSchema.parse(ticket));
  };
  return {
    openUrgent: () => ticketsWhere(`s.severity IN ('P1', 'P2') ORDER BY s.severity, s.created_at, s.id`),
    awaitingCustomerSince: (before) =>
      ticketsWhere(
        `s.status = 'awaiting_customer' AND s.status_since < $1::timestamptz ORDER BY s.status_since, s.id`,
        [before],
      ),
    async emergingPatterns(since, { tickets, customers }) {
      const rows = await rowsOf(pool, patternsSql, [since, tickets, customers]);
      return rows.map(({ pattern }) => patternSchema.parse(pattern));
    },
    async matchedIssues(since) {
      const rows = await rowsOf(pool, matchedSql, [since]);
      return rows.map(({ issue, tickets, last_at: lastAt }) => ({
        ...knownIssueFamily.read(issue),
        tickets: Number(tickets),
        lastMatchedAt: instantSchema.parse(lastAt),
      }));
    },
  };
}
