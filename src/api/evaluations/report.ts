import { createRoute, z } from '@hono/zod-openapi';
import { unlikeness } from '../../evaluate/compare.ts';
import type { ReportInput } from '../../evaluation-report/render-report.ts';
import type { Services } from '../../services.ts';
import type { EvaluationId } from '../../ticket/ids.ts';
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
    const { against = null } = context.req.valid('query');
    const input = await readReport(services, context.req.valid('param').id, against);
    // The chart library is only worth its start-up time where something is drawn.
    const { renderReport } = await import('../../evaluation-report/render-report.ts');
    return context.html(await renderReport(input), 200);
  });
}

/** What a report shows of an evaluation, held against another where one is named. Refuses what does not compare. */
export async function readReport(
  services: Services,
  evaluationId: EvaluationId,
  againstId: EvaluationId | null,
): Promise<ReportInput> {
  const run = await runOrRefusal(services, evaluationId);
  if (againstId === null) return { run, past: [], against: null, judgement: null, broken: null };
  const against = await runOrRefusal(services, againstId);
  const reasons = unlikeness(against, run);
  if (reasons.length > 0) throw new Refusal('unlikeRuns', { detail: reasons.join('; ') });
  const judgement = await services.store.judgements.find({ evaluationId, againstId });
  return { run, past: [against], against, judgement: judgement?.result ?? null, broken: null };
}
