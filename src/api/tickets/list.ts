import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { ticketAnswer } from './ticket-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/tickets',
  tags: ['Tickets'],
  summary: 'List tickets, newest first',
  request: { query: z.object({ ...pageQuery, status: z.enum(ticketStatuses).optional() }) },
  responses: {
    200: { description: 'One page of tickets', content: { 'application/json': { schema: pageOf(ticketAnswer) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/tickets`. */
export function serveTicketList(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const page = await store.tickets.list({ ...pageRequest(query), status: query.status ?? null });
    return context.json(pageOrRefusal(page), 200);
  });
}
