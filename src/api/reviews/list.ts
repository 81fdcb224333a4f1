import { createRoute, z } from '@hono/zod-openapi';
import { editsBetween } from '../../review/edits.ts';
import { explainReasons } from '../../review/explain-reasons.ts';
import type { Services } from '../../services.ts';
import type { PendingReview, ReviewFilter } from '../../store/ports/reviews.ts';
import type { ApiKeyId } from '../../ticket/ids.ts';
import { reviewReasons, severities } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { storedRecommendationAnswer } from '../recommendations/recommendation-answer.ts';
import { instant } from '../text.ts';
import { customerAnswer } from '../tickets/ticket-answer.ts';
import { claimAnswer, editsAnswer } from './review-answer.ts';
import { orNull } from '../optional.ts';

const explainedReason = z.object({
  reason: z.enum(reviewReasons),
  section: z.string().openapi({ description: 'Where the playbook asks for the review.' }),
  because: z
    .array(z.object({ rule: z.string(), section: z.string(), evidence: z.string() }))
    .readonly()
    .openapi({ description: 'The rules that led there, and the words they read in the ticket.' }),
});

const queued = z
  .object({
    recommendation: storedRecommendationAnswer,
    ticket: z.object({ id: z.string(), reference: z.string(), subject: z.string(), customer: customerAnswer }),
    severity: z.enum(severities),
    dueAt: instant.openapi({ description: 'The earlier of acknowledge-by and first-update-by.' }),
    claim: orNull(claimAnswer),
    reasons: z.array(explainedReason).readonly(),
    edits: editsAnswer.openapi({
      description: 'What the reviewer’s reply made of the draft, word by word, or by sentences where few words stayed.',
    }),
  })
  .openapi('QueuedReview');

const claims = { me: 'mine', others: 'others', nobody: 'none' } as const;

const route = createRoute({
  method: 'get',
  path: '/v1/reviews',
  tags: ['Reviews'],
  summary: 'List the review queue, most urgent SLA first',
  request: {
    query: z.object({
      ...pageQuery,
      status: z.enum(['pending', 'reviewed']).default('pending'),
      severity: z.enum(severities).optional(),
      reason: z.enum(reviewReasons).optional(),
      claimedBy: z
        .enum(['me', 'others', 'nobody'])
        .optional()
        .openapi({ description: 'Who works on it, seen from the key that asks.' }),
    }),
  },
  responses: {
    200: { description: 'One page of the queue', content: { 'application/json': { schema: pageOf(queued) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/reviews`. */
export function serveReviewQueue(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const filter = filterOf(query, context.get('apiKey').id);
    const page = pageOrRefusal(await store.reviews.list({ ...pageRequest(query), ...filter }));
    return context.json({ ...page, items: page.items.map(describe) }, 200);
  });
}

type Query = Pick<ReviewFilter, 'status' | 'severity' | 'reason'> & {
  readonly claimedBy?: keyof typeof claims | undefined;
};

function filterOf({ status, severity, reason, claimedBy }: Query, reviewer: ApiKeyId): ReviewFilter {
  return { status, severity, reason, claim: claimedBy && { is: claims[claimedBy], reviewer } };
}

function describe(pending: PendingReview) {
  const { recommendation } = pending;
  const reply = recommendation.review?.reply ?? null;
  return {
    ...pending,
    claim: recommendation.claim,
    reasons: explainReasons(recommendation),
    edits: reply === null ? [] : editsBetween(recommendation.draft.body, reply),
  };
}
