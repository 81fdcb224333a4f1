import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { handoffAnswer } from '../handoffs/handoff-answer.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { instant } from '../text.ts';
import { ticketAnswer } from '../tickets/ticket-answer.ts';
import { customerIdParameter } from './customer-id.ts';

const customerRecord = z
  .object({
    customerId: z.string(),
    exportedAt: instant,
    tickets: z.array(ticketAnswer).readonly(),
    recommendations: z.array(z.looseObject({})).readonly().openapi({
      description: 'As `GET /v1/recommendations/{id}` answers them, with draft, review and what was sent.',
    }),
    handoffs: z.array(handoffAnswer).readonly(),
    proposals: z.array(z.looseObject({})).readonly().openapi({ description: 'Verdicts that were proposed.' }),
    cases: z
      .array(z.unknown())
      .readonly()
      .openapi({ description: 'Lines of labelled sets that reviews made of the tickets.' }),
    audit: z.array(z.looseObject({})).readonly(),
  })
  .openapi('CustomerRecord', { description: 'Everything that is kept of a customer.' });

const route = createRoute({
  method: 'get',
  path: '/v1/customers/{id}/export',
  tags: ['Customers'],
  summary: 'Export everything that is kept of a customer',
  request: { params: customerIdParameter },
  responses: {
    200: { description: 'The record', content: { 'application/json': { schema: customerRecord } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/customers/{id}/export`. */
export function serveCustomerExport(api: Api, { store, now }: Services): void {
  api.openapi(route, async (context) => {
    const customerId = context.req.valid('param').id;
    const record = await store.customers.export(customerId);
    if (record === null) throw new Refusal('notFound');
    return context.json(
      { customerId, exportedAt: now(), ...record, recommendations: [...record.recommendations] },
      200,
    );
  });
}
