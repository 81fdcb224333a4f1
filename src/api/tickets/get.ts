import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { ticketIdParameter } from './ticket-id.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/tickets/{id}',
  tags: ['Tickets'],
  summary: 'Read one ticket',
  request: { params: ticketIdParameter },
  responses: {
    200: { description: 'The ticket', content: { 'application/json': { schema: ticketAnswer } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/tickets/{id}`. */
export function serveTicket(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const ticket = await store.tickets.find(context.req.valid('param').id);
    if (ticket === null) throw new Refusal('notFound');
    return context.json(ticket, 200);
  });
}
