import type { PgBoss, Queue } from 'pg-boss';
import type { Log } from '../log.ts';
import type { QueueDatabase } from '../store/queue-database.ts';
import { jobKinds, type AnyJobKind } from './kinds.ts';

/** A process that was silent for so long is dead, and what it worked on is given to another. */
const silentSeconds = 20;

/** Kept so long after their end: dead ones, to be seen and tried again, and completed ones. */
const keptSeconds = 14 * 24 * 3600;

type Surroundings = { readonly database: QueueDatabase; readonly log: Log };

/**
 * Opens the queue over the database that everything else is in. `works`: this process looks after the queue
 * (schedules, what a dead process left behind); else it only prepares it.
 * pg-boss costs a tenth of a second to import, so nothing that serves requests waits for it.
 */
export async function openQueue({ database, log }: Surroundings, works: boolean): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: database,
    supervise: works,
    schedule: works,
    registerInstance: works,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on('error', (error) => log.error({ error: error.name }, 'the queue met an error'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'the queue warns'));
  await boss.start();
  return boss;
}

/** Creates the queue's tables and each kind's queue where they are missing. Cheap where nothing is. */
export async function prepareQueues(surroundings: Surroundings): Promise<void> {
  const known = await surroundings.database.queues();
  if (jobKinds.every(({ queue }) => known.includes(queue))) return;
  // Of two processes that begin on one empty database the library lets one fail over tables that the other creates:
  // the next time it finds them.
  const { ConstantBackoff, handleAll, retry } = await import('cockatiel');
  const patiently = retry(handleAll, { maxAttempts: 3, backoff: new ConstantBackoff(300) });
  await patiently.execute(() => createQueues(surroundings));
}

async function createQueues(surroundings: Surroundings): Promise<void> {
  const boss = await openQueue(surroundings, false);
  for (const kind of jobKinds) await boss.createQueue(kind.queue, queueOptions(kind));
  await boss.stop({ close: false });
}

/** What pg-boss has to know of a kind, where a job is stored. */
export function queueOptions({ retries, timeoutSeconds }: AnyJobKind): Omit<Queue, 'name'> {
  return {
    retryLimit: retries.most,
    retryDelay: retries.firstAfterSeconds,
    retryBackoff: true,
    retryDelayMax: retries.lastAfterSeconds,
    expireInSeconds: timeoutSeconds,
    heartbeatSeconds: silentSeconds,
    deleteAfterSeconds: keptSeconds,
  };
}
