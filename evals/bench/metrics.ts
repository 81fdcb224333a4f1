import { defineCommand, runMain } from 'citty';
import { percentile } from '../../src/evaluate/percentile.ts';
import { measureSupport, type MetricsOrder } from '../../src/measure-support.ts';
import { addMinutes, toInstant, type Instant } from '../../src/ticket/instant.ts';
import { measureFamilies } from '../../src/ticket/measures.ts';
import { openCopilotAt } from '../open-copilot.ts';

// Metrics as tickets grow. Tickets are made by the database, measures and verdicts too; times are of one machine, what counts
// are the ratios within one run.

const command = defineCommand({
  meta: { name: 'bench:metrics', description: 'Metrics at a size: DATABASE_URL names an empty database.' },
  args: {
    tickets: { type: 'string', default: '100000', description: 'how many tickets over three years' },
    requests: { type: 'string', default: '20', description: 'how many of each kind' },
  },
  run: ({ args }) => bench(Number(args.tickets), Number(args.requests)),
});

const begin = toInstant('2023-01-01T00:00:00Z');
const end = toInstant('2026-01-01T00:00:00Z');

type Database = Awaited<ReturnType<typeof openCopilotAt>>;

async function bench(size: number, requests: number): Promise<void> {
  const { services, pool, close } = await openCopilotAt(process.env.DATABASE_URL ?? null);
  if ((await services.store.tickets.count()) < size) await generate(pool, size);
  const started = performance.now();
  for (const family of measureFamilies) while ((await services.store.metrics.makeCells(family)) > 0);
  const summedUpSeconds = Math.round((performance.now() - started) / 1_000);
  const ago = (days: number): Instant => addMinutes(end, -days * 24 * 60);
  const kinds: Record<string, Partial<MetricsOrder>> = {
    '30 days': { from: ago(30) },
    '90 days by day': { from: ago(90), unit: 'day' },
    'a year by week and severity': { from: ago(365), unit: 'week', dimension: 'severity' },
    'a year by month': { from: ago(365), unit: 'month' },
    'a year by agent': { from: ago(365), dimension: 'agent' },
    'three years by month': { from: begin, unit: 'month' },
    'three years by month and category': { from: begin, unit: 'month', dimension: 'category' },
  };
  const figures: Record<string, object> = {};
  for (const [kind, parts] of Object.entries(kinds)) {
    const order: MetricsOrder = {
      from: begin,
      until: end,
      unit: null,
      dimension: null,
      timeZone: 'Europe/Berlin',
      ...parts,
    };
    await measureSupport(services, order);
    const times: number[] = [];
    for (let request = 0; request < requests; request += 1) {
      const started = performance.now();
      await measureSupport(services, order);
      times.push(performance.now() - started);
    }
    figures[kind] = { p50: Math.round(percentile(times, 0.5) ?? 0), p95: Math.round(percentile(times, 0.95) ?? 0) };
  }
  console.log(JSON.stringify({ tickets: size, summedUpSeconds, milliseconds: figures }, null, 2));
  await close();
}

/** Tickets of three years, seven of ten resolved, a third rated, four of ten reviewed; triggers rest meanwhile. */
async function generate(pool: Database['pool'], size: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL session_replication_role = replica`);
    await client.query(
      `INSERT INTO tickets (id, reference, revision, subject, body, channel, created_at, customer_id, customer_tier, metadata, status, status_since,
         error_signatures, endpoints, lexemes, resolved_at, resolved_by, category, severity, issue_type, environment, disposition, satisfaction, rated_at)
       SELECT 'tkt_' || lpad(i::text, 26, '0'), 'M-' || i, 1, 'Ticket ' || i, 'Words of a ticket.', 'email', at, 'cus_' || i % 5000,
         (ARRAY['free', 'business', 'enterprise'])[1 + i % 3], '{}', CASE WHEN solved THEN 'resolved' ELSE 'open' END, CASE WHEN solved THEN done ELSE at END,
         '{}', '{}', '', CASE WHEN solved THEN done END, CASE WHEN solved THEN 'key_' || i % 20 END,
         (ARRAY['authentication', 'validation', 'performance', 'integration', 'documentation', 'feature_request', 'other'])[1 + floor(random() * 7)],
         (ARRAY['P1', 'P2', 'P3', 'P3', 'P3', 'P4', 'P4'])[1 + floor(random() * 7)], 'bug', 'production', 'answer',
         CASE WHEN solved AND i % 3 = 0 THEN 1 + floor(random() * 5) END, CASE WHEN solved AND i % 3 = 0 THEN done + interval '1 day' END
       FROM (SELECT i, random() < 0.7 AS solved, at, at + exp(random() * 9) * interval '1 minute' AS done
         FROM generate_series(1, $1::integer) AS i, LATERAL (SELECT $2::timestamptz + i * (($3::timestamptz - $2::timestamptz) / $1::integer) AS at) AS moment) AS made`,
      [size, begin, end],
    );
    await client.query(
      `INSERT INTO ticket_measures
       SELECT id, created_at, category, severity, customer_tier, resolved_by, exp(random() * 6)::integer, resolved_at, whole_minutes(resolved_at - created_at),
         resolved_at, random() < 0.06, random() < 0.04, rated_at, satisfaction, random() < 0.2, CASE WHEN random() < 0.1 THEN 'KI-' || floor(random() * 40) END,
         random() < 0.02, CASE WHEN random() < 0.3 THEN ARRAY['missing_versions'] ELSE '{}' END
       FROM tickets`,
    );
    await client.query(
      `INSERT INTO verdict_measures
       SELECT 'rec_' || i, $2::timestamptz + i * (($3::timestamptz - $2::timestamptz) / $1::integer), (ARRAY['approved', 'approved', 'edited', 'overridden', 'rejected'])[1 + i % 5],
         exp(random() * 6)::integer, random() * 0.4, 'validation', 'P3', 'business', 'key_' || i % 10, CASE WHEN i % 5 = 3 THEN ARRAY['severity'] ELSE '{}' END,
         ARRAY(SELECT 'rule.' || floor(random() * 120) FROM generate_series(1, 6)), '{}'
       FROM generate_series(1, $1::integer) AS i WHERE i % 7 < 3`,
      [size, begin, end],
    );
    await client.query(
      `INSERT INTO stale_days (family, day) SELECT family, day::date FROM unnest($1::text[]) AS family, generate_series($2::timestamptz, $3::timestamptz + interval '30 days', '1 day') AS day`,
      [measureFamilies, begin, end],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await pool.query('VACUUM ANALYZE');
}

await runMain(command);
