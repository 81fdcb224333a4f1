import { createRoute, z } from '@hono/zod-openapi';
import { indexKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { named, storeOf, type KnowledgeResource } from './resource.ts';

const routeFor = ({ path, tag, one, input, answer }: KnowledgeResource) =>
  createRoute({
    method: 'post',
    path,
    tags: [tag],
    summary: `Add ${one}`,
    description: 'An entry without an id is given one; an id that exists is refused.',
    request: { body: { required: true, content: { 'application/json': { schema: input } } } },
    responses: {
      201: {
        description: 'The entry as stored',
        headers: z.object({ location: z.string() }),
        content: { 'application/json': { schema: answer } },
      },
      ...problemResponses('idTaken', ...bodyProblems),
    },
  });

/** Serves `POST` on the path of a kind of knowledge. */
export function serveKnowledgeCreation(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const item = named(services, resource, context.req.valid('json'));
    const [entry] = await indexKnowledge(services.embedders.current(), resource.kind, [item]);
    if (entry === undefined) throw new Error('an entry was not indexed');
    const created = await storeOf(services, resource).create(entry.item, entry.indexed);
    if (created.outcome === 'idTaken') throw new Refusal('idTaken');
    context.header('location', `${resource.path}/${item.id}`);
    return context.json(item, 201);
  });
}
