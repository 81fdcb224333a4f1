import { z } from '@hono/zod-openapi';
import { metricDimensions, timeUnits } from '../../ticket/measures.ts';
import { severities } from '../../ticket/vocabulary.ts';
import { orNull } from '../optional.ts';
import { instant } from '../text.ts';

const count = z.int();
const figure = z.number().nullable();

const rate = z
  .object({ n: count, count, value: figure, target: figure })
  .openapi('Rate', { description: '`count` of `n`; the target is what the playbook wants the share below.' });

const mean = z.object({ n: count, value: figure }).openapi('Mean');

const duration = z
  .object({ n: count, value: figure, median: figure, p90: figure, target: figure })
  .openapi('Duration', {
    description: 'In minutes: `value` is the mean; the target is what the playbook promises at that severity.',
  });

const figures = z
  .object({
    tickets: count,
    firstResponse: duration,
    resolution: duration,
    satisfaction: mean.openapi({ description: 'The customers’ ratings, 1 to 5.' }),
    escalation: rate,
    reopened: rate,
    reopenedWithin7Days: rate,
    escalationsRejected: rate.openapi({ description: 'Of engineering’s answers to handoffs.' }),
    copilot: z.object({
      acceptance: rate.openapi({ description: 'Drafts approved as they were, of all verdicts.' }),
      editDistance: mean.openapi({
        description: 'Words added and taken away, over the words of draft and reply: 0 to 1.',
      }),
      timeToVerdict: duration,
      overridden: z.object({
        category: rate,
        severity: rate,
        issueType: rate,
        environment: rate,
        disposition: rate,
        escalation: rate,
      }),
    }),
  })
  .openapi('SupportFigures');

/** The team's metrics over a period. */
export const supportMetricsAnswer = z
  .object({
    from: instant,
    to: instant,
    timeZone: z.string(),
    groupBy: z.array(z.enum([...timeUnits, ...metricDimensions])).readonly(),
    total: figures,
    groups: z
      .array(
        figures.extend({
          period: orNull(z.object({ label: z.iso.date(), from: instant, to: instant })),
          value: z.string().nullable().openapi({ description: 'The category, severity, tier or agent.' }),
        }),
      )
      .readonly(),
    bySeverity: z
      .array(z.object({ severity: z.enum(severities), firstResponse: duration, resolution: duration }))
      .readonly(),
    categories: z.array(z.object({ category: z.string(), n: count })).readonly(),
    knownIssues: z.array(z.object({ id: z.string(), title: z.string().nullable(), n: count })).readonly(),
    rules: z
      .array(z.object({ rule: z.string(), n: count, contradicted: count }))
      .readonly()
      .openapi({
        description: 'Rules that settled a dimension of a reviewed recommendation; most often contradicted first.',
      }),
    warnings: z.array(z.object({ mistake: z.string(), n: count })).readonly(),
    documentationGaps: z
      .array(
        z.object({
          n: count,
          tickets: z.array(z.object({ ticketId: z.string(), reference: z.string(), subject: z.string() })).readonly(),
        }),
      )
      .readonly()
      .openapi({ description: 'Questions that mean much the same and were all answered without an article.' }),
  })
  .openapi('SupportMetrics');
