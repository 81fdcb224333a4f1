import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Subscription } from '../../ticket/announcement.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { subscriptionAnswer, subscriptionId, subscriptionInput } from './subscription-answer.ts';

const path = '/v1/webhook-subscriptions';
const tags = ['Webhooks'];
const body = { required: true, content: { 'application/json': { schema: subscriptionInput } } };

const createRouteOf = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Have events posted to an address',
  description:
    'Deliveries are signed by Standard Webhooks with the secret, which is shown in this answer only. The address has to be a public one, by https.',
  request: { body },
  responses: {
    201: {
      description: 'The subscription with its secret',
      headers: z.object({ location: z.string() }),
      content: {
        'application/json': {
          schema: subscriptionAnswer.extend({ secret: z.string() }).openapi('NewWebhookSubscription'),
        },
      },
    },
    ...problemResponses(...bodyProblems),
  },
});

const listRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'List who is told of what',
  responses: {
    200: {
      description: 'All subscriptions',
      content: { 'application/json': { schema: z.object({ items: z.array(subscriptionAnswer) }) } },
    },
    ...problemResponses(),
  },
});

const getRoute = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  tags,
  summary: 'Read one subscription',
  request: { params: subscriptionId },
  responses: {
    200: { description: 'The subscription', content: { 'application/json': { schema: subscriptionAnswer } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

const replaceRoute = createRoute({
  method: 'put',
  path: `${path}/{id}`,
  tags,
  summary: 'Change where and what a subscription tells; the secret stays',
  request: { params: subscriptionId, body },
  responses: {
    200: { description: 'The subscription', content: { 'application/json': { schema: subscriptionAnswer } } },
    ...problemResponses('notFound', ...bodyProblems),
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  summary: 'Tell nobody any more; its deliveries are forgotten',
  request: { params: subscriptionId },
  responses: { 204: { description: 'Removed' }, ...problemResponses('notFound', 'bodyTooLarge', 'invalidInput') },
});

/** Serves create, list, get, put and delete under `/v1/webhook-subscriptions`. */
export function serveSubscriptions(api: Api, { store, newId, now }: Services): void {
  const { subscriptions } = store;
  const found = async (id: string) => {
    const subscription = await subscriptions.find(id);
    if (subscription === null) throw new Refusal('notFound');
    return subscription;
  };
  api.openapi(createRouteOf, async (context) => {
    const secret = `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
    const subscription = { ...context.req.valid('json'), id: newId('whk'), secret, createdAt: now() };
    await subscriptions.put(subscription);
    context.header('location', `${path}/${subscription.id}`);
    return context.json({ ...withoutSecret(subscription), secret }, 201);
  });
  api.openapi(listRoute, async (context) =>
    context.json({ items: (await subscriptions.list()).map(withoutSecret) }, 200),
  );
  api.openapi(getRoute, async (context) =>
    context.json(withoutSecret(await found(context.req.valid('param').id)), 200),
  );
  api.openapi(replaceRoute, async (context) => {
    const changed = { ...(await found(context.req.valid('param').id)), ...context.req.valid('json') };
    await subscriptions.put(changed);
    return context.json(withoutSecret(changed), 200);
  });
  api.openapi(removeRoute, async (context) => {
    const removed = await subscriptions.remove(context.req.valid('param').id);
    if (removed.outcome === 'notFound') throw new Refusal('notFound');
    return context.body(null, 204);
  });
}

function withoutSecret({ secret: _secret, ...subscription }: Subscription) {
  return subscription;
}
