import { z } from 'zod';
import { pollFeed as poll } from '../feeds/poll-feed.ts';
import type { Feed } from '../integrations/integrations.ts';
import type { Services } from '../services.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const payload = z.object({ feed: z.string() });

const retries = { most: 3, firstAfterSeconds: 30, lastAfterSeconds: 300 };

/** Asks one feed for context. */
export const pollFeed: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'poll-feed',
  payload,
  retries,
  // A site of thousands of pages is read one after the other.
  timeoutSeconds: 2 * 3600,
  concurrency: { jobs: 4, perGroup: 1 },
  pollSeconds: 2,
  async handle(services, { feed: name }, { attempt, signal }) {
    const feed = services.integrations.feeds.find((known) => known.name === name);
    if (feed === undefined) return done;
    try {
      const polled = await poll(services, feed, signal);
      if (polled.outcome === 'later') return polled;
      if (polled.outcome !== 'refused') return done;
      await noteFailure(services, feed);
      return { outcome: 'dead', reason: `the feed ${name} can't be read: ${polled.reason}` };
    } catch (error) {
      if (attempt > retries.most) await noteFailure(services, feed);
      throw error;
    }
  },
};

/** So long after a poll the feed is due again, in minutes. */
export function waitMinutes({ everyMinutes }: Feed, failures: number): number {
  return Math.max(everyMinutes, Math.min(24 * 60, everyMinutes * 2 ** failures));
}

async function noteFailure({ store, now }: Services, { name }: Feed): Promise<void> {
  const state = (await store.feeds.find(name)) ?? { validator: null, marks: {}, failures: 0 };
  await store.feeds.put(name, { ...state, failures: Math.min(20, state.failures + 1), polledAt: now() });
}
