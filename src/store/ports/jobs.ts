import type { Instant } from '../../ticket/instant.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

/** Work to be done in the background. A second job with the same `key` is none, for as long as the first is kept. */
export type NewJob = {
  readonly queue: string;
  readonly payload: object;
  readonly key: string | null;
  /** Whom it shares a limit of concurrency with: a source, a subscription. */
  readonly group: string | null;
  /** An ISO moment before which it does not run; null for at once. */
  readonly startAfter: string | null;
};

/** `dead`: its retries are used up, or none would help; it stays for a person to look at and try again. */
export const jobStates = ['queued', 'retrying', 'running', 'completed', 'dead'] as const;

export type JobState = (typeof jobStates)[number];

export type StoredJob = {
  readonly id: string;
  readonly queue: string;
  readonly state: JobState;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly group: string | null;
  readonly attempts: number;
  /** What went wrong at the last attempt, without words of a ticket. */
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly startAfter: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** Background work as it is stored; `insertJobs` stores it inside another store's transaction. */
export type JobStore = {
  enqueue(jobs: readonly NewJob[]): Promise<void>;
  /** Newest first. */
  list(
    page: PageRequest & { readonly state: JobState; readonly queue: string | null },
  ): Promise<Page<StoredJob> | InvalidCursor>;
  /** Gives a dead job another attempt. */
  retry(id: string): Promise<{ outcome: 'retried'; job: StoredJob } | { outcome: 'notFound' } | { outcome: 'notDead' }>;
  /**
   * Where the database's clock has been set back, lets what it stored ahead of now run now, which would else wait until the
   * clock is there again. Returns how many jobs that were.
   */
  followClock(): Promise<number>;
  forgetCompleted(before: Instant): Promise<void>;
};
