import { z } from 'zod';
import { addMinutes } from '../ticket/instant.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** Completed jobs are of use for a day; dead ones stay until somebody has looked. */
const keptMinutes = 24 * 60;

/** No platform repeats a delivery later than this; one that is replayed is older than its signature may be. */
const deliveriesKeptMinutes = 60 * 24 * 60;

/** Deletes what was completed and delivered long ago, so that neither list grows without end. */
export const forgetCompletedJobs: JobKind<object> = {
  ...usual,
  queue: 'forget-completed-jobs',
  payload: z.object({}),
  pollSeconds: 30,
  schedule: '17 * * * *',
  async handle({ store, now }) {
    await store.jobs.forgetCompleted(addMinutes(now(), -keptMinutes));
    await store.sources.forgetDeliveries(addMinutes(now(), -deliveriesKeptMinutes));
    return done;
  },
};
