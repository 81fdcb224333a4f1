import { createRoute, z } from '@hono/zod-openapi';
import { recommendForNewTicket } from '../../recommend.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses } from '../problem.ts';
import { serverTiming } from '../server-timing.ts';
import { referenceTaken } from '../tickets/create.ts';
import { refuseFuture, ticketInput } from '../tickets/ticket-input.ts';
import { recommendationAnswer } from './recommendation-answer.ts';
import { streamRecommendation, wantsEvents } from './stream.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/recommendations',
  tags: ['Recommendations'],
  summary: 'Send a ticket, get a recommendation',
  description:
    'Stores the ticket and answers what it is, what the playbook says to do, and a reply worth sending. With `Accept: text/event-stream` the events `classification`, `decision`, `draft.delta` (a checked sentence in `text`) and `recommendation` come as they are known, or `error` with a problem document.',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ ticket: ticketInput }) } } },
  },
  responses: {
    200: {
      description: 'The events, where they were asked for',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    201: {
      description: 'The recommendation; `Server-Timing` says how long each step took',
      headers: z.object({ location: z.string(), 'server-timing': z.string() }),
      content: { 'application/json': { schema: recommendationAnswer } },
    },
    ...problemResponses('referenceTaken', ...bodyProblems),
  },
});

/** Serves `POST /v1/recommendations`. */
export function serveRecommendationCreation(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const ticket = refuseFuture(context.req.valid('json').ticket, services.now(), 'ticket.createdAt');
    if (wantsEvents(context)) return streamRecommendation(context, services, ticket);
    const recommended = await recommendForNewTicket(services, ticket);
    if (recommended.outcome === 'referenceTaken') throw referenceTaken(recommended);
    const { recommendation, timings } = recommended;
    context.header('location', `/v1/recommendations/${recommendation.id}`);
    context.header('server-timing', serverTiming(timings));
    return context.json(recommendation, 201);
  });
}
