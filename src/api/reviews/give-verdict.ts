import { createRoute } from '@hono/zod-openapi';
import { giveVerdict } from '../../review/give-verdict.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { recommendationIdParameter } from '../recommendations/recommendation-id.ts';
import { notReviewable, notReviewableProblems } from './not-reviewable.ts';
import { reviewAnswer } from './review-answer.ts';
import { verdictInput } from './verdict-input.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations/{id}/reviews',
  tags: ['Reviews'],
  summary: 'Give the verdict on a recommendation',
  description:
    'One verdict stands: a second is refused, and so is one on a ticket that has changed since, or that another reviewer has claimed. An override is decided anew by the playbook; `reviews/preview` shows it first. The reasons for the review stay on record.',
  request: {
    params: recommendationIdParameter,
    body: { required: true, content: { 'application/json': { schema: verdictInput } } },
  },
  responses: {
    201: { description: 'The verdict as recorded', content: { 'application/json': { schema: reviewAnswer } } },
    ...problemResponses('notFound', 'ownRequest', ...notReviewableProblems, ...bodyProblems),
  },
});

/** Serves `POST /v1/recommendations/{id}/reviews`. */
export function serveVerdict(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const given = await giveVerdict(services, {
      ...context.req.valid('json'),
      recommendationId: context.req.valid('param').id,
      reviewer: context.get('apiKey').id,
    });
    if (given.outcome === 'recorded') return context.json(given.review, 201);
    if (given.outcome === 'notFound') throw new Refusal('notFound');
    if (given.outcome === 'notAcceptable') throw new Refusal('invalidInput', { errors: given.faults });
    if (given.outcome === 'ownRequest') throw new Refusal('ownRequest');
    throw notReviewable(given);
  });
}
