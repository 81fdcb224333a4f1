import type { MetricDimension } from '../ticket/measures.ts';

/** What is measured: which rows, by which of their moments. */
export type Measured = { readonly table: string; readonly at: string; readonly where?: string };

// Every statement takes the bounds of the periods, ascending: the last is where the last period ends.
const inPeriods = (at: string) =>
  `${at} >= ($1::timestamptz[])[1] AND ${at} < ($1::timestamptz[])[cardinality($1::timestamptz[])]`;

const keys = (at: string, dimension: MetricDimension | null) =>
  `width_bucket(${at}, $1::timestamptz[]) - 1 AS period, ${dimension ?? 'NULL::text'} AS value`;

/** Sums by period and value, and their total. Sums only: what the total is made of is read once. */
export function countsSql(
  { table, at, where = 'true' }: Measured,
  dimension: MetricDimension | null,
  sums: Readonly<Record<string, string>>,
): string {
  const names = Object.keys(sums).map((name) => `"${name}"`);
  const columns = Object.entries(sums).map(([name, sql]) => `(${sql})::float8 AS "${name}"`);
  return `WITH grouped AS (
    SELECT ${keys(at, dimension)}, ${columns.join(', ')} FROM ${table} WHERE ${inPeriods(at)} AND ${where} GROUP BY 1, 2
  )
  SELECT period, value, ${names.join(', ')} FROM grouped
  UNION ALL SELECT NULL, NULL, ${names.map((name) => `coalesce(sum(${name}), 0)`).join(', ')} FROM grouped`;
}

/**
 * Number, mean, median and p90 (nearest rank) by period and value, and over all. Equal durations are counted first, which
 * several processes do at once; to sort all of them takes ten times as long.
 */
export function durationsSql(
  { table, at, where = 'true' }: Measured,
  dimension: MetricDimension | null,
  minutes: string,
): string {
  return `WITH counted AS (
    SELECT ${keys(at, dimension)}, ${minutes} AS minutes, count(*) AS n FROM ${table}
    WHERE ${inPeriods(at)} AND ${minutes} IS NOT NULL AND ${where} GROUP BY 1, 2, 3
  ), levels AS (
    SELECT period, value, minutes, n, false AS total FROM counted
    UNION ALL SELECT NULL, NULL, minutes, sum(n), true FROM counted GROUP BY minutes
  ), ranked AS (
    SELECT period, value, total, minutes, n, sum(n) OVER (PARTITION BY total, period, value ORDER BY minutes) AS upto,
      sum(n) OVER (PARTITION BY total, period, value) AS whole
    FROM levels
  )
  SELECT CASE WHEN total THEN NULL ELSE period END AS period, value, max(whole)::float8 AS n,
    (sum(minutes * n) / max(whole))::float8 AS mean,
    (min(minutes) FILTER (WHERE upto >= 0.5 * whole))::float8 AS median, (min(minutes) FILTER (WHERE upto >= 0.9 * whole))::float8 AS p90
  FROM ranked GROUP BY total, period, value`;
}

/** How often each category came in. */
export const categoriesSql = `SELECT category AS key, count(*)::integer AS n FROM ticket_measures
  WHERE ${inPeriods('created_at')} AND category IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`;

/** How often tickets showed each known issue exactly. */
export const knownIssuesSql = `SELECT m.known_issue_id AS key, max(k.title) AS title, count(*)::integer AS n
  FROM ticket_measures m LEFT JOIN known_issues k ON k.id = m.known_issue_id
  WHERE ${inPeriods('m.created_at')} AND m.known_issue_id IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 50`;

/** How often each rule settled a dimension in a reviewed recommendation, and how often the reviewer went against it. */
export const rulesSql = `SELECT rule AS key, count(*)::integer AS n, (count(*) FILTER (WHERE rule = ANY (contradicted)))::integer AS contradicted
  FROM verdict_measures CROSS JOIN unnest(rules) AS rule
  WHERE ${inPeriods('reviewed_at')} AND verdict <> 'rejected' GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1`;

/** How often a ticket's last recommendation warned of each common mistake. */
export const warningsSql = `SELECT mistake AS key, count(*)::integer AS n FROM ticket_measures CROSS JOIN unnest(warnings) AS mistake
  WHERE ${inPeriods('created_at')} GROUP BY 1 ORDER BY 2 DESC, 1`;

/** The newest questions that were answered without an article, and which two of them mean much the same. */
export const undocumentedSql = `WITH newest AS MATERIALIZED (
    SELECT t.id, t.reference, t.subject, e.embedder, e.vector
    FROM (SELECT ticket_id, created_at FROM ticket_measures WHERE ${inPeriods('created_at')} AND undocumented
      ORDER BY created_at DESC, ticket_id LIMIT $2) AS m
    JOIN tickets t ON t.id = m.ticket_id LEFT JOIN ticket_embeddings e ON e.ticket_id = t.id
  )
  SELECT (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('ticketId', id, 'reference', reference, 'subject', subject)), '[]') FROM newest) AS tickets,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(a.id, b.id)), '[]') FROM newest a JOIN newest b ON a.embedder = b.embedder AND a.id < b.id
      WHERE 1 - (a.vector <=> b.vector) >= $3) AS alike`;
