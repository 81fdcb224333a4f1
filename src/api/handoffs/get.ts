import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { handoffAnswer, handoffIdParameter } from './handoff-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/handoffs/{id}',
  tags: ['Handoffs'],
  summary: 'Read one handoff',
  request: { params: handoffIdParameter },
  responses: {
    200: { description: 'The handoff', content: { 'application/json': { schema: handoffAnswer } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/handoffs/{id}`. */
export function serveStoredHandoff(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const handoff = await store.handoffs.find(context.req.valid('param').id);
    if (handoff === null) throw new Refusal('notFound');
    return context.json(handoff, 200);
  });
}
