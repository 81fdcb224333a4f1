import type { z } from 'zod';
import type { Services } from '../services.ts';
import type { NewJob } from '../store/ports/jobs.ts';

/** What a handler is told about the attempt under way. `signal` aborts when its time is up or the process stops. */
export type Attempt = { readonly jobId: string; readonly attempt: number; readonly signal: AbortSignal };

/**
 * How an attempt ended. `later` asks for another go after so many seconds, which counts
 * as no failure (a platform said when to come back); `dead` gives up at once, since no retry can help.
 * Whatever a handler throws is tried again until the kind's retries are used up.
 */
export type JobOutcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'later'; readonly seconds: number }
  | { readonly outcome: 'dead'; readonly reason: string };

/** One kind of background work: its queue, what a job carries, and what is done. One file each; `kinds.ts` lists them. */
export type JobKind<Payload extends object> = {
  /** Names the queue, such as `recommend-ticket`. */
  readonly queue: string;
  /** Ids and small facts, never words of a ticket. Checked before the handler sees it. */
  readonly payload: z.ZodType<Payload>;
  /** Idempotent: a job is delivered at least once, and again where a process dies in it. */
  readonly handle: (services: Services, payload: Payload, attempt: Attempt) => Promise<JobOutcome>;
  /** Retries with exponential backoff, before a job is dead. */
  readonly retries: { readonly most: number; readonly firstAfterSeconds: number; readonly lastAfterSeconds: number };
  /** Longer than the handler ever takes: then the attempt counts as failed. */
  readonly timeoutSeconds: number;
  /** How many run at once in one process, and how many of one group (a source, a subscription). */
  readonly concurrency: { readonly jobs: number; readonly perGroup: number | null };
  /** How often a process looks for new jobs; at least half a second. */
  readonly pollSeconds: number;
  /** Five cron fields in UTC where the work runs by the clock; its payload is then `{}`. */
  readonly schedule: string | null;
};

export const done: JobOutcome = { outcome: 'done' };

/** What most kinds can do with; a kind names what it does otherwise. */
export const usual = {
  retries: { most: 5, firstAfterSeconds: 2, lastAfterSeconds: 300 },
  timeoutSeconds: 120,
  concurrency: { jobs: 5, perGroup: null },
  pollSeconds: 2,
  schedule: null,
} as const;

/** A job of a kind, to be stored in the transaction that makes it necessary. A second one with the same key is none. */
export function jobOf<Payload extends object>(
  { queue }: Pick<JobKind<Payload>, 'queue'>,
  payload: Payload,
  options: Partial<Pick<NewJob, 'key' | 'group' | 'startAfter'>> = {},
): NewJob {
  return { queue, payload, key: null, group: null, startAfter: null, ...options };
}
