import { z } from 'zod';
import { renewVectors as renew } from '../take-over.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** Embeds every night what lacks a vector, and everything anew where another embedder is wanted or the fit is outgrown. */
export const renewVectors: JobKind<object> = {
  ...usual,
  queue: 'renew-vectors',
  payload: z.object({}),
  timeoutSeconds: 6 * 3600,
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 30,
  schedule: '13 3 * * *',
  async handle(services) {
    await renew(services);
    return done;
  },
};
