import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { announcedEvents } from '../../ticket/announcement.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { instant } from '../text.ts';
import { subscriptionId } from './subscription-answer.ts';

const deliveryAnswer = z
  .object({
    id: z.string(),
    subscriptionId: z.string(),
    event: z.enum(announcedEvents),
    payload: z.unknown(),
    createdAt: instant,
    state: z.enum(['pending', 'delivered', 'dead']),
    attempts: z.int(),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    deliveredAt: instant.nullable(),
  })
  .openapi('WebhookDelivery');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/webhook-subscriptions/{id}/deliveries',
  tags: ['Webhooks'],
  summary: 'List what a subscriber was told, newest first',
  request: { params: subscriptionId, query: z.object(pageQuery) },
  responses: {
    200: { description: 'One page of deliveries', content: { 'application/json': { schema: pageOf(deliveryAnswer) } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

const redeliverRoute = createRoute({
  method: 'post',
  path: '/v1/webhook-deliveries/{id}/redeliver',
  tags: ['Webhooks'],
  summary: 'Deliver again, under the same id',
  request: { params: subscriptionId },
  responses: {
    202: { description: 'On its way', content: { 'application/json': { schema: deliveryAnswer } } },
    ...problemResponses('notFound', 'bodyTooLarge', 'invalidInput'),
  },
});

/** Serves the deliveries of a subscription, and another attempt at one. */
export function serveDeliveries(api: Api, { store }: Services): void {
  api.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param');
    if ((await store.subscriptions.find(id)) === null) throw new Refusal('notFound');
    const page = await store.subscriptions.deliveries(id, pageRequest(context.req.valid('query')));
    return context.json(pageOrRefusal(page), 200);
  });
  api.openapi(redeliverRoute, async (context) => {
    const queued = await store.subscriptions.redeliver(context.req.valid('param').id);
    if (queued.outcome === 'notFound') throw new Refusal('notFound');
    return context.json(queued.delivery, 202);
  });
}
