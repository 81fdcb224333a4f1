import { createRoute, z } from '@hono/zod-openapi';
import { compareRuns, unlikeness } from '../../evaluate/compare.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { evaluationId, evaluationPath, runOrRefusal } from './evaluation-id.ts';

const figure = z.number().nullable();
const trace = z
  .array(z.object({ rule: z.string(), section: z.string(), effect: z.string(), evidence: z.string() }))
  .readonly();

const comparisonAnswer = z
  .object({
    figures: z
      .array(
        z.object({
          name: z.string(),
          a: figure,
          b: figure,
          difference: figure,
          interval: z.object({ low: z.number(), high: z.number() }).nullable(),
          verdict: z.enum(['better', 'worse']).nullable(),
        }),
      )
      .readonly(),
    mcNemar: z.record(z.string(), z.object({ onlyA: z.int(), onlyB: z.int(), p: z.number() })),
    flips: z
      .array(
        z.object({
          id: z.string(),
          subject: z.string(),
          became: z.object({ wrong: z.array(z.string()).readonly(), right: z.array(z.string()).readonly() }),
          a: trace,
          b: trace,
        }),
      )
      .readonly(),
    worseSlices: z
      .array(
        z.object({
          slice: z.string(),
          value: z.string(),
          n: z.int(),
          figure: z.string(),
          a: z.number(),
          b: z.number(),
        }),
      )
      .readonly(),
  })
  .openapi('EvaluationComparison', {
    description:
      'B is the evaluation of the path, A the one it is held against. Intervals by the paired bootstrap (95 %), p by McNemar’s exact test; a flipped ticket has both traces.',
  });

const route = createRoute({
  method: 'get',
  path: '/v1/evaluations/{id}/comparison',
  tags: ['Evaluations'],
  summary: 'Compare an evaluation with another of the same set, ticket by ticket',
  request: { params: evaluationPath, query: z.object({ against: evaluationId }) },
  responses: {
    200: { description: 'The comparison', content: { 'application/json': { schema: comparisonAnswer } } },
    ...problemResponses('notFound', 'evaluationNotDone', 'unlikeRuns', 'invalidInput'),
  },
});

/** Serves `GET /v1/evaluations/{id}/comparison`. */
export function serveEvaluationComparison(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const a = await runOrRefusal(services, context.req.valid('query').against);
    const b = await runOrRefusal(services, context.req.valid('param').id);
    const reasons = unlikeness(a, b);
    if (reasons.length > 0) throw new Refusal('unlikeRuns', { detail: reasons.join('; ') });
    const comparison = compareRuns(a, b);
    const flips = comparison.flips.map((flip) => ({ ...flip, a: flip.a.trace, b: flip.b.trace }));
    return context.json({ ...comparison, flips }, 200);
  });
}
