import { z } from 'zod';
import { addMinutes } from '../ticket/instant.ts';
import { announcePattern } from '../webhooks/out/announcements.ts';
import { done, usual, type JobKind } from './job-kind.ts';

/** Announces the same error from several customers within the playbook's window. @playbook P2 - High */
export const scanPatterns: JobKind<object> = {
  ...usual,
  queue: 'scan-patterns',
  payload: z.object({}),
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 5,
  schedule: '*/5 * * * *',
  async handle({ store, playbook, now }) {
    const { pattern } = playbook.thresholds;
    const patterns = await store.shift.emergingPatterns(addMinutes(now(), -pattern.windowMinutes), pattern);
    await store.subscriptions.tell(patterns.map((found) => announcePattern(found, now())));
    return done;
  },
};
