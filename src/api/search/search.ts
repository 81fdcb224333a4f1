import { createRoute, z } from '@hono/zod-openapi';
import { searchText } from '../../search-text.ts';
import type { Services } from '../../services.ts';
import { toInstant } from '../../ticket/instant.ts';
import { categories } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses } from '../problem.ts';
import { documentMatchAnswer, knownIssueMatchAnswer, similarTicketAnswer } from '../recommendations/evidence-answer.ts';
import { filledText } from '../text.ts';

const moment = z.iso.datetime({ offset: true }).transform(toInstant);

const question = z
  .object({
    text: filledText(100_000),
    limit: z.int().min(1).max(10).default(10),
    filter: z
      .object({
        category: z.enum(categories).nullable().default(null),
        customerId: filledText(200).nullable().default(null),
        version: filledText(200)
          .transform((version) => version.toLowerCase())
          .nullable()
          .default(null),
        since: moment.nullable().default(null),
        until: moment.nullable().default(null),
      })
      .nullable()
      .default(null)
      .openapi({
        description: 'Narrows the similar tickets; a version is a library with its version, `fastapi 0.110`.',
      }),
  })
  .openapi('SearchQuestion', {
    example: {
      text: 'export stops at 10,000 rows',
      limit: 5,
      filter: { category: 'integration', since: '2026-01-01T00:00:00Z' },
    },
  });

const found = z
  .object({
    similarTickets: z.array(similarTicketAnswer).readonly(),
    knownIssues: z.array(knownIssueMatchAnswer).readonly(),
    documents: z.array(documentMatchAnswer).readonly(),
  })
  .openapi('SearchAnswer', { description: 'At most `limit` of each, best first.' });

const route = createRoute({
  method: 'post',
  path: '/v1/search',
  tags: ['Search'],
  summary: 'Find similar tickets, known issues and documents for a text',
  description: 'The text is read as if it were a ticket; nothing is stored.',
  request: { body: { required: true, content: { 'application/json': { schema: question } } } },
  responses: {
    200: { description: 'What was found', content: { 'application/json': { schema: found } } },
    ...problemResponses(...bodyProblems),
  },
});

/** Serves `POST /v1/search`. */
export function serveSearch(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    return context.json(await searchText(services, context.req.valid('json')), 200);
  });
}
