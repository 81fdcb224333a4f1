import PQueue from 'p-queue';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { actAs } from '../acting.ts';
import type { Services } from '../services.ts';
import type { QueueDatabase } from '../store/queue-database.ts';
import { jobOf, type JobOutcome } from './job-kind.ts';
import { jobKinds, type AnyJobKind } from './kinds.ts';
import { openQueue, queueOptions } from './queue.ts';

/** So long may work that is under way take to finish when the process is told to stop. */
const finishWithinMs = 25_000;

/** The library asks the clock alone when it looked after schedules and dead processes last: set back by an hour, it would wait one. */
const followClockEveryMs = 15_000;

/** Works off jobs of all kinds until `stop`, which finishes what is under way. */
export async function startWork(
  services: Services,
  database: QueueDatabase,
  kinds: readonly AnyJobKind[] = jobKinds,
): Promise<{ stop: () => Promise<void> }> {
  const boss = await openQueue({ database, log: services.log }, true);
  for (const kind of kinds) {
    await boss.createQueue(kind.queue, queueOptions(kind));
    await boss.updateQueue(kind.queue, queueOptions(kind));
    if (kind.schedule !== null) await boss.schedule(kind.queue, kind.schedule, {}, { tz: 'UTC', missed: 'once' });
    await workOn(boss, services, kind);
  }
  const following = setInterval(() => void followClock(services), followClockEveryMs);
  return {
    stop: () => {
      clearInterval(following);
      return boss.stop({ close: false, timeout: finishWithinMs });
    },
  };
}

async function followClock({ store, log }: Services): Promise<void> {
  try {
    const jobs = await store.jobs.followClock();
    if (jobs > 0) log.warn({ jobs }, 'the clock was set back; jobs from ahead of it run now');
  } catch (error) {
    log.warn({ err: error }, 'the queue could not be held against the clock; it is tried again');
  }
}

async function workOn(boss: PgBoss, services: Services, kind: AnyJobKind): Promise<void> {
  const { jobs, perGroup } = kind.concurrency;
  // Two that take turns: while one waits for its slowest job, the other fetches on.
  const options = {
    batchSize: Math.max(1, Math.ceil(jobs / 2)),
    localConcurrency: jobs === 1 ? 1 : 2,
    ...(perGroup === null ? {} : { groupConcurrency: perGroup }),
    pollingIntervalSeconds: kind.pollSeconds,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  const takeTurns = groupsOf(perGroup);
  await boss.work<object, unknown, typeof options>(kind.queue, options, (batch) =>
    Promise.all(batch.map((job) => takeTurns(job, () => runJob(services, kind, job)))),
  );
}

/**
 * Two fetches at the same moment count a group's running jobs before either has begun its own, so that the library alone lets
 * through too many: a process holds to the limit by itself.
 */
function groupsOf(perGroup: number | null) {
  const groups = new Map<string, PQueue>();
  return ({ groupId }: Job, run: () => Promise<JobResult>): Promise<JobResult> => {
    if (perGroup === null || groupId == null) return run();
    const turns = groups.get(groupId) ?? new PQueue({ concurrency: perGroup });
    groups.set(groupId, turns);
    return turns.add(run);
  };
}

async function runJob(services: Services, kind: AnyJobKind, job: Job): Promise<JobResult> {
  try {
    const payload = kind.payload.safeParse(job.data ?? {});
    if (!payload.success) return dead(job, 'the payload is not valid');
    const attempt = { jobId: job.id, attempt: job.retryCount + 1, signal: job.signal };
    const ended = await actAs({ kind: 'job', name: kind.queue }, () =>
      kind.handle(services, payload.data as never, attempt),
    );
    return await settle(services, { kind, job, ended });
  } catch (error) {
    // Neither log nor queue keep a message, which may quote a ticket.
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.error({ queue: kind.queue, job: job.id, attempt: job.retryCount + 1, error: name }, 'a job failed');
    return { id: job.id, status: 'failed', output: { error: name, at: framesOf(error) } };
  }
}

type Ended = { readonly kind: AnyJobKind; readonly job: Job; readonly ended: JobOutcome };

async function settle({ store, now }: Services, { kind, job, ended }: Ended): Promise<JobResult> {
  if (ended.outcome === 'done') return { id: job.id, status: 'completed' };
  if (ended.outcome === 'dead') return dead(job, ended.reason);
  // Another job takes over, once however often this one ends: its own retries stay for real failures.
  const startAfter = new Date(Date.parse(now()) + ended.seconds * 1000).toISOString();
  const successor = jobOf(kind, job.data, { key: `after ${job.id}`, group: job.groupId ?? null, startAfter });
  await store.jobs.enqueue([successor]);
  return { id: job.id, status: 'completed', output: { laterBySeconds: ended.seconds } };
}

function dead({ id }: Job, reason: string): JobResult {
  return { id, status: 'deadletter', output: { error: reason } };
}

function framesOf(error: unknown): readonly string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 5);
}
