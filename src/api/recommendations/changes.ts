import { createRoute, z } from '@hono/zod-openapi';
import { readChanges } from '../../review/read-changes.ts';
import type { Services } from '../../services.ts';
import { messageAuthors } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { instant } from '../text.ts';
import { recommendationIdParameter } from './recommendation-id.ts';

const changesAnswer = z
  .object({
    supersedes: z.string().nullable().openapi({ description: 'The recommendation before; null for the first.' }),
    changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    messages: z
      .array(z.object({ from: z.enum(messageAuthors), body: z.string(), at: instant }))
      .openapi({ description: 'What was written since the recommendation before.' }),
  })
  .openapi('RecommendationChanges');

const route = createRoute({
  method: 'get',
  path: '/v1/recommendations/{id}/changes',
  tags: ['Recommendations'],
  summary: 'What a recommendation says otherwise than the one it supersedes',
  request: { params: recommendationIdParameter },
  responses: {
    200: { description: 'The changes', content: { 'application/json': { schema: changesAnswer } } },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `GET /v1/recommendations/{id}/changes`. */
export function serveRecommendationChanges(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const recommendation = await store.recommendations.find(context.req.valid('param').id);
    if (recommendation === null) throw new Refusal('notFound');
    const ticket = await store.tickets.find(recommendation.ticketId);
    const read = ticket === null ? null : await readChanges(store, ticket, recommendation);
    if (read === null) return context.json({ supersedes: null, changes: [], messages: [] }, 200);
    return context.json({ supersedes: read.before.id, changes: [...read.changes], messages: [...read.messages] }, 200);
  });
}
