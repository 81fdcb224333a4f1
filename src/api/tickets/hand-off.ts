import { createRoute, z } from '@hono/zod-openapi';
import { handOffTicket } from '../../hand-off-ticket.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { orNull } from '../optional.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { ticketIdParameter } from './ticket-id.ts';

const targets = ['engineering', 'product'] as const;

const handoffInput = z.object({ to: z.enum(targets) }).openapi('HandoffInput', { example: { to: 'engineering' } });

/** A ticket as it is handed over. */
export const handoffAnswer = z
  .object({
    to: z.enum(targets),
    channel: orNull(z.string()),
    fields: z.array(z.object({ field: z.string(), bullet: z.string(), value: orNull(z.string()) })).readonly(),
    gaps: z.array(z.string()).readonly(),
    text: z.string(),
  })
  .openapi('Handoff', {
    description: 'The playbook’s fields for the handoff; `gaps` names those that the ticket leaves open.',
  });

const route = createRoute({
  method: 'post',
  path: '/v1/tickets/{id}/handoffs',
  tags: ['Tickets'],
  summary: 'Hand a ticket to engineering or product',
  description:
    'Writes the fields and the text of the handoff. Nothing is posted; personal data and secrets are left out.',
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
    const handed = await handOffTicket(services, context.req.valid('param').id, context.req.valid('json').to);
    if (handed.outcome === 'notFound') throw new Refusal('notFound');
    return context.json(handed.handoff, 200);
  });
}
