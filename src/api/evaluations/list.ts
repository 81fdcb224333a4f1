import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { evaluationSummaryAnswer, summaryAnswerOf } from './evaluation-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/evaluations',
  tags: ['Evaluations'],
  summary: 'List evaluations, newest first',
  request: { query: z.object(pageQuery) },
  responses: {
    200: {
      description: 'One page of evaluations',
      content: { 'application/json': { schema: pageOf(evaluationSummaryAnswer) } },
    },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/evaluations`. */
export function serveEvaluationList(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const page = pageOrRefusal(await store.evaluations.list(pageRequest(context.req.valid('query'))));
    return context.json({ ...page, items: page.items.map(summaryAnswerOf) }, 200);
  });
}
