import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { storeTicket } from '../../ticket-intake.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { refuseFuture, ticketInput } from './ticket-input.ts';

const envelope = z.object({ ticket: z.looseObject({}) });

/** A ticket as it is, or in the envelope that `POST /v1/recommendations` takes. */
const ticketBody = z.preprocess((json) => envelope.safeParse(json).data?.ticket ?? json, ticketInput);

const route = createRoute({
  method: 'post',
  path: '/v1/tickets',
  tags: ['Tickets'],
  summary: 'Store a ticket',
  description: 'Stores a ticket without recommending anything for it. The ticket may also come as `{"ticket": …}`.',
  request: { body: { required: true, content: { 'application/json': { schema: ticketBody } } } },
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
