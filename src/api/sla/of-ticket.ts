import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { severities } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { instant } from '../text.ts';
import { ticketIdParameter } from '../tickets/ticket-id.ts';
import { clockAnswer } from './clock-answer.ts';

const clocks = z.array(clockAnswer).readonly();

const ticketSla = z
  .object({
    clocks,
    history: z
      .array(
        z.object({
          at: instant,
          severity: z.enum(severities),
          by: z.enum(['recommendation', 'review']),
          id: z.string().openapi({ description: 'The recommendation or the review that set the severity.' }),
          playbookVersion: z.string(),
          clocks,
        }),
      )
      .readonly(),
  })
  .openapi('TicketSla', {
    description: 'The clocks as they stand, and as each change of severity left them, oldest first.',
  });

const route = createRoute({
  method: 'get',
  path: '/v1/tickets/{id}/sla',
  tags: ['SLA'],
  summary: 'Read the clocks of one ticket, with their history',
  description: 'A ticket has no clocks before a recommendation has set its severity.',
  request: { params: ticketIdParameter },
  responses: {
    200: { description: 'The clocks', content: { 'application/json': { schema: ticketSla } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/tickets/{id}/sla`. */
export function serveTicketSla(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const sla = await store.sla.ofTicket(context.req.valid('param').id);
    if (sla === null) throw new Refusal('notFound');
    return context.json(sla, 200);
  });
}
