import type pg from 'pg';
import { z } from 'zod';
import * as words from '../ticket/vocabulary.ts';
import { invalidCursor, pageOf, readCursor, type Position } from './cursor.ts';
import { rowsOf, type Value } from './database.ts';
import type { InboxFilter, InboxStore, InboxTicket } from './ports/console.ts';
import type { PageRequest } from './ports/page.ts';
import { instantSchema, ticketIdSchema } from './ticket-row.ts';

/** The agents' queue over a pool. */
export function openInboxStore(pool: pg.Pool): InboxStore {
  return {
    list: (request) => listInbox(pool, request),
    async pendingReviews() {
      const [row] = await rowsOf(
        pool,
        `SELECT count(*)::integer AS count FROM (SELECT FROM reviews WHERE state = 'pending' LIMIT 100) AS pending`,
      );
      return Number(row?.count);
    },
    async pulse(ticket) {
      const [row] = ticket === null ? await rowsOf(pool, pulseOfAllSql) : await rowsOf(pool, pulseSql, [ticket]);
      return String(row?.pulse);
    },
  };
}

// How far an evaluation or a judgement is leaves no entry in the log: those under way count besides.
const pulseOfAllSql = `SELECT concat((SELECT max(id) FROM audit_entries), ' ',
  (SELECT string_agg(concat(state, tickets_done), ' ' ORDER BY id) FROM evaluations WHERE ended_at IS NULL), ' ',
  (SELECT string_agg(concat(state, pairs_done), ' ' ORDER BY evaluation_id, against_id) FROM judgements WHERE ended_at IS NULL)) AS pulse`;

// A recommendation that is new leaves no entry in the log: the newest counts besides.
const pulseSql = `SELECT concat(max(r.id), ' ', max(newest.id)) AS pulse
  FROM (SELECT $1::text AS id UNION ALL SELECT id FROM recommendations WHERE ticket_id = $1) AS about
  LEFT JOIN recommendations r ON r.id = about.id
  CROSS JOIN LATERAL (SELECT max(e.id) AS id FROM audit_entries e WHERE e.subject = about.id) AS newest`;

type Request = PageRequest & { readonly filter: InboxFilter; readonly order: 'urgent' | 'newest' };

async function listInbox(pool: pg.Pool, request: Request) {
  const after = request.cursor === null ? null : readCursor(request.cursor, 'time');
  if (request.cursor !== null && after === null) return invalidCursor;
  const { sql, values } = statement(request, after);
  const rows = await rowsOf(pool, sql, values);
  const tickets = rows.map(({ ticket }) => rowSchema.parse(ticket));
  const page = pageOf(tickets, request.limit, ({ sortedBy, id }) => ({ at: sortedBy, id }));
  return { ...page, items: page.items.map(({ sortedBy: _sortedBy, ...ticket }): InboxTicket => ticket) };
}

// A ticket without a recommendation is as urgent as it is old: somebody has to look what it is.
const urgency = `coalesce(latest.due_at, t.created_at)`;

const columns = `t.id, t.reference, t.subject, left(t.body, 200) AS excerpt, t.status, t.created_at,
  t.customer_id, t.customer_tier, t.customer_name, t.customer_segment,
  coalesce(t.severity, latest.severity) AS severity, coalesce(t.category, latest.category) AS category,
  coalesce(t.disposition, latest.disposition) AS disposition, latest.state AS review_state,
  latest.sent, CASE WHEN latest.sent THEN NULL ELSE latest.due_at END AS due_at`;

function statement({ limit, filter, order }: Request, after: Position | null) {
  const values: Value[] = [limit + 1];
  const add = (value: Value) => `$${values.push(value)}`;
  const sortedBy = order === 'urgent' ? urgency : 't.created_at';
  const conditions = ['true'];
  if (filter.status === 'unresolved') conditions.push(`t.status <> 'resolved'`);
  else if (filter.status !== null) conditions.push(`t.status = ${add(filter.status)}`);
  if (filter.severities !== null)
    conditions.push(`coalesce(t.severity, latest.severity) = ANY (${add(filter.severities)})`);
  if (filter.category !== null) conditions.push(`coalesce(t.category, latest.category) = ${add(filter.category)}`);
  if (filter.tier !== null) conditions.push(`t.customer_tier = ${add(filter.tier)}`);
  if (filter.reviewState !== null) conditions.push(`latest.state = ${add(filter.reviewState)}`);
  if (filter.words !== null) {
    const given = add(filter.words);
    conditions.push(`(t.reference = ${given} OR t.lexemes @@ plainto_tsquery('simple', ${given}))`);
  }
  if (after?.at != null) {
    const comparison = order === 'urgent' ? '>' : '<';
    conditions.push(`(${sortedBy}, t.id) ${comparison} (${add(after.at)}::timestamptz, ${add(after.id)})`);
  }
  const direction = order === 'urgent' ? 'ASC' : 'DESC';
  const sql = `SELECT to_jsonb(q) AS ticket FROM (
    SELECT ${columns}, ${sortedBy} AS sorted_by FROM tickets t LEFT JOIN LATERAL (
      SELECT r.severity, r.category, r.disposition, v.state, v.due_at, s.recommendation_id IS NOT NULL AS sent
      FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
      LEFT JOIN sent_replies s ON s.recommendation_id = r.id
      WHERE r.ticket_id = t.id ORDER BY r.ticket_revision DESC, r.created_at DESC, r.id DESC LIMIT 1
    ) AS latest ON true
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${sortedBy} ${direction}, t.id ${direction} LIMIT $1
  ) AS q`;
  return { sql, values };
}

const rowSchema = z
  .object({
    id: ticketIdSchema,
    reference: z.string(),
    subject: z.string(),
    excerpt: z.string(),
    status: z.enum(words.ticketStatuses),
    created_at: instantSchema,
    customer_id: z.string().nullable(),
    customer_tier: z.enum(words.tiers),
    customer_name: z.string().nullable(),
    customer_segment: z.string().nullable(),
    severity: z.enum(words.severities).nullable(),
    category: z.enum(words.categories).nullable(),
    disposition: z.enum(words.dispositions).nullable(),
    review_state: z.enum(['not_required', 'pending', 'reviewed']).nullable(),
    sent: z.boolean().nullable(),
    due_at: instantSchema.nullable(),
    sorted_by: instantSchema,
  })
  .transform((row): InboxTicket & { readonly sortedBy: InboxTicket['createdAt'] } => ({
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    excerpt: row.excerpt,
    status: row.status,
    createdAt: row.created_at,
    customer: { id: row.customer_id, tier: row.customer_tier, name: row.customer_name, segment: row.customer_segment },
    severity: row.severity,
    category: row.category,
    disposition: row.disposition,
    reviewState: row.review_state,
    sent: row.sent ?? false,
    dueAt: row.due_at,
    sortedBy: row.sorted_by,
  }));
