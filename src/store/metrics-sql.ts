import type { MeasureFamily, MetricDimension } from '../ticket/measures.ts';

/** What is counted, split by what: the family's view is named by it. `all` is not split, or by the one value that the family has. */
export type Measured = {
  readonly family: MeasureFamily;
  readonly dimension: MetricDimension | 'all';
};

/**
 * What every statement begins with. $1 holds the bounds of the periods, ascending: the last is where the last period ends. A period is
 * the UTC days between its bounds, each moved to the nearest midnight, and at either end the rows between bound and midnight: added
 * where the bound lies outside the days, taken away where it lies inside. So any time zone is exact, and few rows are read.
 * Months and days have cells; a stale day is read from its rows.
 */
function readingSql({ family }: Pick<Measured, 'family'>): string {
  const nearestMidnight = (bound: string) => `utc_day(${bound} + interval '12 hours')`;
  return `periods AS MATERIALIZED (
    SELECT i - 1 AS period, begins, ends, ${nearestMidnight('begins')} AS first, ${nearestMidnight('ends')} AS next
    FROM generate_series(1, cardinality($1::timestamptz[]) - 1) AS i
    CROSS JOIN LATERAL (SELECT ($1::timestamptz[])[i] AS begins, ($1::timestamptz[])[i + 1] AS ends) AS bounds
  ), stale AS MATERIALIZED (
    SELECT DISTINCT day FROM stale_days WHERE family = '${family}'
  ), months AS MATERIALIZED (
    SELECT period, month::date AS day
    FROM periods CROSS JOIN LATERAL generate_series(date_trunc('month', first + interval '1 month -1 day'), next - interval '1 month', '1 month') AS month
    WHERE NOT EXISTS (SELECT FROM stale WHERE stale.day >= month AND stale.day < month + interval '1 month')
  ), days AS MATERIALIZED (
    SELECT period, day::date AS day, day::date IN (SELECT day FROM stale) AS is_stale
    FROM periods CROSS JOIN LATERAL generate_series(first::timestamp, next - interval '1 day', '1 day') AS day
    WHERE (period, date_trunc('month', day)::date) NOT IN (SELECT period, day FROM months)
  ), spans AS MATERIALIZED (
    SELECT period, 'month' AS span, day FROM months UNION ALL SELECT period, 'day', day FROM days WHERE NOT is_stale
  ), stretches AS MATERIALIZED (
    SELECT period, start_of_day(day) AS from_at, start_of_day(day + 1) AS until_at, 1 AS sign FROM days WHERE is_stale
    UNION ALL SELECT period, least(begins, start_of_day(first)), greatest(begins, start_of_day(first)), CASE WHEN begins < start_of_day(first) THEN 1 ELSE -1 END FROM periods
    UNION ALL SELECT period, least(ends, start_of_day(next)), greatest(ends, start_of_day(next)), CASE WHEN ends > start_of_day(next) THEN 1 ELSE -1 END FROM periods
  )`;
}

const inSpan = ({ family, dimension }: Measured) =>
  `spans JOIN measure_cells c ON c.family = '${family}' AND c.dimension = '${dimension}' AND c.span = spans.span AND c.day = spans.day`;

const inStretch = ({ family, dimension }: Measured) =>
  // Fenced, so that each stretch is one scan of an index.
  `stretches CROSS JOIN LATERAL (SELECT * FROM measured_${family} WHERE dimension = '${dimension}' AND at >= from_at AND at < until_at OFFSET 0) AS m`;

/** Sums by period and value, and their total. `sums` names their places in the family's list. */
export function countsSql(measured: Measured, sums: Readonly<Record<string, 'n' | number>>): string {
  const names = Object.keys(sums).map((name) => `"${name}"`);
  const column = (place: 'n' | number) => (place === 'n' ? 'n' : `sums[${place}]`);
  const columns = Object.entries(sums).map(
    ([name, place]) => `coalesce(sum(${column(place)}), 0)::float8 AS "${name}"`,
  );
  const signed = Object.values(sums).filter((place) => place !== 'n').length === 0 ? 'NULL' : signedSums(sums);
  return `WITH ${readingSql(measured)}, counted AS (
    SELECT period, value, n, sums FROM ${inSpan(measured)}
    UNION ALL SELECT period, value, sign * n, ${signed}::float8[] FROM ${inStretch(measured)}
  ), grouped AS (
    SELECT period, value, ${columns.join(', ')} FROM counted GROUP BY 1, 2 HAVING sum(n) > 0
  )
  SELECT period, value, ${names.join(', ')} FROM grouped
  UNION ALL SELECT NULL, NULL, ${names.map((name) => `coalesce(sum(${name}), 0)`).join(', ')} FROM grouped`;
}

function signedSums(sums: Readonly<Record<string, 'n' | number>>): string {
  const last = Math.max(...Object.values(sums).map((place) => (place === 'n' ? 0 : place)));
  return `ARRAY[${Array.from({ length: last }, (_, place) => `sign * sums[${place + 1}]`).join(', ')}]`;
}

/**
 * Number, mean, median and p90 (nearest rank) by period and value, and over all. Histograms tell in which bucket a rank lies; a bucket
 * that holds several durations is then looked into.
 */
export function durationsSql(measured: Measured): string {
  return `WITH ${readingSql(measured)}, cells AS (
    SELECT period, value, sum(c.minutes) AS minutes, sum(histogram::vector)::real[] AS histogram
    FROM ${inSpan(measured)} WHERE histogram IS NOT NULL GROUP BY 1, 2
  ), durations AS (
    SELECT period, value, minute_bucket(m.minutes) AS bucket, sum(sign) AS n, sum(sign * m.minutes)::float8 AS minutes
    FROM ${inStretch(measured)} WHERE m.minutes IS NOT NULL GROUP BY 1, 2, 3
  ), counted AS (
    SELECT period, value, bucket, n::bigint, NULL::float8 AS minutes
    FROM cells CROSS JOIN LATERAL (SELECT (place - 1)::integer AS bucket, n FROM unnest(histogram) WITH ORDINALITY AS b (n, place) WHERE n > 0) AS buckets
    UNION ALL SELECT period, value, NULL, NULL, minutes FROM cells
    UNION ALL SELECT period, value, bucket, n, minutes FROM durations
  ), grouped AS MATERIALIZED (
    SELECT period, value, bucket, coalesce(sum(n), 0) AS n, coalesce(sum(minutes), 0) AS minutes, false AS total FROM counted GROUP BY 1, 2, 3
  ), levels AS (
    SELECT * FROM grouped
    UNION ALL SELECT NULL, NULL, bucket, sum(n), sum(minutes), true FROM grouped GROUP BY bucket
  ), ranked AS (
    SELECT *, sum(n) OVER (PARTITION BY total, period, value ORDER BY bucket) AS upto, sum(n) OVER (PARTITION BY total, period, value) AS whole
    FROM levels
  ), measured_groups AS MATERIALIZED (
    SELECT total, period, value, max(whole) AS whole, sum(minutes) / max(whole)::float8 AS mean, ${['0.5', '0.9']
      .map(
        (share, at) => `min(bucket) FILTER (WHERE upto >= ${share} * whole) AS bucket_${at},
      coalesce(max(upto) FILTER (WHERE upto < ${share} * whole AND bucket IS NOT NULL), 0) AS below_${at}`,
      )
      .join(', ')}
    FROM ranked WHERE whole > 0 GROUP BY 1, 2, 3
  )
  SELECT g.period, g.value, whole::float8 AS n, mean, ${exactly(measured, 0, 0.5)} AS median, ${exactly(measured, 1, 0.9)} AS p90
  FROM measured_groups g
  LEFT JOIN LATERAL (SELECT min(begins) AS begins, max(ends) AS ends FROM periods WHERE g.total OR periods.period = g.period) AS stretch ON true`;
}

/** The rows and columns that a family's durations come from. */
const durationsOf: Readonly<Partial<Record<MeasureFamily, readonly [table: string, at: string, minutes: string]>>> = {
  arrivals: ['ticket_measures', 'created_at', 'first_response_minutes'],
  resolutions: ['ticket_measures', 'resolved_at', 'resolution_minutes'],
  verdicts: ['verdict_measures', 'reviewed_at', 'minutes'],
};

// Below a hundred a bucket is one duration; above, the rank is looked up among the rows of the bucket.
function exactly({ family, dimension }: Measured, place: number, share: number): string {
  const [table, at, minutes] = durationsOf[family] ?? [];
  const ofGroup = dimension === 'all' ? 'true' : `(g.total OR ${dimension} IS NOT DISTINCT FROM g.value)`;
  return `CASE WHEN bucket_${place} < 100 THEN bucket_${place}::float8 ELSE (
    SELECT ${minutes}::float8 FROM ${table}
    WHERE minute_bucket(${minutes}) = bucket_${place} AND ${at} >= stretch.begins AND ${at} < stretch.ends AND ${ofGroup}
    ORDER BY ${minutes} OFFSET ceil(${share} * whole) - below_${place} - 1 LIMIT 1) END`;
}

/** The most frequent values of a dimension over the whole stretch, with the first of the family's sums; rules by that first. */
export function frequenciesSql(measured: Measured, most: number): string {
  const { family } = measured;
  return `WITH ${readingSql(measured)}, counted AS (
    SELECT value, n, sums[1] AS further FROM ${inSpan(measured)}
    UNION ALL SELECT value, sign * n, sign * sums[1] FROM ${inStretch(measured)}
  ), grouped AS (
    SELECT value AS key, sum(n)::integer AS n, coalesce(sum(further), 0)::integer AS further
    FROM counted WHERE value IS NOT NULL GROUP BY 1 HAVING sum(n) > 0
  )
  SELECT key, n, further${family === 'known_issues' ? ', (SELECT title FROM known_issues WHERE id = key)' : ''}
  FROM grouped ORDER BY ${family === 'rules' ? 'further DESC, ' : ''}n DESC, key COLLATE "C" LIMIT ${most}`;
}

/** The newest questions that were answered without an article, and which two of them mean much the same. */
export const undocumentedSql = `WITH newest AS MATERIALIZED (
    SELECT t.id, t.reference, t.subject, e.embedder, e.vector
    FROM (SELECT ticket_id, created_at FROM ticket_measures
      WHERE created_at >= ($1::timestamptz[])[1] AND created_at < ($1::timestamptz[])[2] AND undocumented
      ORDER BY created_at DESC, ticket_id LIMIT $2) AS m
    JOIN tickets t ON t.id = m.ticket_id LEFT JOIN ticket_embeddings e ON e.ticket_id = t.id
  )
  SELECT (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('ticketId', id, 'reference', reference, 'subject', subject)), '[]') FROM newest) AS tickets,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(a.id, b.id)), '[]') FROM newest a JOIN newest b ON a.embedder = b.embedder AND a.id < b.id
      WHERE 1 - (a.vector <=> b.vector) >= $3) AS alike`;
