import { createRoute, z } from '@hono/zod-openapi';
import { unlikeness } from '../../evaluate/compare.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { evaluationId, evaluationPath, runOrRefusal } from './evaluation-id.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/evaluations/{id}/report',
  tags: ['Evaluations'],
  summary: 'An evaluation as one self-contained page',
  request: { params: evaluationPath, query: z.object({ against: evaluationId.optional() }) },
  responses: {
    200: { description: 'The page', content: { 'text/html': { schema: z.string() } } },
    ...problemResponses('notFound', 'evaluationNotDone', 'unlikeRuns', 'invalidInput'),
  },
});

/** Serves `GET /v1/evaluations/{id}/report`. */
export function serveEvaluationReport(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const { against } = context.req.valid('query');
    const run = await runOrRefusal(services, context.req.valid('param').id);
    const before = against === undefined ? null : await runOrRefusal(services, against);
    const reasons = before === null ? [] : unlikeness(before, run);
    if (reasons.length > 0) throw new Refusal('unlikeRuns', { detail: reasons.join('; ') });
    // The chart library is only worth its start-up time where something is drawn.
    const { renderReport } = await import('../../evaluation-report/render-report.ts');
    const past = before === null ? [] : [before];
    return context.html(await renderReport({ run, past, against: before, broken: null }), 200);
  });
}
