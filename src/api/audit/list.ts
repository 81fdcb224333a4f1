import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import type { Api } from '../environment.ts';
import { orNull } from '../optional.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { instant, moment, text } from '../text.ts';

const actor = z.union([
  z.object({ kind: z.literal('apiKey'), id: z.string() }),
  z.object({ kind: z.literal('job'), name: z.string() }),
  z.object({ kind: z.literal('webhook'), source: z.string() }),
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('database'), role: z.string() }),
]);

const auditEntry = z
  .object({
    id: z.int(),
    at: instant,
    actor: actor.openapi({ description: '`database`: written past the program, by this role.' }),
    action: z.string().openapi({ example: 'review.given' }),
    subject: z.string().openapi({ description: 'The id of what was changed.' }),
    before: z.unknown().openapi({ description: 'The changed fields as they were; null where there was nothing.' }),
    after: z.unknown().openapi({ description: 'As they are since. Long texts of a new entry stand as their SHA-256.' }),
    erasedAt: orNull(instant).openapi({
      description: 'When the payload was erased on request; the chain holds without it.',
    }),
    sequence: orNull(z.int()).openapi({ description: 'The place in the chain of hashes; null for the moment before.' }),
    hash: orNull(z.string()),
  })
  .openapi('AuditEntry');

const route = createRoute({
  method: 'get',
  path: '/v1/audit',
  tags: ['Audit'],
  summary: 'List the audit log, newest first',
  description: 'Every change of state: who, what, when, before and after. The log can only be appended to.',
  request: {
    query: z.object({
      ...pageQuery,
      subject: text(200).optional().openapi({ example: 'tkt_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
      action: text(200).optional().openapi({ example: 'ticket.changed' }),
      actor: text(200).optional().openapi({ example: 'apiKey:key_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
      since: moment.optional(),
      until: moment.optional(),
    }),
  },
  responses: {
    200: { description: 'One page of the log', content: { 'application/json': { schema: pageOf(auditEntry) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/audit`. */
export function serveAuditLog(api: Api, { store }: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    await store.audit.seal();
    const { subject = null, action = null, actor = null, since = null, until = null } = query;
    const page = await store.audit.list({ ...pageRequest(query), subject, action, actor, since, until });
    return context.json(pageOrRefusal(page), 200);
  });
}
