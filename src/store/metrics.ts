import type pg from 'pg';
import { z } from 'zod';
import type * as measures from '../ticket/measures.ts';
import { inOneSnapshot, rowsOf, type Row } from './database.ts';
import * as sql from './metrics-sql.ts';
import type { MetricsStore } from './ports/metrics.ts';
import { ticketIdSchema } from './ticket-row.ts';

/** Clusters are looked for among so many questions: each is compared with each. */
const mostUndocumented = 200;

/** Whatever is most frequent is listed so far down; nobody reads on. */
const mostListed = 50;
const mostRules = 1_000;

/** So many days' cells are made in one transaction. */
const daysAtOnce = 31;

/** Metrics over a pool, each kind by one statement over the cells and narrow rows that the database keeps. */
export function openMetricsStore(pool: pg.Pool): MetricsStore {
  return {
    measure: (bounds, dimension) =>
      reading(pool, async (client) => {
        const { counts, durations } = measuring(client, bounds, dimension ?? 'all');
        return {
          arrivals: await counts<measures.ArrivalMeasure>('arrivals', { tickets: 'n', escalated: 1 }),
          firstResponses: await durations('arrivals'),
          resolutions: await durations('resolutions'),
          reopenings: await counts<measures.ReopeningMeasure>('reopenings', {
            resolved: 'n',
            reopened: 1,
            reopenedSoon: 2,
          }),
          satisfaction: await counts<measures.SatisfactionMeasure>('ratings', { rated: 'n', scores: 1 }),
          answers: await counts<measures.AnswerMeasure>('answers', { answered: 'n', rejected: 1 }),
          verdicts: await counts<measures.VerdictMeasure>('verdicts', verdictSums),
          verdictTimes: await durations('verdicts'),
        };
      }),
    bySeverity: (bounds) =>
      reading(pool, async (client) => {
        const { durations } = measuring(client, bounds, 'severity');
        return { firstResponses: await durations('arrivals'), resolutions: await durations('resolutions') };
      }),
    breakdowns: (bounds) => reading(pool, (client) => readBreakdowns(client, bounds)),
    undocumented: (bounds, similarity) =>
      reading(pool, async (client) => {
        const [row] = await rowsOf(client, sql.undocumentedSql, [bounds, mostUndocumented, similarity]);
        return undocumentedSchema.parse(row);
      }),
    async makeCells(family) {
      const [row] = await reading(pool, (client) =>
        rowsOf(client, 'SELECT make_cells($1, $2) AS days', [family, daysAtOnce]),
      );
      return z.object({ days: z.number() }).parse(row).days;
    },
  };
}

// Long statements over few rows: to compile one takes twenty times as long as to run it, and to plan it as long again. So none is
// compiled, and each is planned once for a connection, under its name.
function reading<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  return inOneSnapshot(pool, async (client) => {
    await rowsOf(
      client,
      `SELECT set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
    );
    return work(client);
  });
}

type Planned = { readonly name: string; readonly text: string; readonly bounds: readonly string[] };

async function plannedOnce(client: pg.PoolClient, { name, text, bounds }: Planned): Promise<Row[]> {
  return (await client.query<Row>({ name, text, values: [bounds] })).rows;
}

async function readBreakdowns(client: pg.PoolClient, bounds: readonly string[]): Promise<measures.Breakdowns> {
  const frequent = async (measured: sql.Measured, most = mostListed) =>
    (
      await plannedOnce(client, {
        name: `frequent_${measured.family}`,
        text: sql.frequenciesSql(measured, most),
        bounds,
      })
    ).map((row) => keyedSchema.parse(row));
  const categories = await frequent({ family: 'arrivals', dimension: 'category' });
  const knownIssues = await frequent({ family: 'known_issues', dimension: 'all' });
  const rules = await frequent({ family: 'rules', dimension: 'all' }, mostRules);
  const warnings = await frequent({ family: 'warnings', dimension: 'all' });
  return {
    categories: categories.map(({ key, n }) => ({ category: key, n })),
    knownIssues: knownIssues.map(({ key, n, title }) => ({ id: key, title: title ?? null, n })),
    rules: rules.map(({ key, n, further }) => ({ rule: key, n, contradicted: further })),
    warnings: warnings.map(({ key, n }) => ({ mistake: key, n })),
  };
}

const verdictSums = {
  verdicts: 'n',
  approved: 1,
  replies: 2,
  editedShares: 3,
  category: 4,
  severity: 5,
  issueType: 6,
  environment: 7,
  disposition: 8,
  escalation: 9,
} as const;

const keySchema = z.object({ period: z.number().nullable(), value: z.string().nullable() });
const durationSchema = keySchema.extend({
  n: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});

function measuring(client: pg.PoolClient, bounds: readonly string[], dimension: sql.Measured['dimension']) {
  const counts = async <Measure>(family: measures.MeasureFamily, sums: Readonly<Record<string, 'n' | number>>) => {
    const rows = await plannedOnce(client, {
      name: `counts_${family}_${dimension}`,
      text: sql.countsSql({ family, dimension }, sums),
      bounds,
    });
    const schema = keySchema.extend(Object.fromEntries(Object.keys(sums).map((name) => [name, z.number()])));
    return rows.map((row) => schema.parse(row) as measures.MeasuredGroup<Measure>);
  };
  const durations = async (family: measures.MeasureFamily) => {
    const rows = await plannedOnce(client, {
      name: `durations_${family}_${dimension}`,
      text: sql.durationsSql({ family, dimension }),
      bounds,
    });
    return rows.map((row) => durationSchema.parse(row));
  };
  return { counts, durations };
}

const keyedSchema = z.object({
  key: z.string(),
  n: z.number(),
  further: z.number(),
  title: z.string().nullish(),
});

const undocumentedSchema = z.object({
  tickets: z.array(z.object({ ticketId: ticketIdSchema, reference: z.string(), subject: z.string() })),
  alike: z.array(z.tuple([ticketIdSchema, ticketIdSchema])),
});
