import { z } from 'zod';
import { minutesBetween } from '../ticket/instant.ts';
import { done, jobOf, usual, type JobKind } from './job-kind.ts';
import { pollFeed, waitMinutes } from './poll-feed.ts';

/** Has each feed asked that is due. One that fails is asked less and less often, once a day at last. */
export const pollFeeds: JobKind<object> = {
  ...usual,
  queue: 'poll-feeds',
  payload: z.object({}),
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 5,
  schedule: '* * * * *',
  async handle({ store, integrations, now }) {
    for (const feed of integrations.feeds) {
      const state = await store.feeds.find(feed.name);
      if (state !== null && minutesBetween(state.polledAt, now()) < waitMinutes(feed, state.failures)) continue;
      // One job for each time it is due; should that be lost, another an hour later.
      const key = `${feed.name} ${state?.polledAt ?? 'first'} ${now().slice(0, 13)}`;
      await store.jobs.enqueue([jobOf(pollFeed, { feed: feed.name }, { key, group: feed.name })]);
    }
    return done;
  },
};
