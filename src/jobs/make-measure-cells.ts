import { z } from 'zod';
import { measureFamilies } from '../ticket/measures.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** Sums up the days that have changed, so that metrics over years stay quick. Stopped halfway, the next run goes on. @playbook Metrics We Track */
export const makeMeasureCells: JobKind<object> = {
  ...usual,
  queue: 'make-measure-cells',
  payload: z.object({}),
  retries: { most: 0, firstAfterSeconds: 1, lastAfterSeconds: 1 },
  timeoutSeconds: 600,
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 5,
  schedule: '* * * * *',
  async handle({ store }, _, { signal }) {
    for (const family of measureFamilies) while (!signal.aborted && (await store.metrics.makeCells(family)) > 0);
    return done;
  },
};
