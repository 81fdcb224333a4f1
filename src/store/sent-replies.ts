import type pg from 'pg';
import { z } from 'zod';
import type { ApiKeyId, RecommendationId } from '../ticket/ids.ts';
import type { Instant } from '../ticket/instant.ts';
import { rowsOf } from './database.ts';
import { lockStanding } from './review-standing.ts';
import { reckonClocks } from './sla.ts';
import type { SentOutcome } from './ports/reviews.ts';
import { ticketIdSchema } from './ticket-row.ts';

type SentReply = {
  readonly recommendationId: RecommendationId;
  readonly body: string;
  readonly at: Instant;
  readonly by: ApiKeyId;
};

const standingSchema = z.object({ state: z.string(), verdict: z.string().nullable(), sent: z.boolean() });

/**
 * Records what was sent, once, and as a message of the ticket: the draft where no review is required, or the very text that a review approved (G3).
 * A trigger in the database refuses anything else besides.
 */
export async function markSent(client: pg.PoolClient, reply: SentReply): Promise<SentOutcome> {
  const { recommendationId, body, at, by } = reply;
  // Held first: a verdict given at the same moment comes before or after, and the refusal says which.
  await lockStanding(client, recommendationId);
  const [recorded] = await rowsOf(
    client,
    `WITH sent AS (
       INSERT INTO sent_replies (recommendation_id, body, sent_at, sent_by)
       SELECT r.id, $2, $3::timestamptz, $4 FROM recommendations r JOIN reviews v ON v.recommendation_id = r.id
       WHERE r.id = $1 AND ((v.state = 'not_required' AND r.document -> 'draft' ->> 'body' = $2)
         OR (v.state = 'reviewed' AND v.verdict <> 'rejected' AND v.reply = $2))
       ON CONFLICT (recommendation_id) DO NOTHING RETURNING recommendation_id
     ), told AS (
       UPDATE tickets t
       SET messages = t.messages || jsonb_build_array(jsonb_build_object('from', 'agent', 'body', $2::text, 'at', $5::text))
       FROM sent JOIN recommendations r ON r.id = sent.recommendation_id WHERE t.id = r.ticket_id
     ) SELECT r.ticket_id FROM sent JOIN recommendations r ON r.id = sent.recommendation_id`,
    [recommendationId, body, at, by, at],
  );
  if (recorded === undefined) return whyNotSent(client, recommendationId);
  await reckonClocks(client, ticketIdSchema.parse(recorded.ticket_id));
  return { outcome: 'sent' };
}

async function whyNotSent(client: pg.PoolClient, recommendationId: RecommendationId): Promise<SentOutcome> {
  const [row] = await rowsOf(
    client,
    `SELECT v.state, v.verdict, s.recommendation_id IS NOT NULL AS sent
     FROM reviews v LEFT JOIN sent_replies s USING (recommendation_id) WHERE v.recommendation_id = $1`,
    [recommendationId],
  );
  if (row === undefined) return { outcome: 'notFound' };
  const { state, verdict, sent } = standingSchema.parse(row);
  if (sent) return { outcome: 'alreadySent' };
  if (state === 'pending') return { outcome: 'reviewPending' };
  return { outcome: verdict === 'rejected' ? 'rejected' : 'textNotApproved' };
}
