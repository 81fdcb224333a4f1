import type pg from 'pg';
import { z } from 'zod';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { rowsOf, toJson, type Database } from './database.ts';
import type { JobState, JobStore, NewJob, StoredJob } from './ports/jobs.ts';
import { instantSchema } from './ticket-row.ts';

// What pg-boss itself writes for a new job, so that it can be written in the caller's own transaction, without the
// library: on Workers and in the embedded database alike. A test holds the rows against the library's.
const insertSql = `
INSERT INTO pgboss.job (id, name, data, start_after, group_id, expire_seconds, deletion_seconds, keep_until,
  retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
SELECT coalesce(md5(new.queue || ' ' || key)::uuid, gen_random_uuid()), new.queue, payload, starts, "group",
  q.expire_seconds, q.deletion_seconds, starts + q.retention_seconds * interval '1 second',
  q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
FROM jsonb_to_recordset($1::jsonb) AS new (queue text, payload jsonb, key text, "group" text, "startAfter" timestamptz)
CROSS JOIN LATERAL (SELECT coalesce("startAfter", now()) AS starts) AS at
LEFT JOIN pgboss.queue q ON q.name = new.queue
ON CONFLICT DO NOTHING`;

// A minute is more than a clock that is only trimmed ever jumps.
const followClockSql = `
WITH looked_after AS (
  UPDATE pgboss.version SET cron_on = least(cron_on, now()), bam_on = least(bam_on, now()), flow_on = least(flow_on, now())
  WHERE greatest(cron_on, bam_on, flow_on) > now() + interval '1 minute'
), monitored AS (
  UPDATE pgboss.queue SET monitor_on = least(monitor_on, now()), maintain_on = least(maintain_on, now()),
    monitor_claim_on = least(monitor_claim_on, now())
  WHERE greatest(monitor_on, maintain_on, monitor_claim_on) > now() + interval '1 minute'
)
UPDATE pgboss.job SET created_on = now(), start_after = now(), started_on = least(started_on, now()),
  heartbeat_on = least(heartbeat_on, now())
WHERE state <= 'active' AND created_on > now() + interval '1 minute' RETURNING id`;

const states = {
  created: 'queued',
  retry: 'retrying',
  active: 'running',
  completed: 'completed',
  failed: 'dead',
} as const;

const libraryState = Object.fromEntries(Object.entries(states).map(([theirs, ours]) => [ours, theirs])) as Record<
  JobState,
  string
>;

const jobColumns = `id, name, state, data, group_id, retry_count, output,
  date_trunc('milliseconds', created_on) AS created_on, start_after, started_on, completed_on`;

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['created', 'retry', 'active', 'completed', 'failed']),
    data: z.record(z.string(), z.unknown()).nullable(),
    group_id: z.string().nullable(),
    retry_count: z.number(),
    output: z.looseObject({ error: z.string().optional() }).nullable().catch(null),
    created_on: instantSchema,
    start_after: instantSchema,
    started_on: instantSchema.nullable(),
    completed_on: instantSchema.nullable(),
  })
  .transform((row): StoredJob => ({
    id: row.id,
    queue: row.name,
    state: states[row.state],
    payload: row.data ?? {},
    group: row.group_id,
    attempts: row.started_on === null ? 0 : row.retry_count + 1,
    error: row.output?.error ?? null,
    createdAt: row.created_on,
    startAfter: row.start_after,
    startedAt: row.started_on,
    endedAt: row.completed_on,
  }));

/** Stores jobs, on the pool or inside the transaction that makes them necessary. Throws where a queue does not exist. */
export async function insertJobs(database: Database, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await rowsOf(database, insertSql, [toJson(jobs)]);
}

/** Background work over a pool. */
export function openJobStore(pool: pg.Pool): JobStore {
  return {
    enqueue: (jobs) => insertJobs(pool, jobs),
    list: (page) => listJobs(pool, page),
    async retry(id) {
      const [retried] = await rowsOf(
        pool,
        `UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL,
           start_after = greatest(start_after, now()) WHERE id = $1::uuid AND state = 'failed'
         RETURNING to_jsonb(job) AS job`,
        [id],
      );
      if (retried !== undefined) return { outcome: 'retried', job: rowSchema.parse(retried.job) };
      const [found] = await rowsOf(pool, 'SELECT FROM pgboss.job WHERE id = $1::uuid', [id]);
      return { outcome: found === undefined ? 'notFound' : 'notDead' };
    },
    async followClock() {
      return (await rowsOf(pool, followClockSql)).length;
    },
    async forgetCompleted(before) {
      await rowsOf(pool, `DELETE FROM pgboss.job WHERE state = 'completed' AND completed_on < $1::timestamptz`, [
        before,
      ]);
    },
  };
}

async function listJobs(pool: pg.Pool, { limit, cursor, state, queue }: Parameters<JobStore['list']>[0]) {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(j) AS job FROM (
       SELECT ${jobColumns} FROM pgboss.job
       WHERE state::text = $2 AND ($3::text IS NULL OR name = $3) AND name NOT LIKE '\\_\\_pgboss%'
         AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', created_on), id) < ($4::timestamptz, $5::uuid))
       ORDER BY date_trunc('milliseconds', created_on) DESC, id DESC LIMIT $1) j`,
    [limit + 1, libraryState[state], queue, after?.at ?? null, after?.id ?? null],
  );
  const jobs = rows.map(({ job }) => rowSchema.parse(job));
  return pageOf(jobs, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}
