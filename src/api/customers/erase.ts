import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { customerIdParameter } from './customer-id.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/customers/{id}',
  tags: ['Customers'],
  summary: 'Erase a customer',
  description:
    'Erases every text of the customer’s tickets: what was written, recommended, drafted, reviewed, sent, handed over and logged, names and vectors, and what other tickets’ recommendations quote of them. Counts, metrics and the audit chain stay. It cannot be undone.',
  request: { params: customerIdParameter },
  responses: {
    200: {
      description: 'Erased',
      content: { 'application/json': { schema: z.object({ erasedTickets: z.int() }).openapi('CustomerErased') } },
    },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `DELETE /v1/customers/{id}`. */
export function serveCustomerErasure(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const erasedTickets = await store.customers.erase(context.req.valid('param').id);
    if (erasedTickets === 0) throw new Refusal('notFound');
    return context.json({ erasedTickets }, 200);
  });
}
