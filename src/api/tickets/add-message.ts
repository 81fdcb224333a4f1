import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { addMessage } from '../../ticket-intake.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { ticketIdParameter } from './ticket-id.ts';
import { messageInput } from './ticket-input.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tickets/{id}/messages',
  tags: ['Tickets'],
  summary: 'Add a message to a ticket',
  description:
    'Keeps what the customer or an agent wrote since: a customer’s message is read like the ticket and opens it again, and what an agent’s message asks is not asked a second time. Raises the revision.',
  request: {
    params: ticketIdParameter,
    body: { required: true, content: { 'application/json': { schema: messageInput } } },
  },
  responses: {
    201: { description: 'The ticket as it stands now', content: { 'application/json': { schema: ticketAnswer } } },
    ...problemResponses('notFound', 'ticketChanged', ...bodyProblems),
  },
});

/** Serves `POST /v1/tickets/{id}/messages`. */
export function serveMessageAddition(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const added = await addMessage(services, context.req.valid('param').id, context.req.valid('json'));
    if (added.outcome === 'notFound') throw new Refusal('notFound');
    if (added.outcome === 'revisionChanged') throw new Refusal('ticketChanged');
    if (added.outcome === 'conversationFull')
      throw new Refusal('invalidInput', {
        errors: [{ path: 'body', message: 'the ticket holds 200 messages: open another' }],
      });
    return context.json(added.ticket, 201);
  });
}
