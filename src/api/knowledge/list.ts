import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { storeOf, type KnowledgeResource } from './resource.ts';

const routeFor = ({ path, tag, many, answer }: KnowledgeResource) =>
  createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary: `List ${many}`,
    request: { query: z.object(pageQuery) },
    responses: {
      200: { description: 'One page', content: { 'application/json': { schema: pageOf(answer) } } },
      ...problemResponses('invalidInput'),
    },
  });

/** Serves `GET` on the path of a kind of knowledge. */
export function serveKnowledgeList(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const page = await storeOf(services, resource).list(pageRequest(context.req.valid('query')));
    return context.json(pageOrRefusal(page), 200);
  });
}
