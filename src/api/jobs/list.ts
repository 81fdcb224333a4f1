import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { jobStates } from '../../store/ports/jobs.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { text } from '../text.ts';
import { jobAnswer } from './job-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/jobs',
  tags: ['Jobs'],
  summary: 'List background work by its state, newest first',
  description: 'Dead jobs, whose retries are used up, by default. Completed ones are kept for a day.',
  request: {
    query: z.object({ ...pageQuery, state: z.enum(jobStates).default('dead'), queue: text(200).optional() }),
  },
  responses: {
    200: { description: 'One page of jobs', content: { 'application/json': { schema: pageOf(jobAnswer) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/jobs`. */
export function serveJobList(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const page = await store.jobs.list({ ...pageRequest(query), state: query.state, queue: query.queue ?? null });
    return context.json(pageOrRefusal(page), 200);
  });
}
