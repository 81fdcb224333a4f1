import { createRoute } from '@hono/zod-openapi';
import { indexKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { knowledgeIdParameter } from './knowledge-id.ts';
import { storeOf, type KnowledgeResource } from './resource.ts';

const routeFor = ({ path, tag, one, input, answer }: KnowledgeResource) =>
  createRoute({
    method: 'put',
    path: `${path}/{id}`,
    tags: [tag],
    summary: `Replace ${one}`,
    description: 'The id of the path counts; one in the body has to be the same.',
    request: {
      params: knowledgeIdParameter,
      body: { required: true, content: { 'application/json': { schema: input } } },
    },
    responses: {
      200: { description: 'The entry as stored', content: { 'application/json': { schema: answer } } },
      ...problemResponses('notFound', ...bodyProblems),
    },
  });

/** Serves `PUT` on one entry of a kind of knowledge. */
export function serveKnowledgeReplacement(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    if (given.id !== null && given.id !== id) {
      throw new Refusal('invalidInput', {
        errors: [{ path: 'id', message: 'is another id than the one of the path' }],
      });
    }
    const [entry] = await indexKnowledge(services.embedders.current(), resource.kind, [{ ...given, id }]);
    if (entry === undefined) throw new Error('an entry was not indexed');
    const replaced = await storeOf(services, resource).replace(entry.item, entry.indexed);
    if (replaced.outcome === 'notFound') throw new Refusal('notFound');
    return context.json(entry.item, 200);
  });
}
