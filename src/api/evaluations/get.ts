import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Services } from '../../services.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { EvaluationId } from '../../ticket/ids.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { evaluationAnswer, evaluationAnswerOf, summaryAnswerOf } from './evaluation-answer.ts';
import { evaluationPath } from './evaluation-id.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/evaluations/{id}',
  tags: ['Evaluations'],
  summary: 'An evaluation with its progress, then its scores',
  description:
    'With `Accept: text/event-stream`: an event `progress` whenever it has moved, and `evaluation`, the whole, once it has ended.',
  request: { params: evaluationPath },
  responses: {
    200: {
      description: 'The evaluation',
      content: { 'application/json': { schema: evaluationAnswer }, 'text/event-stream': { schema: z.string() } },
    },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** How often a follower looks whether an evaluation has moved, in milliseconds. */
const lookEveryMs = 400;

/** Serves `GET /v1/evaluations/{id}`. */
export function serveEvaluation(api: Api, services: Services): void {
  const { evaluations } = services.store;
  const whole = async (evaluation: EvaluationSummary) =>
    evaluationAnswerOf(evaluation, evaluation.state === 'done' ? await evaluations.findRun(evaluation.id) : null);
  const findOrRefuse = async (id: EvaluationId) => {
    const evaluation = await evaluations.find(id);
    if (evaluation === null) throw new Refusal('notFound');
    return evaluation;
  };
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    let evaluation = await findOrRefuse(id);
    if (context.req.header('accept')?.includes('text/event-stream') !== true)
      return context.json(await whole(evaluation), 200);
    return streamSSE(context, async (stream) => {
      let shown = '';
      while (!stream.aborted && !hasEnded(evaluation)) {
        const progress = JSON.stringify(summaryAnswerOf(evaluation));
        if (progress !== shown) await stream.writeSSE({ event: 'progress', data: progress });
        shown = progress;
        await stream.sleep(lookEveryMs);
        evaluation = await findOrRefuse(id);
      }
      await stream.writeSSE({ event: 'evaluation', data: JSON.stringify(await whole(evaluation)) });
    });
  });
}

function hasEnded({ state }: EvaluationSummary): boolean {
  return state === 'done' || state === 'failed';
}
