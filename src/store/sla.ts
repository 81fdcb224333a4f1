import type pg from 'pg';
import { z } from 'zod';
import { clockHistory, clocksOf, type SlaPolicy } from '../playbook/sla-clocks.ts';
import type { TicketId } from '../ticket/ids.ts';
import { clockKinds, type DueClock, type SeveritySet, type SlaClock, type SlaTimeline } from '../ticket/sla.ts';
import { severities, ticketStatuses, tiers } from '../ticket/vocabulary.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import type { DueRequest, SlaStore } from './ports/metrics.ts';
import type { InvalidCursor, Page } from './ports/page.ts';
import { instantSchema, ticketIdSchema } from './ticket-row.ts';

/** How many tickets one call of `startMissing` takes. */
const batchSize = 500;

/** SLA clocks over a pool. */
export function openSlaStore(pool: pg.Pool): SlaStore {
  return {
    async adopt(playbookVersion, policy, at) {
      await rowsOf(
        pool,
        `INSERT INTO sla_policies (playbook_version, policy, adopted_at) VALUES ($1, $2::jsonb, $3)
         ON CONFLICT (playbook_version) DO NOTHING`,
        [playbookVersion, toJson(policy), at],
      );
    },
    due: (request) => dueClocks(pool, request),
    async ofTicket(id) {
      const known = await readTimeline(pool, id);
      if (known === null) return null;
      return {
        clocks: clocksOf(known.timeline, known.policyOf),
        history: clockHistory(known.timeline, known.policyOf),
      };
    },
    startMissing: () => startMissing(pool),
  };
}

/**
 * Reckons a ticket's clocks anew, inside the transaction of whatever has changed about it. Holds the ticket's row first, so that
 * of two changes at once the second reckons with the first. Nothing happens before a playbook was adopted.
 */
export async function reckonClocks(client: pg.PoolClient, id: TicketId): Promise<void> {
  await rowsOf(client, 'SELECT FROM tickets WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const known = await readTimeline(client, id);
  if (known === null) return;
  await rowsOf(client, writeSql, [id, toJson(clocksOf(known.timeline, known.policyOf).map(writeClock))]);
}

const writeSql = `WITH given AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS clock (
    kind text, severity text, started_at timestamptz, due_at timestamptz, paused_since timestamptz, met_at timestamptz)
), stopped AS (
  DELETE FROM sla_clocks WHERE ticket_id = $1 AND kind NOT IN (SELECT kind FROM given)
)
INSERT INTO sla_clocks (ticket_id, kind, severity, started_at, due_at, paused_since, met_at)
SELECT $1, kind, severity, started_at, due_at, paused_since, met_at FROM given
ON CONFLICT (ticket_id, kind) DO UPDATE SET severity = excluded.severity, started_at = excluded.started_at,
  due_at = excluded.due_at, paused_since = excluded.paused_since, met_at = excluded.met_at`;

// What comes after the ticket's present status is not its history: an import may have set that back.
const timelineSql = `
SELECT to_jsonb(t) -> 'created_at' AS created_at,
  (SELECT coalesce(jsonb_agg(s), '[]') FROM (
    SELECT 'recommendation' AS by, r.id, r.created_at AS at, r.severity, r.document -> 'engine' ->> 'playbookVersion' AS "playbookVersion"
    FROM recommendations r WHERE r.ticket_id = t.id
    UNION ALL
    SELECT 'review', v.id, v.reviewed_at, coalesce(v.classification ->> 'severity', r.severity), r.document -> 'engine' ->> 'playbookVersion'
    FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
    WHERE r.ticket_id = t.id AND v.verdict IN ('approved', 'edited', 'overridden')
  ) AS s) AS severities,
  (SELECT coalesce(jsonb_agg(reply.at), '[]') FROM (
    SELECT m ->> 'at' AS at FROM jsonb_array_elements(t.messages) AS m WHERE m ->> 'from' = 'agent'
    UNION ALL
    SELECT to_jsonb(s) ->> 'sent_at' FROM recommendations r JOIN sent_replies s ON s.recommendation_id = r.id WHERE r.ticket_id = t.id
  ) AS reply) AS replies,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'status', c.status)), '[]') FROM ticket_status_changes c
    WHERE c.ticket_id = t.id AND c.at <= t.status_since) AS statuses,
  (SELECT coalesce(jsonb_agg(p ORDER BY p.adopted_at), '[]') FROM sla_policies p) AS policies
FROM tickets t WHERE t.id = $1`;

const timelineSchema = z.object({
  created_at: instantSchema,
  severities: z.array(
    z.object({
      by: z.enum(['recommendation', 'review']),
      id: z.string().transform((id) => id as SeveritySet['id']),
      at: instantSchema,
      severity: z.enum(severities),
      playbookVersion: z.string(),
    }),
  ),
  replies: z.array(instantSchema),
  statuses: z.array(z.object({ at: instantSchema, status: z.enum(ticketStatuses) })),
  // Written by this program out of a document that was validated: taken at its word.
  policies: z.array(z.object({ playbook_version: z.string(), policy: z.custom<SlaPolicy>() })),
});

type Timeline = { readonly timeline: SlaTimeline; readonly policyOf: (playbookVersion: string) => SlaPolicy };

/** Null where there is no such ticket, or no policy yet. A version that is not known any more goes by the newest. */
async function readTimeline(database: Database, id: TicketId): Promise<Timeline | null> {
  const [row] = await rowsOf(database, timelineSql, [id]);
  if (row === undefined) return null;
  const { created_at: createdAt, severities, replies, statuses, policies } = timelineSchema.parse(row);
  const newest = policies.at(-1);
  if (newest === undefined) return null;
  const byVersion = new Map(policies.map(({ playbook_version: version, policy }) => [version, policy]));
  return {
    timeline: { createdAt, severities, replies, statuses },
    policyOf: (version) => byVersion.get(version) ?? newest.policy,
  };
}

function writeClock({ kind, severity, startedAt, dueAt, pausedSince, metAt }: SlaClock) {
  return { kind, severity, started_at: startedAt, due_at: dueAt, paused_since: pausedSince, met_at: metAt };
}

const dueSchema = z
  .object({
    ticket_id: ticketIdSchema,
    kind: z.enum(clockKinds),
    severity: z.enum(severities),
    started_at: instantSchema,
    due_at: instantSchema,
    reference: z.string(),
    subject: z.string(),
    status: z.enum(ticketStatuses),
    customer_tier: z.enum(tiers),
    assignee: z.string().nullable(),
  })
  .transform((row): DueClock => ({
    ticketId: row.ticket_id,
    reference: row.reference,
    subject: row.subject,
    status: row.status,
    customerTier: row.customer_tier,
    assignee: row.assignee,
    kind: row.kind,
    severity: row.severity,
    startedAt: row.started_at,
    dueAt: row.due_at,
    pausedSince: null,
    metAt: null,
  }));

async function dueClocks(
  pool: pg.Pool,
  { limit, cursor, from, until }: DueRequest,
): Promise<Page<DueClock> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const [afterTicket = '', afterKind = ''] = after?.id.split(' ') ?? [];
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(d) AS due FROM (
       SELECT c.ticket_id, c.kind, c.severity, c.started_at, c.due_at,
         t.reference, t.subject, t.status, t.customer_tier, t.assignee
       FROM sla_clocks c JOIN tickets t ON t.id = c.ticket_id
       WHERE c.met_at IS NULL AND c.paused_since IS NULL AND t.erased_at IS NULL
         AND ($2::timestamptz IS NULL OR c.due_at >= $2) AND c.due_at < $3::timestamptz
         AND ($4::timestamptz IS NULL OR (c.due_at, c.ticket_id, c.kind) > ($4, $5, $6))
       ORDER BY c.due_at, c.ticket_id, c.kind LIMIT $1) AS d`,
    [limit + 1, from, until, after?.at ?? null, afterTicket, afterKind],
  );
  const clocks = rows.map((row) => dueSchema.parse(row.due));
  return pageOf(clocks, limit, ({ dueAt, ticketId, kind }) => ({ at: dueAt, id: `${ticketId} ${kind}` }));
}

// Tickets that were recommended for before clocks were kept.
async function startMissing(pool: pg.Pool): Promise<number> {
  const rows = await rowsOf(
    pool,
    `SELECT t.id FROM tickets t WHERE t.status <> 'resolved' AND EXISTS (SELECT FROM recommendations r WHERE r.ticket_id = t.id)
       AND NOT EXISTS (SELECT FROM sla_clocks c WHERE c.ticket_id = t.id) LIMIT ${batchSize}`,
  );
  for (const { id } of rows) await inTransaction(pool, (client) => reckonClocks(client, ticketIdSchema.parse(id)));
  return rows.length;
}
