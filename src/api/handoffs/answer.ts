import { createRoute, z } from '@hono/zod-openapi';
import { answerHandoff } from '../../hand-off-ticket.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { optionalText } from '../text.ts';
import { handoffAnswer, handoffIdParameter } from './handoff-answer.ts';

const answerInput = z
  .object({ state: z.enum(['accepted', 'rejected']), reason: optionalText(5000) })
  .refine(({ state, reason }) => state === 'accepted' || reason !== null, {
    path: ['reason'],
    error: 'a rejection gives its reason',
  })
  .openapi('HandoffAnswerInput', {
    example: { state: 'rejected', reason: 'Expected behaviour: the page limit is documented.' },
  });

const route = createRoute({
  method: 'patch',
  path: '/v1/handoffs/{id}',
  tags: ['Handoffs'],
  summary: 'Record what the receivers of a handoff said',
  description: 'One answer stands. Rejected escalations count against the playbook’s target of less than 10 %.',
  request: {
    params: handoffIdParameter,
    body: { required: true, content: { 'application/json': { schema: answerInput } } },
  },
  responses: {
    200: { description: 'The handoff with its answer', content: { 'application/json': { schema: handoffAnswer } } },
    ...problemResponses('notFound', 'alreadyAnswered', ...bodyProblems),
  },
});

/** Serves `PATCH /v1/handoffs/{id}`. @playbook Quality Indicators: "Escalations rejected by engineering" */
export function serveHandoffAnswer(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const answered = await answerHandoff(services, {
      ...context.req.valid('json'),
      id: context.req.valid('param').id,
      by: context.get('apiKey').id,
    });
    if (answered.outcome !== 'answered') throw new Refusal(answered.outcome);
    return context.json(answered.handoff, 200);
  });
}
