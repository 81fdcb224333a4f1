import type pg from 'pg';
import { z } from 'zod';
import { handoffStates, handoffTargets, type HandoffAnswer, type StoredHandoff } from '../ticket/handoff.ts';
import type { ApiKeyId, HandoffId } from '../ticket/ids.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { rowsOf, toJson, write } from './database.ts';
import type { HandoffFilter, HandoffStore } from './ports/shift.ts';
import type { InvalidCursor, Page, PageRequest } from './ports/page.ts';
import { instantSchema, ticketIdSchema } from './ticket-row.ts';

/** Handoffs over a pool. */
export function openHandoffStore(pool: pg.Pool): HandoffStore {
  return {
    record: (handoff) => recordHandoff(pool, handoff),
    find: (id) => findHandoff(pool, id),
    list: (page) => listHandoffs(pool, page),
    answer: (id, state, answer) => answerHandoff(pool, { id, state, answer }),
    async countSimilarRequests(ticketId, similarity) {
      const [row] = await rowsOf(pool, similarRequestsSql, [ticketId, similarity]);
      return Number(row?.count);
    },
  };
}

// Most feature requests need no review: where no person has labelled one, what was recommended last counts.
const similarRequestsSql = `
SELECT count(DISTINCT t.id)::integer AS count
FROM ticket_embeddings own JOIN ticket_embeddings e ON e.embedder = own.embedder AND e.ticket_id <> own.ticket_id
  JOIN tickets t ON t.id = e.ticket_id
WHERE own.ticket_id = $1 AND 1 - (e.vector <=> own.vector) >= $2
  AND coalesce(t.category, (SELECT r.category FROM recommendations r WHERE r.ticket_id = t.id
    ORDER BY r.ticket_revision DESC, r.created_at DESC LIMIT 1)) = 'feature_request'`;

async function recordHandoff(pool: pg.Pool, handoff: StoredHandoff): Promise<void> {
  const { id, ticketId, to, createdAt, createdBy, channel, fields, gaps, text } = handoff;
  await write(
    pool,
    `INSERT INTO handoffs (id, ticket_id, target, created_at, created_by, document) VALUES ($1, $2, $3, $4, $5, $6::jsonb) ON CONFLICT (id) DO NOTHING`,
    [id, ticketId, to, createdAt, createdBy, toJson({ channel, fields, gaps, text })],
  );
}

async function findHandoff(pool: pg.Pool, id: HandoffId): Promise<StoredHandoff | null> {
  const [row] = await rowsOf(pool, 'SELECT to_jsonb(h) AS handoff FROM handoffs h WHERE id = $1', [id]);
  return row === undefined ? null : readHandoff(row.handoff);
}

async function listHandoffs(
  pool: pg.Pool,
  { limit, cursor, ticketId, to, state }: PageRequest & HandoffFilter,
): Promise<Page<StoredHandoff> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(h) AS handoff FROM handoffs h
     WHERE ($2::text IS NULL OR ticket_id = $2) AND ($3::text IS NULL OR target = $3) AND ($4::text IS NULL OR state = $4)
       AND ($5::timestamptz IS NULL OR (created_at, id) < ($5, $6))
     ORDER BY created_at DESC, id DESC LIMIT $1`,
    [limit + 1, ticketId, to, state, after?.at ?? null, after?.id ?? ''],
  );
  const handoffs = rows.map(({ handoff }) => readHandoff(handoff));
  return pageOf(handoffs, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

type Answer = { readonly id: HandoffId; readonly state: 'accepted' | 'rejected'; readonly answer: HandoffAnswer };

async function answerHandoff(pool: pg.Pool, { id, state, answer }: Answer) {
  const [row] = await write(
    pool,
    `UPDATE handoffs h SET state = $2, reason = $3, answered_at = $4, answered_by = $5
     WHERE id = $1 AND state = 'posted' RETURNING to_jsonb(h) AS handoff`,
    [id, state, answer.reason, answer.at, answer.by],
  );
  if (row !== undefined) return { outcome: 'answered', handoff: readHandoff(row.handoff) } as const;
  return { outcome: (await findHandoff(pool, id)) === null ? 'notFound' : 'alreadyAnswered' } as const;
}

const apiKeyId = z.string().transform((id) => id as ApiKeyId);

const rowSchema = z.object({
  id: z.string().transform((id) => id as HandoffId),
  ticket_id: ticketIdSchema,
  target: z.enum(handoffTargets),
  state: z.enum(handoffStates),
  created_at: instantSchema,
  created_by: apiKeyId.nullable(),
  document: z.object({
    channel: z.string().nullable(),
    fields: z.array(z.object({ field: z.string(), bullet: z.string(), value: z.string().nullable() })),
    gaps: z.array(z.string()),
    text: z.string(),
  }),
  reason: z.string().nullable(),
  answered_at: instantSchema.nullable(),
  answered_by: apiKeyId.nullable(),
});

/** A handoff out of its row as JSON. */
export function readHandoff(json: unknown): StoredHandoff {
  const row = rowSchema.parse(json);
  const handoff = {
    id: row.id,
    ticketId: row.ticket_id,
    to: row.target,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...row.document,
  };
  const { state, answered_at: at, answered_by: by, reason } = row;
  if (state === 'posted' || at === null || by === null) return { ...handoff, state: 'posted', answer: null };
  return { ...handoff, state, answer: { at, by, reason } };
}
