import { createRoute, z } from '@hono/zod-openapi';
import { handOffTicket } from '../../hand-off-ticket.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { handoffTargets } from '../../ticket/handoff.ts';
import { handoffAnswer } from '../handoffs/handoff-answer.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { ticketIdParameter } from './ticket-id.ts';

const handoffInput = z
  .object({ to: z.enum(handoffTargets) })
  .openapi('HandoffInput', { example: { to: 'engineering' } });

const route = createRoute({
  method: 'post',
  path: '/v1/tickets/{id}/handoffs',
  tags: ['Handoffs'],
  summary: 'Hand a ticket to engineering or product',
  description:
    'Writes the fields and the text of the handoff, and keeps it. Posting the text is yours; personal data and secrets are left out.',
  request: {
    params: ticketIdParameter,
    body: { required: true, content: { 'application/json': { schema: handoffInput } } },
  },
  responses: {
    200: { description: 'The handoff', content: { 'application/json': { schema: handoffAnswer } } },
    ...problemResponses('notFound', ...bodyProblems),
  },
});

/** Serves `POST /v1/tickets/{id}/handoffs`. */
export function serveHandoff(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const handed = await handOffTicket(services, {
      ticketId: context.req.valid('param').id,
      to: context.req.valid('json').to,
      by: context.get('apiKey').id,
    });
    if (handed.outcome === 'notFound') throw new Refusal('notFound');
    return context.json(handed.handoff, 200);
  });
}
