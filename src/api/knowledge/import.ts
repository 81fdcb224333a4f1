import { createRoute, z } from '@hono/zod-openapi';
import { readJsonLines } from '../../import/json-lines.ts';
import { importKnowledge } from '../../knowledge-intake.ts';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { problemResponses } from '../problem.ts';
import { acceptJsonLines, jsonLinesContent } from './json-lines-body.ts';
import { named, type KnowledgeResource } from './resource.ts';

/** As many entries are embedded and stored at a time; an import is no transaction, its good lines stay. */
const batchSize = 200;
/** A file of one mistake repeated needs no answer as long as itself. */
const listedErrors = 1000;

const imported = z
  .object({
    imported: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ line: z.int(), path: z.string(), message: z.string() })).readonly(),
  })
  .openapi('ImportReport', {
    description: `\`errors\` lists at most ${listedErrors} faults; \`failed\` counts every bad line.`,
  });

const routeFor = ({ path, tag, many }: KnowledgeResource) =>
  createRoute({
    method: 'post',
    path: `${path}/import`,
    tags: [tag],
    summary: `Import ${many} as JSON Lines`,
    description:
      'One entry a line, up to 32 MiB. Good lines are kept, replacing entries of the same id; bad ones are listed.',
    middleware: acceptJsonLines,
    request: { body: { required: true, content: jsonLinesContent } },
    responses: {
      200: { description: 'What was imported', content: { 'application/json': { schema: imported } } },
      ...problemResponses('bodyTooLarge', 'unsupportedMediaType'),
    },
  });

/** Serves `POST …/import` of a kind of knowledge. */
export function serveKnowledgeImport(api: Api, services: Services, resource: KnowledgeResource): void {
  api.openapi(routeFor(resource), async (context) => {
    const { items, errors } = readJsonLines(await context.req.text(), resource.input);
    const entries = items.map((item) => named(services, resource, item));
    for (let at = 0; at < entries.length; at += batchSize) {
      await importKnowledge(services, resource.kind, entries.slice(at, at + batchSize));
    }
    const failed = new Set(errors.map(({ line }) => line)).size;
    return context.json({ imported: items.length, failed, errors: errors.slice(0, listedErrors) }, 200);
  });
}
