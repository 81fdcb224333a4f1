import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { notReviewable, notReviewableProblems } from './not-reviewable.ts';
import { claimAnswer } from './review-answer.ts';

const path = '/v1/recommendations/{id}/claim';
const request = { params: recommendationIdParameter };

const claimRoute = createRoute({
  method: 'post',
  path,
  tags: ['Reviews'],
  summary: 'Claim a review',
  description:
    'Keeps the item to this reviewer for the playbook’s `review.claimMinutes`; once more prolongs it. Of several reviewers at once one gets it, the others learn who. Takes no body.',
  request,
  responses: {
    200: { description: 'The claim', content: { 'application/json': { schema: claimAnswer } } },
    ...problemResponses('notFound', ...notReviewableProblems, 'bodyTooLarge', 'invalidInput'),
  },
});

const releaseRoute = createRoute({
  method: 'delete',
  path,
  tags: ['Reviews'],
  summary: 'Give a claim back',
  request,
  responses: {
    204: { description: 'The caller holds no claim on it' },
    ...problemResponses('notFound', 'claimed', 'invalidInput'),
  },
});

/** Serves `POST /v1/recommendations/{id}/claim`. */
export function serveClaim(api: Api, { store, playbook }: Services): void {
  api.openapi(claimRoute, async (context) => {
    const { id } = context.req.valid('param');
    const claimed = await store.reviews.claim(id, context.get('apiKey').id, playbook.review.claimMinutes);
    if (claimed.outcome === 'taken') return context.json(claimed.claim, 200);
    throw claimed.outcome === 'notFound' ? new Refusal('notFound') : notReviewable(claimed);
  });
}

/** Serves `DELETE /v1/recommendations/{id}/claim`. */
export function serveClaimRelease(api: Api, { store }: Services): void {
  api.openapi(releaseRoute, async (context) => {
    const released = await store.reviews.release(context.req.valid('param').id, context.get('apiKey').id);
    if (released.outcome === 'released') return context.body(null, 204);
    throw released.outcome === 'notFound' ? new Refusal('notFound') : notReviewable(released);
  });
}
