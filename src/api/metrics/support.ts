import { createRoute, z } from '@hono/zod-openapi';
import { measureSupport } from '../../measure-support.ts';
import { beginningOfDay, isTimeZone, mostPeriods } from '../../metrics/periods.ts';
import type { Services } from '../../services.ts';
import { addMinutes, type Instant } from '../../ticket/instant.ts';
import { metricDimensions, timeUnits } from '../../ticket/measures.ts';
import type { Api } from '../environment.ts';
import { problemResponses, Refusal } from '../problem.ts';
import { moment, text } from '../text.ts';
import { supportMetricsAnswer } from './support-answer.ts';

const usualMinutes = 30 * 24 * 60;

/** A day of the calendar in the time zone, or a moment. */
const dayOrMoment = z.union([z.iso.date().transform((day) => ({ day })), moment.transform((at) => ({ at }))], {
  error: 'must be a day such as 2026-01-05, or a date-time with its zone',
});

const timeZone = text(100)
  .refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin' })
  .default('UTC')
  .openapi({ example: 'Europe/Berlin' });

const groupBy = text(100)
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum([...timeUnits, ...metricDimensions])).max(2))
  .transform((given) => ({
    units: timeUnits.filter((unit) => given.includes(unit)),
    dimensions: metricDimensions.filter((dimension) => given.includes(dimension)),
    given: given.length,
  }))
  .refine(({ units, dimensions }) => units.length <= 1 && dimensions.length <= 1, {
    error: 'must be one of day, week, month, and one of category, severity, tier, agent, or either alone',
  })
  .optional()
  .openapi({ type: 'string', example: 'week,severity' });

const route = createRoute({
  method: 'get',
  path: '/v1/metrics/support',
  tags: ['Metrics'],
  summary: 'Read the team’s metrics over a period',
  description:
    'The playbook’s individual, team and quality metrics, and the copilot’s own. Tickets, first responses and escalations count when the ticket came in, resolutions, ratings, verdicts and engineering’s answers when they happened. `from` and `to` (exclusive; now by default, and 30 days before) are days in the time zone, or moments. Weeks begin on Monday; a day in which clocks change has 23 or 25 hours. Durations are in minutes, to three significant digits. An agent is whose ticket it is, and whose verdict.',
  request: {
    query: z.object({
      from: dayOrMoment.optional().openapi({ type: 'string', example: '2026-01-01' }),
      to: dayOrMoment.optional().openapi({ type: 'string', example: '2026-02-01' }),
      groupBy,
      timeZone,
    }),
  },
  responses: {
    200: { description: 'The metrics', content: { 'application/json': { schema: supportMetricsAnswer } } },
    ...problemResponses('invalidInput'),
  },
});

/** Serves `GET /v1/metrics/support`. @playbook Metrics We Track */
export function serveSupportMetrics(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const momentOf = (given: z.output<typeof dayOrMoment>): Instant =>
      'at' in given ? given.at : beginningOfDay(given.day, query.timeZone);
    const until = query.to === undefined ? services.now() : momentOf(query.to);
    const from = query.from === undefined ? addMinutes(until, -usualMinutes) : momentOf(query.from);
    if (from >= until) throw invalid('from', 'must lie before `to`');
    const unit = query.groupBy?.units[0] ?? null;
    const dimension = query.groupBy?.dimensions[0] ?? null;
    const measured = await measureSupport(services, { from, until, unit, dimension, timeZone: query.timeZone });
    if (measured.outcome === 'tooManyPeriods') throw invalid('groupBy', `must give at most ${mostPeriods} periods`);
    const { groups, ...metrics } = measured.metrics;
    return context.json(
      {
        from,
        to: until,
        timeZone: query.timeZone,
        groupBy: [unit, dimension].filter((each) => each !== null),
        ...metrics,
        groups: groups.map(({ period, ...group }) => ({
          period: period && { label: period.label, from: period.from, to: period.until },
          ...group,
        })),
      },
      200,
    );
  });
}

function invalid(path: string, message: string): Refusal {
  return new Refusal('invalidInput', { errors: [{ path, message }] });
}
