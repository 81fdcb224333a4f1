import { z } from '@hono/zod-openapi';
import { jobStates } from '../../store/ports/jobs.ts';
import { instant } from '../text.ts';

/** One piece of background work, and where it stands. */
export const jobAnswer = z
  .object({
    id: z.guid(),
    queue: z.string().openapi({ example: 'recommend-ticket' }),
    state: z.enum(jobStates),
    payload: z.record(z.string(), z.unknown()),
    group: z.string().nullable(),
    attempts: z.int(),
    error: z.string().nullable(),
    createdAt: instant,
    startAfter: instant,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .openapi('Job', { description: '`dead`: its retries are used up; it can be tried again.' });
