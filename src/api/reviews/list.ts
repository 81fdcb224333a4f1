import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { severities } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { storedRecommendationAnswer } from '../recommendations/recommendation-answer.ts';
import { instant } from '../text.ts';
import { customerAnswer } from '../tickets/ticket-answer.ts';

const queued = z
  .object({
    recommendation: storedRecommendationAnswer,
    ticket: z.object({ id: z.string(), reference: z.string(), subject: z.string(), customer: customerAnswer }),
    severity: z.enum(severities),
    dueAt: instant.openapi({ description: 'The earlier of acknowledge-by and first-update-by.' }),
  })
  .openapi('QueuedReview');

const route = createRoute({
  method: 'get',
  path: '/v1/reviews',
  tags: ['Reviews'],
  summary: 'List the review queue, most urgent SLA first',
  request: {
    query: z.object({ ...pageQuery, status: z.enum(['pending', 'reviewed']).default('pending') }),
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
    const page = await store.reviews.list({ ...pageRequest(query), status: query.status });
    return context.json(pageOrRefusal(page), 200);
  });
}
