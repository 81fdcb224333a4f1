import { createRoute, z } from '@hono/zod-openapi';
import { recommendForStoredTicket } from '../../recommend.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { recommendationAnswer } from '../recommendations/recommendation-answer.ts';
import { serverTiming } from '../server-timing.ts';
import { ticketIdParameter } from './ticket-id.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tickets/{id}/recommendations',
  tags: ['Recommendations'],
  summary: 'Recommend for a stored ticket',
  description: 'Takes no body: the ticket is read as it stands now.',
  request: { params: ticketIdParameter },
  responses: {
    201: {
      description: 'The recommendation',
      headers: z.object({ location: z.string(), 'server-timing': z.string() }),
      content: { 'application/json': { schema: recommendationAnswer } },
    },
    ...problemResponses('notFound', 'ticketChanged', 'bodyTooLarge', 'invalidInput'),
  },
});

/** Serves `POST /v1/tickets/{id}/recommendations`. */
export function serveTicketRecommendation(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const recommended = await recommendForStoredTicket(services, context.req.valid('param').id);
    if (recommended.outcome === 'notFound') throw new Refusal('notFound');
    if (recommended.outcome === 'ticketChanged') throw new Refusal('ticketChanged');
    const { recommendation, timings } = recommended;
    context.header('location', `/v1/recommendations/${recommendation.id}`);
    context.header('server-timing', serverTiming(timings));
    return context.json(recommendation, 201);
  });
}
