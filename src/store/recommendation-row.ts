import { z } from 'zod';
import type { ApiKeyId, RecommendationId, ReviewId } from '../ticket/ids.ts';
import type { Decision } from '../ticket/decision.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { Claim, ReviewRecord } from '../ticket/review.ts';
import * as words from '../ticket/vocabulary.ts';
import type { PendingReview } from './ports/reviews.ts';
import type { StoredRecommendation } from './ports/recommendations.ts';
import { instantSchema, ticketIdSchema } from './ticket-row.ts';

const apiKeyId = z.string().transform((id) => id as ApiKeyId);

const reviewSchema = z.object({
  id: z.string().transform((id) => id as ReviewId),
  recommendation_id: z.string().transform((id) => id as RecommendationId),
  reviewer: apiKeyId,
  verdict: z.enum(words.verdicts),
  classification: z
    .object({
      category: z.enum(words.categories).optional(),
      severity: z.enum(words.severities).optional(),
      issueType: z.enum(words.issueTypes).optional(),
      environment: z.enum(words.environments).optional(),
    })
    .nullable(),
  disposition: z.enum(words.dispositions).nullable(),
  escalation: z.enum(words.escalationLevels).nullable(),
  decision: z.custom<Decision>((value) => typeof value === 'object' && value !== null).nullable(),
  reply: z.string().nullable(),
  reason_code: z.enum(words.reasonCodes).nullable(),
  reason: z.string().nullable(),
  reviewed_at: instantSchema,
});

const claimSchema = z
  .object({ claimed_by: apiKeyId, name: z.string().nullable(), claimed_at: instantSchema, expires_at: instantSchema })
  .transform((row): Claim => ({
    reviewer: row.claimed_by,
    name: row.name,
    claimedAt: row.claimed_at,
    expiresAt: row.expires_at,
  }));

const rowSchema = z.object({
  // Written by this program under its own type, and guarded against change by the database: taken at its word.
  document: z.custom<Recommendation>((value) => typeof value === 'object' && value !== null),
  state: z.enum(['not_required', 'pending', 'reviewed']),
  review: z.unknown(),
  sent: z.object({ body: z.string(), sent_at: instantSchema, sent_by: apiKeyId }).nullable(),
  claim: claimSchema.nullable(),
  requested_by: apiKeyId.nullable(),
});

const queuedSchema = z.object({
  due_at: instantSchema,
  ticket: z.object({
    id: ticketIdSchema,
    reference: z.string(),
    subject: z.string(),
    customer_id: z.string().nullable(),
    customer_tier: z.enum(words.tiers),
    customer_name: z.string().nullable(),
    customer_segment: z.string().nullable(),
  }),
});

/** What holds of a claim `c` that has not run out. One made by a clock that has been set back since would hold for too long. */
export const claimHolds = `c.expires_at > now() AND c.claimed_at < now() + interval '1 minute'`;

/** The claim that holds on a recommendation now, as JSON, to be read by `readClaim`. */
export function claimOf(recommendationId: string): string {
  return `(SELECT to_jsonb(c) || jsonb_build_object('name', (SELECT name FROM api_keys WHERE id = c.claimed_by))
    FROM review_claims c WHERE c.recommendation_id = ${recommendationId} AND ${claimHolds})`;
}

/** A claim out of its row as JSON. */
export function readClaim(json: unknown): Claim {
  return claimSchema.parse(json);
}

/** What a query selects, from `recommendations r`, `reviews v` and `sent_replies s`, to read a stored recommendation. */
export const recommendationColumns = `r.document, r.requested_by, v.state, ${claimOf('r.id')} AS claim,
  CASE WHEN v.state = 'reviewed' THEN to_jsonb(v) END AS review,
  CASE WHEN s.recommendation_id IS NOT NULL THEN to_jsonb(s) END AS sent`;

/** The same for an entry of the review queue, from `tickets t` besides. */
export const queueColumns = `${recommendationColumns}, to_jsonb(v) -> 'due_at' AS due_at,
  jsonb_build_object('id', t.id, 'reference', t.reference, 'subject', t.subject, 'customer_id', t.customer_id,
    'customer_tier', t.customer_tier, 'customer_name', t.customer_name, 'customer_segment', t.customer_segment) AS ticket`;

/** A recommendation with its review and what was sent, out of a row. */
export function readRecommendation(json: unknown): StoredRecommendation {
  const { document, state, review, sent, claim, requested_by: requestedBy } = rowSchema.parse(json);
  return {
    ...document,
    measured: document.measured ?? null,
    claim,
    requestedBy,
    reviewState: state,
    review: review === null ? null : readReview(review),
    sent: sent === null ? null : { body: sent.body, at: sent.sent_at, by: sent.sent_by },
  };
}

/** A recorded verdict out of its row. */
export function readReview(json: unknown): ReviewRecord {
  const {
    recommendation_id: recommendationId,
    reviewed_at: createdAt,
    reason_code: reasonCode,
    classification,
    ...review
  } = reviewSchema.parse(json);
  return {
    ...review,
    recommendationId,
    createdAt,
    reasonCode,
    classification: classification as ReviewRecord['classification'],
  };
}

/** An entry of the review queue out of its row. */
export function readQueued(json: unknown): PendingReview {
  const recommendation = readRecommendation(json);
  const { due_at: dueAt, ticket } = queuedSchema.parse(json);
  const { id, reference, subject } = ticket;
  const customer = {
    id: ticket.customer_id,
    tier: ticket.customer_tier,
    name: ticket.customer_name,
    segment: ticket.customer_segment,
  };
  return {
    recommendation,
    ticket: { id, reference, subject, customer },
    severity: recommendation.classification.severity,
    dueAt,
  };
}
