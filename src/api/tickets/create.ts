import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { storeTicket } from '../../ticket-intake.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { refuseFuture, ticketInput } from './ticket-input.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tickets',
  tags: ['Tickets'],
  summary: 'Store a ticket',
  description: 'Stores a ticket without recommending anything for it. A reference that another ticket has is refused.',
  request: { body: { required: true, content: { 'application/json': { schema: ticketInput } } } },
  responses: {
    201: {
      description: 'The ticket as stored',
      headers: z.object({ location: z.string() }),
      content: { 'application/json': { schema: ticketAnswer } },
    },
    ...problemResponses('referenceTaken', ...bodyProblems),
  },
});

/** Serves `POST /v1/tickets`. */
export function serveTicketCreation(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const ticket = refuseFuture(context.req.valid('json'), services.now(), 'createdAt');
    const stored = await storeTicket(services, ticket);
    if (stored.outcome === 'referenceTaken') throw referenceTaken(stored);
    context.header('location', `/v1/tickets/${stored.ticket.id}`);
    return context.json(stored.ticket, 201);
  });
}

/** The refusal of a reference that another ticket has; it names that ticket. */
export function referenceTaken({ ticketId }: { ticketId: string }): Refusal {
  return new Refusal('referenceTaken', {
    ticketId,
    detail: 'To recommend for the stored ticket, post to its recommendations.',
  });
}
