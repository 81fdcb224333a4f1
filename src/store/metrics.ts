import type pg from 'pg';
import { z } from 'zod';
import type * as measures from '../ticket/measures.ts';
import type { MetricDimension } from '../ticket/measures.ts';
import { rowsOf } from './database.ts';
import * as sql from './metrics-sql.ts';
import type { MetricsStore } from './ports/metrics.ts';
import { ticketIdSchema } from './ticket-row.ts';

/** Clusters are looked for among so many questions: each is compared with each. */
const mostUndocumented = 200;

/** Metrics over a pool, each kind by one statement over the narrow rows that triggers keep. */
export function openMetricsStore(pool: pg.Pool): MetricsStore {
  return {
    async measure(bounds, dimension) {
      const { counts, durations } = measuring(pool, bounds, dimension);
      const [arrivals, firstResponses, resolutions, reopenings, satisfaction, answers, verdicts, verdictTimes] =
        await Promise.all([
          counts<measures.ArrivalMeasure>(tickets('created_at'), {
            tickets: 'count(*)',
            escalated: 'count(*) FILTER (WHERE escalated)',
          }),
          durations(tickets('created_at'), 'first_response_minutes'),
          durations(tickets('resolved_at'), 'resolution_minutes'),
          counts<measures.ReopeningMeasure>(tickets('first_resolved_at'), {
            resolved: 'count(*)',
            reopened: 'count(*) FILTER (WHERE reopened)',
            reopenedSoon: 'count(*) FILTER (WHERE reopened_within_7_days)',
          }),
          counts<measures.SatisfactionMeasure>(tickets('rated_at'), { rated: 'count(*)', scores: 'sum(satisfaction)' }),
          counts<measures.AnswerMeasure>(engineeringAnswers, {
            answered: 'count(*)',
            rejected: `count(*) FILTER (WHERE state = 'rejected')`,
          }),
          counts<measures.VerdictMeasure>(reviewed, verdictSums),
          durations(reviewed, 'minutes'),
        ]);
      return { arrivals, firstResponses, resolutions, reopenings, satisfaction, answers, verdicts, verdictTimes };
    },
    async bySeverity(bounds) {
      const { durations } = measuring(pool, bounds, 'severity');
      const [firstResponses, resolutions] = await Promise.all([
        durations(tickets('created_at'), 'first_response_minutes'),
        durations(tickets('resolved_at'), 'resolution_minutes'),
      ]);
      return { firstResponses, resolutions };
    },
    async breakdowns(bounds) {
      const counted = async (statement: string) =>
        (await rowsOf(pool, statement, [bounds])).map((row) => keyedSchema.parse(row));
      const [categories, knownIssues, rules, warnings] = await Promise.all(
        [sql.categoriesSql, sql.knownIssuesSql, sql.rulesSql, sql.warningsSql].map(counted),
      );
      return {
        categories: (categories ?? []).map(({ key, n }) => ({ category: key, n })),
        knownIssues: (knownIssues ?? []).map(({ key, n, title }) => ({ id: key, title: title ?? null, n })),
        rules: (rules ?? []).map(({ key, n, contradicted }) => ({ rule: key, n, contradicted: contradicted ?? 0 })),
        warnings: (warnings ?? []).map(({ key, n }) => ({ mistake: key, n })),
      };
    },
    async undocumented(bounds, similarity) {
      const [row] = await rowsOf(pool, sql.undocumentedSql, [bounds, mostUndocumented, similarity]);
      return undocumentedSchema.parse(row);
    },
  };
}

const tickets = (at: string) => ({ table: 'ticket_measures', at });
const reviewed = { table: 'verdict_measures', at: 'reviewed_at' };
const engineeringAnswers = {
  table: 'handoffs JOIN ticket_measures USING (ticket_id)',
  at: 'answered_at',
  where: `target = 'engineering'`,
};

const verdictSums = {
  verdicts: 'count(*)',
  approved: `count(*) FILTER (WHERE verdict = 'approved')`,
  replies: 'count(edited_share)',
  editedShares: 'coalesce(sum(edited_share), 0)',
  ...Object.fromEntries(
    ['category', 'severity', 'issueType', 'environment', 'disposition', 'escalation'].map((dimension) => [
      dimension,
      `count(*) FILTER (WHERE '${dimension}' = ANY (overridden))`,
    ]),
  ),
};

const keySchema = z.object({ period: z.number().nullable(), value: z.string().nullable() });
const durationSchema = keySchema.extend({
  n: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

function measuring(pool: pg.Pool, bounds: readonly string[], dimension: MetricDimension | null) {
  const counts = async <Measure>(measured: sql.Measured, sums: Readonly<Record<string, string>>) => {
    const rows = await rowsOf(pool, sql.countsSql(measured, dimension, sums), [bounds]);
    const schema = keySchema.extend(Object.fromEntries(Object.keys(sums).map((name) => [name, z.number()])));
    return rows.map((row) => schema.parse(row) as measures.MeasuredGroup<Measure>);
  };
  const durations = async (measured: sql.Measured, minutes: string) => {
    const rows = await rowsOf(pool, sql.durationsSql(measured, dimension, minutes), [bounds]);
    return rows.map((row) => durationSchema.parse(row));
  };
  return { counts, durations };
}

const keyedSchema = z.object({
  key: z.string(),
  n: z.number(),
  title: z.string().nullish(),
  contradicted: z.number().optional(),
});

const undocumentedSchema = z.object({
  tickets: z.array(z.object({ ticketId: ticketIdSchema, reference: z.string(), subject: z.string() })),
  alike: z.array(z.tuple([ticketIdSchema, ticketIdSchema])),
});
