import type pg from 'pg';
import { z } from 'zod';
import type { ReviewRecord, ReviewState } from '../ticket/review.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import { queueColumns, readQueued, readReview } from './recommendation-row.ts';
import { markSent } from './sent-replies.ts';
import { reckonClocks } from './sla.ts';
import type { InvalidCursor, Page, PageRequest, PendingReview, ReviewStore, VerdictOutcome } from './store.ts';
import { ticketIdSchema } from './ticket-row.ts';

/** Reviews and sent replies over a pool. */
export function openReviewStore(pool: pg.Pool): ReviewStore {
  return {
    list: (page) => listReviews(pool, page),
    giveVerdict: (review) => inTransaction(pool, (client) => giveVerdict(client, review)),
    markSent: (sent) => inTransaction(pool, (client) => markSent(client, sent)),
  };
}

async function listReviews(
  pool: pg.Pool,
  { limit, cursor, status }: PageRequest & { status: ReviewState },
): Promise<Page<PendingReview> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  // A pending review leaves the queue where the ticket was changed and has a recommendation for what it is now.
  const superseded = `v.state = 'pending' AND EXISTS (
    SELECT FROM recommendations newer WHERE newer.ticket_id = r.ticket_id AND newer.ticket_revision > r.ticket_revision)`;
  const rows = await rowsOf(
    pool,
    `SELECT ${queueColumns} FROM reviews v
     JOIN recommendations r ON r.id = v.recommendation_id JOIN tickets t ON t.id = r.ticket_id
     LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE v.state = $2 AND NOT (${superseded})
       AND ($3::timestamptz IS NULL OR (v.due_at, v.recommendation_id) > ($3::timestamptz, $4))
     ORDER BY v.due_at, v.recommendation_id LIMIT $1`,
    [limit + 1, status, after?.at ?? null, after?.id ?? ''],
  );
  return pageOf(rows.map(readQueued), limit, ({ dueAt, recommendation }) => ({ at: dueAt, id: recommendation.id }));
}

const standingSchema = z.object({
  state: z.string(),
  review: z.unknown(),
  unchanged: z.boolean(),
  ticket_id: ticketIdSchema,
});

async function giveVerdict(client: pg.PoolClient, review: ReviewRecord): Promise<VerdictOutcome> {
  // Both rows are held until the end: neither a second verdict nor a change of the ticket can slip in between.
  const [row] = await rowsOf(
    client,
    `SELECT v.state, to_jsonb(v) AS review, t.revision = r.ticket_revision AS unchanged, t.id AS ticket_id
     FROM recommendations r JOIN tickets t ON t.id = r.ticket_id JOIN reviews v ON v.recommendation_id = r.id
     WHERE r.id = $1 FOR UPDATE OF t, v`,
    [review.recommendationId],
  );
  if (row === undefined) return { outcome: 'notFound' };
  const standing = standingSchema.parse(row);
  if (standing.state === 'reviewed') return { outcome: 'alreadyReviewed', review: readReview(standing.review) };
  if (!standing.unchanged) return { outcome: 'ticketChanged' };
  await recordVerdict(client, review);
  if (review.verdict !== 'rejected') await labelTicket(client, review);
  await reckonClocks(client, standing.ticket_id);
  return { outcome: 'recorded', reviewId: review.id };
}

async function recordVerdict(client: Database, review: ReviewRecord): Promise<void> {
  await rowsOf(
    client,
    `UPDATE reviews SET state = 'reviewed', id = $2, reviewer = $3, verdict = $4, classification = $5::jsonb,
       disposition = $6, reply = $7, reason = $8, reviewed_at = $9
     WHERE recommendation_id = $1 AND state <> 'reviewed'`,
    [
      review.recommendationId,
      review.id,
      review.reviewer,
      review.verdict,
      review.classification === null ? null : toJson(review.classification),
      review.disposition,
      review.reply,
      review.reason,
      review.createdAt,
    ],
  );
}

// What a person confirmed or corrected becomes the ticket's labels, from which its neighbours learn.
async function labelTicket(client: Database, review: ReviewRecord): Promise<void> {
  await rowsOf(
    client,
    `UPDATE tickets t SET
       category = coalesce(v.classification ->> 'category', r.category),
       severity = coalesce(v.classification ->> 'severity', r.severity),
       issue_type = coalesce(v.classification ->> 'issueType', r.document -> 'classification' ->> 'issueType'),
       environment = coalesce(v.classification ->> 'environment', r.document -> 'classification' ->> 'environment'),
       disposition = coalesce(v.disposition, r.disposition)
     FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
     WHERE r.id = $1 AND t.id = r.ticket_id`,
    [review.recommendationId],
  );
}
