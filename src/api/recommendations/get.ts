import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { storedRecommendationAnswer } from './recommendation-answer.ts';
import { recommendationIdParameter } from './recommendation-id.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/recommendations/{id}',
  tags: ['Recommendations'],
  summary: 'Read one recommendation',
  description: 'With its trace, the checks of its draft, its review and what was sent.',
  request: { params: recommendationIdParameter },
  responses: {
    200: {
      description: 'The recommendation',
      content: { 'application/json': { schema: storedRecommendationAnswer } },
    },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/recommendations/{id}`. */
export function serveRecommendation(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const recommendation = await store.recommendations.find(context.req.valid('param').id);
    if (recommendation === null) throw new Refusal('notFound');
    return context.json(recommendation, 200);
  });
}
