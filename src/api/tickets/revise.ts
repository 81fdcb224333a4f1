import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import { reviseTicket } from '../../ticket-intake.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { filledText } from '../text.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { ticketIdParameter } from './ticket-id.ts';
import { ticketFields } from './ticket-input.ts';

const changes = z
  .object({
    subject: filledText(1000).exactOptional(),
    body: filledText(100_000).exactOptional(),
    channel: ticketFields.channel.exactOptional(),
    customer: ticketFields.customer.exactOptional(),
    metadata: ticketFields.metadata.exactOptional(),
    status: z.enum(ticketStatuses).exactOptional(),
    resolution: filledText(100_000).nullable().exactOptional(),
    assignee: filledText(200).nullable().exactOptional(),
    satisfaction: z.int().min(1).max(5).nullable().exactOptional(),
  })
  .refine((given) => Object.keys(given).length > 0, { error: 'must name at least one change' })
  .openapi('TicketChanges', {
    required: [],
    description:
      'The fields to change. `customer` and `metadata` are replaced whole. `satisfaction` is the customer’s rating, 1 to 5.',
    example: { status: 'resolved', resolution: 'The signing key was rotated; the new one works.' },
  });

const route = createRoute({
  method: 'patch',
  path: '/v1/tickets/{id}',
  tags: ['Tickets'],
  summary: 'Change a ticket',
  description:
    'Raises the revision: recommendations for an earlier revision can no longer be reviewed. `assignee` and `satisfaction` alone leave it. A resolved ticket that becomes `open` is reopened.',
  request: {
    params: ticketIdParameter,
    body: { required: true, content: { 'application/json': { schema: changes } } },
  },
  responses: {
    200: { description: 'The ticket as it stands now', content: { 'application/json': { schema: ticketAnswer } } },
    ...problemResponses('notFound', 'ticketChanged', ...bodyProblems),
  },
});

/** Serves `PATCH /v1/tickets/{id}`. */
export function serveTicketRevision(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const revised = await reviseTicket(services, context.req.valid('param').id, context.req.valid('json'));
    if (revised.outcome === 'notFound') throw new Refusal('notFound');
    if (revised.outcome === 'revisionChanged') throw new Refusal('ticketChanged');
    return context.json(revised.ticket, 200);
  });
}
