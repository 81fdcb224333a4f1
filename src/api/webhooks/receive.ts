import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { receiveWebhook } from '../../webhooks/in/receive.ts';
import type { Api } from '../environment.ts';
import { failures, onlyProblems, Refusal, refuseInvalid } from '../problem.ts';

const received = z
  .object({
    outcome: z.enum(['accepted', 'duplicate', 'ignored']).openapi({
      description: '`duplicate`: taken in before. `ignored`: genuine, and nothing that the copilot has use for.',
    }),
  })
  .openapi('WebhookReceived');

const route = createRoute({
  method: 'post',
  path: '/v1/webhooks/{source}',
  tags: ['Webhooks'],
  summary: 'Take in a webhook of a configured source',
  description:
    'No API key: the signature of the platform is the access, over the very bytes of the body. Acknowledged once ticket and job are stored.',
  security: [],
  request: {
    params: z.object({ source: z.string().max(100).openapi({ example: 'zendesk' }) }),
    body: { required: true, content: { 'application/json': { schema: z.unknown() } } },
  },
  responses: {
    202: { description: 'Taken in', content: { 'application/json': { schema: received } } },
    200: {
      description: 'The answer to a platform that checks the address',
      content: { 'application/json': { schema: z.object({ challenge: z.string() }) } },
    },
    ...onlyProblems(
      'malformedRequest',
      'unsigned',
      'notFound',
      'bodyTooLarge',
      'unsupportedMediaType',
      'invalidInput',
      'notReady',
      ...failures,
    ),
  },
});

/** Serves `POST /v1/webhooks/{source}`. The body is read as bytes: what was signed is verified before it is parsed. */
export function serveWebhookReception(api: Api, services: Services): void {
  api.openAPIRegistry.registerPath(route);
  api.post('/v1/webhooks/:source', async (context) => {
    const source = services.integrations.sources.find(({ name }) => name === context.req.param('source'));
    if (source === undefined) throw new Refusal('notFound');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const request = { headers: context.req.raw.headers, bytes, now: services.now() };
    const taken = await receiveWebhook(services, source, request);
    if (taken.outcome === 'refused') {
      // Why exactly is for the log: an answer that tells would help whoever tries.
      services.log.warn({ source: source.name, reason: taken.reason }, 'a webhook was refused');
      throw new Refusal('unsigned');
    }
    if (taken.outcome === 'notReadable') {
      if (taken.error !== null) refuseInvalid({ success: false, error: taken.error });
      throw new Refusal('malformedRequest');
    }
    if (taken.outcome === 'busy') throw new Refusal('notReady', { headers: { 'retry-after': '5' } });
    if (taken.outcome === 'challenged') return context.json({ challenge: taken.challenge }, 200);
    return context.json({ outcome: taken.outcome }, 202);
  });
}
