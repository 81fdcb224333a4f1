import { z } from 'zod';
import { eraseOldTickets as erase } from '../erase-old-tickets.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** Erases tickets every night that were resolved longer ago than the playbook document keeps them. */
export const eraseOldTickets: JobKind<object> = {
  ...usual,
  queue: 'erase-old-tickets',
  payload: z.object({}),
  timeoutSeconds: 3_600,
  pollSeconds: 30,
  schedule: '43 2 * * *',
  async handle(services) {
    await erase(services);
    return done;
  },
};
