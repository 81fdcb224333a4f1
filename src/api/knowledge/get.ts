import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { knowledgeIdParameter } from './knowledge-id.ts';
import { storeOf, type KnowledgeResource } from './resource.ts';

const routeFor = ({ path, tag, one, answer }: KnowledgeResource) =>
  createRoute({
    method: 'get',
    path: `${path}/{id}`,
    tags: [tag],
    summary: `Read ${one}`,
    request: { params: knowledgeIdParameter },
    responses: {
      200: { description: 'The entry', content: { 'application/json': { schema: answer } } },
      ...problemResponses('notFound', 'invalidInput'),
    },
  });

/** Serves `GET` on one entry of a kind of knowledge. */
export function serveKnowledgeEntry(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const item = await storeOf(services, resource).find(context.req.valid('param').id);
    if (item === null) throw new Refusal('notFound');
    return context.json(item, 200);
  });
}
