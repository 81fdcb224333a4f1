import { z } from 'zod';
import { addMinutes } from '../ticket/instant.ts';
import { announceClock } from '../webhooks/out/announcements.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** So long before it is due a clock is announced. */
const leadMinutes = 15;

/** A clock that was due longer ago has been announced; or nobody was there for so long that it is no news. */
const lookBackMinutes = 12 * 60;

/** Announces clocks that are due soon or breached. @playbook Response Time Guidelines */
export const scanSla: JobKind<object> = {
  ...usual,
  queue: 'scan-sla',
  payload: z.object({}),
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 5,
  schedule: '* * * * *',
  async handle({ store, now }) {
    const from = addMinutes(now(), -lookBackMinutes);
    const until = addMinutes(now(), leadMinutes);
    for (let cursor: string | null = null; ;) {
      const page = await store.sla.due({ from, until, limit: 100, cursor });
      if ('outcome' in page) throw new Error(page.outcome);
      await store.subscriptions.tell(page.items.map((clock) => announceClock(clock, now())));
      if (page.nextCursor === null) return done;
      cursor = page.nextCursor;
    }
  },
};
