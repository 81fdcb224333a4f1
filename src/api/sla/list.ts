import { createRoute, z } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { addMinutes, minutesBetween } from '../../ticket/instant.ts';
import { ticketStatuses, tiers } from '../../ticket/vocabulary.ts';
import type { Api } from '../environment.ts';
import { pageOf, pageOrRefusal, pageQuery, pageRequest } from '../page.ts';
import { problemResponses } from '../problem.ts';
import { clockAnswer } from './clock-answer.ts';

const dueClock = clockAnswer
  .extend({
    ticketId: z.string(),
    reference: z.string(),
    subject: z.string(),
    status: z.enum(ticketStatuses),
    customerTier: z.enum(tiers),
    assignee: z.string().nullable(),
    minutesLeft: z.number().openapi({ description: 'Negative where the clock is breached.' }),
  })
  .openapi('DueClock');

/** The longest look ahead: four weeks. */
const mostMinutes = 28 * 24 * 60;

const route = createRoute({
  method: 'get',
  path: '/v1/sla',
  tags: ['SLA'],
  summary: 'List clocks that are due soon or breached, most urgent first',
  description:
    'Running clocks of all tickets by their due time: `breached` those that have passed it, the longest overdue first; `due_soon` those that will within so many minutes. Met and paused clocks are left out.',
  request: {
    query: z.object({
      ...pageQuery,
      state: z.enum(['due_soon', 'breached']).default('due_soon'),
      withinMinutes: z.coerce.number().int().min(1).max(mostMinutes).default(60).openapi({ example: 60 }),
    }),
  },
  responses: {
    200: { description: 'One page of clocks', content: { 'application/json': { schema: pageOf(dueClock) } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/sla`. @playbook Response Time Guidelines */
export function serveDueClocks(api: Api, { store, now }: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const at = now();
    const span =
      query.state === 'breached' ? { from: null, until: at } : { from: at, until: addMinutes(at, query.withinMinutes) };
    const page = pageOrRefusal(await store.sla.due({ ...pageRequest(query), ...span }));
    const items = page.items.map((clock) => ({ ...clock, minutesLeft: minutesBetween(at, clock.dueAt) }));
    return context.json({ ...page, items }, 200);
  });
}
