import { createRoute, z } from '@hono/zod-openapi';
import { handOffShift } from '../../hand-off-shift.ts';
import { renderShiftHandoff } from '../../playbook/shift-handoff.ts';
import type { Services } from '../../services.ts';
import { severities, ticketStatuses, tiers } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { incidentAnswer } from '../knowledge/incident.ts';
import { knownIssueAnswer } from '../knowledge/known-issue.ts';
import { orNull } from '../optional.ts';
import { problemResponses } from '../problem.ts';
import { instant } from '../text.ts';

const shiftTicket = z
  .object({
    ticketId: z.string(),
    reference: z.string(),
    subject: z.string(),
    status: z.enum(ticketStatuses),
    statusSince: instant,
    customerTier: z.enum(tiers),
    severity: orNull(z.enum(severities)),
    reviewState: orNull(z.enum(['not_required', 'pending', 'reviewed'])),
    dueAt: orNull(instant),
  })
  .openapi('ShiftTicket');

const shiftHandoff = z
  .object({
    createdAt: instant,
    openUrgent: z.array(shiftTicket).readonly(),
    awaitingCustomer: z.array(shiftTicket).readonly(),
    patterns: z
      .array(
        z.object({
          signature: z.string(),
          tickets: z.int(),
          customers: z.int(),
          since: instant,
          lastAt: instant,
        }),
      )
      .readonly(),
    incidents: z.array(incidentAnswer).readonly(),
    knownIssues: z
      .array(knownIssueAnswer.extend({ tickets: z.int(), lastMatchedAt: instant }).openapi('MatchedIssue'))
      .readonly(),
    text: z.string().openapi({ description: 'The whole as Markdown, ready to post.' }),
  })
  .openapi('ShiftHandoff', { description: 'The playbook’s four parts of a handoff between support shifts.' });

const route = createRoute({
  method: 'get',
  path: '/v1/shift-handoff',
  tags: ['Tickets'],
  summary: 'What one shift hands to the next',
  description:
    'Open P1 and P2 with their status, tickets that wait for their customer, patterns of the last day, active incidents, and the known issues that tickets matched exactly within a day. With `Accept: text/markdown` the text alone.',
  responses: {
    200: {
      description: 'The handoff',
      content: { 'application/json': { schema: shiftHandoff }, 'text/markdown': { schema: z.string() } },
    },
    ...problemResponses(),
  },
});

/** Serves `GET /v1/shift-handoff`. */
export function serveShiftHandoff(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const handoff = await handOffShift(services);
    const text = renderShiftHandoff(handoff);
    if (context.req.header('accept')?.includes('text/markdown') === true)
      return context.body(text, 200, { 'content-type': 'text/markdown; charset=utf-8' });
    return context.json({ ...handoff, text }, 200);
  });
}
