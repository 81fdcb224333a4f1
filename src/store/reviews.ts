import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId, RecommendationId, TicketId } from '../ticket/ids.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import { reviewReasons, type ReviewReason } from '../ticket/vocabulary.ts';
import type { ReviewRecord } from '../ticket/review.ts';
import { claimReview, releaseReview } from './claims.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import { claimHolds, queueColumns, readQueued } from './recommendation-row.ts';
import { insertRecommendation } from './recommendations.ts';
import { lockStanding, notReviewable } from './review-standing.ts';
import { markSent } from './sent-replies.ts';
import { reckonClocks } from './sla.ts';
import type { InvalidCursor, Page, PageRequest } from './ports/page.ts';
import type { PendingReview, ReviewFilter, ReviewStore, RewriteOutcome, VerdictOutcome } from './ports/reviews.ts';

/** Reviews and sent replies over a pool. */
export function openReviewStore(pool: pg.Pool): ReviewStore {
  return {
    list: (page) => listReviews(pool, page),
    openReasons: (ticket) => openReasons(pool, ticket),
    claim: (id, by, minutes) => inTransaction(pool, (client) => claimReview(client, { id, by, minutes })),
    release: (id, by) => inTransaction(pool, (client) => releaseReview(client, { id, by })),
    giveVerdict: (review, parts = {}) => inTransaction(pool, (client) => giveVerdict(client, review, parts)),
    recordRewrite: (recommendation, rewritten) =>
      inTransaction(pool, (client) => recordRewrite(client, recommendation, rewritten)),
    markSent: (sent) => inTransaction(pool, (client) => markSent(client, sent)),
  };
}

async function listReviews(
  pool: pg.Pool,
  { limit, cursor, status, severity, reason, claim }: PageRequest & ReviewFilter,
): Promise<Page<PendingReview> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  // A pending review leaves the queue where the ticket was changed and has a recommendation for what it is now, and where
  // an agent has put another reply in its place: that waits with the same reasons.
  const superseded = `v.state = 'pending' AND (EXISTS (
    SELECT FROM recommendations newer WHERE newer.ticket_id = r.ticket_id AND newer.ticket_revision > r.ticket_revision)
    OR EXISTS (SELECT FROM recommendations rewrite WHERE rewrite.rewrite_of = r.id))`;
  const claimant = `(SELECT claimed_by FROM review_claims c WHERE c.recommendation_id = r.id AND ${claimHolds})`;
  const rows = await rowsOf(
    pool,
    `SELECT ${queueColumns} FROM reviews v
     JOIN recommendations r ON r.id = v.recommendation_id JOIN tickets t ON t.id = r.ticket_id
     LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE v.state = $2 AND NOT (${superseded}) AND (v.state <> 'pending' OR t.erased_at IS NULL)
       AND ($3::timestamptz IS NULL OR (v.due_at, v.recommendation_id) > ($3::timestamptz, $4))
       AND ($5::text IS NULL OR r.severity = $5) AND ($6::text IS NULL OR $6 = ANY (v.reasons))
       AND CASE $7::text WHEN 'mine' THEN ${claimant} = $8 WHEN 'others' THEN ${claimant} <> $8
         WHEN 'none' THEN ${claimant} IS NULL ELSE true END
     ORDER BY v.due_at, v.recommendation_id LIMIT $1`,
    [
      limit + 1,
      status,
      after?.at ?? null,
      after?.id ?? '',
      severity ?? null,
      reason ?? null,
      claim?.is ?? null,
      claim?.reviewer ?? null,
    ],
  );
  return pageOf(rows.map(readQueued), limit, ({ dueAt, recommendation }) => ({ at: dueAt, id: recommendation.id }));
}

const reasonSchema = z.object({ reason: z.enum(reviewReasons) });

async function openReasons(pool: pg.Pool, ticket: TicketId): Promise<readonly ReviewReason[]> {
  const rows = await rowsOf(
    pool,
    `SELECT DISTINCT unnest(v.reasons) AS reason FROM reviews v JOIN recommendations r ON r.id = v.recommendation_id
     WHERE r.ticket_id = $1 AND v.state = 'pending' ORDER BY reason`,
    [ticket],
  );
  return rows.map((row) => reasonSchema.parse(row).reason);
}

// A sending or another rewrite that came first leaves nothing to rewrite.
const openSql = `SELECT FROM reviews v WHERE v.recommendation_id = $1
  AND NOT EXISTS (SELECT FROM sent_replies s WHERE s.recommendation_id = $1)
  AND NOT EXISTS (SELECT FROM recommendations r WHERE r.rewrite_of = $1)`;

type Rewritten = { readonly of: RecommendationId; readonly by: ApiKeyId };

async function recordRewrite(
  client: pg.PoolClient,
  recommendation: Recommendation,
  { of, by }: Rewritten,
): Promise<RewriteOutcome> {
  const standing = await lockStanding(client, of);
  const refusal = standing === null ? null : await notReviewable(client, standing, by);
  if (refusal !== null) return refusal;
  const [open] = await rowsOf(client, openSql, [of]);
  if (open === undefined) return { outcome: 'settled' };
  // The ticket is held, and is the one recommended on.
  await insertRecommendation(client, recommendation, of);
  return { outcome: 'recorded' };
}

async function giveVerdict(
  client: pg.PoolClient,
  review: ReviewRecord,
  { lesson = null, timed = false }: { readonly lesson?: object | null; readonly timed?: boolean },
): Promise<VerdictOutcome> {
  const standing = await lockStanding(client, review.recommendationId);
  if (standing === null) return { outcome: 'notFound' };
  const refusal = await notReviewable(client, standing, review.reviewer);
  if (refusal !== null) return refusal;
  await recordVerdict(client, review, timed);
  await rowsOf(client, 'DELETE FROM review_claims WHERE recommendation_id = $1', [review.recommendationId]);
  if (review.verdict === 'edited' || review.verdict === 'overridden') await labelTicket(client, review);
  if (lesson !== null) await keepCase(client, standing.ticket_id, { review, lesson });
  await reckonClocks(client, standing.ticket_id);
  return { outcome: 'recorded', reviewId: review.id };
}

async function recordVerdict(client: Database, review: ReviewRecord, timed: boolean): Promise<void> {
  await rowsOf(
    client,
    `UPDATE reviews SET state = 'reviewed', id = $2, reviewer = $3, verdict = $4, classification = $5::jsonb,
       disposition = $6, reply = $7, reason = $8, reviewed_at = $9, reason_code = $10, escalation = $11, decision = $12::json,
       seconds_on_item = CASE WHEN $13 THEN (SELECT extract(epoch FROM now() - c.claimed_at)::integer FROM review_claims c
         WHERE c.recommendation_id = $1 AND c.claimed_by = $3 AND c.expires_at > now()) END
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
      review.reasonCode,
      review.escalation,
      review.decision === null ? null : toJson(review.decision),
      timed,
    ],
  );
}

async function keepCase(
  client: Database,
  ticketId: TicketId,
  { review, lesson }: { readonly review: ReviewRecord; readonly lesson: object },
): Promise<void> {
  await rowsOf(
    client,
    'INSERT INTO evaluation_cases (recommendation_id, ticket_id, recorded_at, line) VALUES ($1, $2, $3::timestamptz, $4::json)',
    [review.recommendationId, ticketId, review.createdAt, toJson(lesson)],
  );
}

// What a person took the trouble to set right becomes the ticket's labels, from which its neighbours learn. An approval
// teaches nothing, else the copilot would learn from itself; a rejection says only what the ticket is not.
async function labelTicket(client: Database, review: ReviewRecord): Promise<void> {
  await rowsOf(
    client,
    `UPDATE tickets t SET
       category = coalesce(v.classification ->> 'category', r.category),
       severity = coalesce(v.classification ->> 'severity', r.severity),
       issue_type = coalesce(v.classification ->> 'issueType', r.document -> 'classification' ->> 'issueType'),
       environment = coalesce(v.classification ->> 'environment', r.document -> 'classification' ->> 'environment'),
       disposition = coalesce(v.decision ->> 'disposition', v.disposition, r.disposition),
       labels_reviewed = true
     FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
     WHERE r.id = $1 AND t.id = r.ticket_id`,
    [review.recommendationId],
  );
}
