import { createRoute } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { knowledgeIdParameter } from './knowledge-id.ts';
import { storeOf, type KnowledgeResource } from './resource.ts';

const routeFor = ({ path, tag, one }: KnowledgeResource) =>
  createRoute({
    method: 'delete',
    path: `${path}/{id}`,
    tags: [tag],
    summary: `Delete ${one}`,
    request: { params: knowledgeIdParameter },
    responses: { 204: { description: 'Deleted' }, ...problemResponses('notFound', 'invalidInput') },
  });

/** Serves `DELETE` on one entry of a kind of knowledge. */
export function serveKnowledgeRemoval(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const removed = await storeOf(services, resource).remove(context.req.valid('param').id);
    if (removed.outcome === 'notFound') throw new Refusal('notFound');
    return context.body(null, 204);
  });
}
