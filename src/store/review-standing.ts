import { z } from 'zod';
import type { ApiKeyId, RecommendationId, TicketId } from '../ticket/ids.ts';
import type { TicketChange } from '../ticket/review.ts';
import { rowsOf, type Database } from './database.ts';
import { claimOf, readClaim, readReview } from './recommendation-row.ts';
import type { NotReviewable } from './ports/reviews.ts';
import { ticketIdSchema } from './ticket-row.ts';

const standingSchema = z.object({
  state: z.enum(['not_required', 'pending', 'reviewed']),
  review: z.unknown(),
  claim: z.unknown().nullable(),
  ticket_id: ticketIdSchema,
  ticket_revision: z.number(),
  unchanged: z.boolean(),
});

/** Where a review stands. Its row and its ticket's are held to the end of the transaction: nothing slips in between. */
export type Standing = z.output<typeof standingSchema>;

/** Looks at a review and holds it; null where there is none. */
export async function lockStanding(client: Database, id: RecommendationId): Promise<Standing | null> {
  // First held, then looked at by a statement of its own: one that had to wait would see the claims as they were before.
  await rowsOf(
    client,
    `SELECT FROM recommendations r JOIN tickets t ON t.id = r.ticket_id JOIN reviews v ON v.recommendation_id = r.id
     WHERE r.id = $1 FOR UPDATE OF t, v`,
    [id],
  );
  const [row] = await rowsOf(
    client,
    `SELECT v.state, to_jsonb(v) AS review, ${claimOf('r.id')} AS claim, r.ticket_id, r.ticket_revision,
       t.revision = r.ticket_revision AS unchanged
     FROM recommendations r JOIN tickets t ON t.id = r.ticket_id JOIN reviews v ON v.recommendation_id = r.id
     WHERE r.id = $1`,
    [id],
  );
  return row === undefined ? null : standingSchema.parse(row);
}

/** Why this reviewer can't review it now; null where they can. */
export async function notReviewable(
  client: Database,
  standing: Standing,
  reviewer: ApiKeyId,
): Promise<NotReviewable | null> {
  if (standing.state === 'reviewed') return { outcome: 'alreadyReviewed', review: readReview(standing.review) };
  if (!standing.unchanged)
    return {
      outcome: 'ticketChanged',
      change: await ticketChange(client, standing.ticket_id, standing.ticket_revision),
    };
  if (standing.claim === null) return null;
  const claim = readClaim(standing.claim);
  return claim.reviewer === reviewer ? null : { outcome: 'claimed', claim };
}

const changeSchema = z.object({
  revision: z.number(),
  fields: z.array(z.string()),
  recommendation_id: z
    .string()
    .transform((id) => id as RecommendationId)
    .nullable(),
});

/** The program's own bookkeeping, which says nothing to a reviewer. */
const bookkeeping = ['revision', 'status_since', 'resolved_at'];

async function ticketChange(client: Database, id: TicketId, since: number): Promise<TicketChange> {
  const [row] = await rowsOf(
    client,
    `SELECT t.revision,
       ARRAY(SELECT DISTINCT jsonb_object_keys(e.payload -> 'after') COLLATE "C" FROM audit_entries e
         WHERE e.subject = t.id AND e.action = 'ticket.changed' AND (e.payload -> 'after' ->> 'revision')::integer > $2 ORDER BY 1) AS fields,
       (SELECT r.id FROM recommendations r WHERE r.ticket_id = t.id AND r.ticket_revision = t.revision
         ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS recommendation_id
     FROM tickets t WHERE t.id = $1`,
    [id, since],
  );
  const { revision, fields, recommendation_id: recommendationId } = changeSchema.parse(row);
  const named = fields
    .filter((field) => !bookkeeping.includes(field))
    .map((field) => field.replace(/^customer_/, 'customer.'));
  return { revision, fields: named, recommendationId };
}
