import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { jobAnswer } from './job-answer.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/jobs/{id}/retry',
  tags: ['Jobs'],
  summary: 'Give a dead job another attempt',
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: {
    200: { description: 'The job, due at once', content: { 'application/json': { schema: jobAnswer } } },
    ...problemResponses('notFound', 'jobNotDead', 'bodyTooLarge', 'invalidInput'),
  },
});

/** Serves `POST /v1/jobs/{id}/retry`. */
export function serveJobRetry(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    // An id that no job can have is simply not found.
    const id = z.guid().safeParse(context.req.valid('param').id);
    const retried = id.success ? await store.jobs.retry(id.data) : ({ outcome: 'notFound' } as const);
    if (retried.outcome === 'notFound') throw new Refusal('notFound');
    if (retried.outcome === 'notDead') throw new Refusal('jobNotDead');
    return context.json(retried.job, 200);
  });
}
