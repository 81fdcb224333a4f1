import type { Services } from '../services.ts';
import { minutesBetween } from '../ticket/instant.ts';
import { done, type JobOutcome } from '../jobs/job-kind.ts';
import type { Answered } from './call.ts';

/** A request that was under way when its process died has arrived by then, or never will. */
const settledMinutes = 1;

/** Something to be posted once, and how to find out whether it was. */
export type Post = {
  readonly id: string;
  readonly isThere: () => Promise<Answered<boolean>>;
  readonly send: () => Promise<Answered<unknown>>;
};

/**
 * Posts something to a system that knows no idempotency, at most once: claimed before it is sent, and where an attempt
 * did not say how it ended, looked for before it is sent again.
 */
export async function postOnce({ store, now }: Pick<Services, 'store' | 'now'>, post: Post): Promise<JobOutcome> {
  const claim = await store.posts.claim(post.id, now());
  if (claim.outcome === 'sent') return done;
  if (claim.outcome === 'begun') {
    if (minutesBetween(claim.since, now()) < settledMinutes) return { outcome: 'later', seconds: settledMinutes * 60 };
    const found = await post.isThere();
    if (found.outcome !== 'ok') return asJob(found);
    if (found.value) {
      await store.posts.markSent(post.id);
      return done;
    }
    if (!(await store.posts.claimAgain(post.id, claim.since, now()))) return { outcome: 'later', seconds: 60 };
  }
  const sent = await post.send();
  if (sent.outcome === 'ok') await store.posts.markSent(post.id);
  else await store.posts.release(post.id);
  return asJob(sent);
}

/** A call's answer as a job's outcome. */
export function asJob(answered: Answered<unknown>): JobOutcome {
  if (answered.outcome === 'ok') return done;
  if (answered.outcome === 'later') return { outcome: 'later', seconds: answered.seconds };
  return { outcome: 'dead', reason: `the platform refused with ${answered.status}` };
}
