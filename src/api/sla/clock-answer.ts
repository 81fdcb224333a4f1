import { z } from '@hono/zod-openapi';
import { clockKinds } from '../../ticket/sla.ts';
import { severities } from '../../ticket/vocabulary.ts';
import { instant } from '../text.ts';

/** One SLA clock. */
export const clockAnswer = z
  .object({
    kind: z.enum(clockKinds),
    severity: z.enum(severities).openapi({ description: 'The severity that it was reckoned by.' }),
    startedAt: instant,
    dueAt: instant.openapi({ description: 'Moved by every pause that has ended.' }),
    pausedSince: instant.nullable(),
    metAt: instant.nullable(),
  })
  .openapi('SlaClock');
