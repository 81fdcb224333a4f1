import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { handoffStates, handoffTargets } from '../../ticket/handoff.ts';
import type { TicketId } from '../../ticket/ids.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { text } from '../text.ts';
import { handoffAnswer } from './handoff-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/handoffs',
  tags: ['Handoffs'],
  summary: 'List handoffs, newest first',
  request: {
    query: z.object({
      ...pageQuery,
      ticketId: text(200).optional(),
      to: z.enum(handoffTargets).optional(),
      state: z.enum(handoffStates).optional(),
    }),
  },
  responses: {
    200: { description: 'One page of handoffs', content: { 'application/json': { schema: pageOf(handoffAnswer) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/handoffs`. */
export function serveHandoffList(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const { ticketId, to, state, ...page } = context.req.valid('query');
    const handoffs = await store.handoffs.list({
      ...pageRequest(page),
      ticketId: (ticketId as TicketId | undefined) ?? null,
      to: to ?? null,
      state: state ?? null,
    });
    return context.json(pageOrRefusal(handoffs), 200);
  });
}
