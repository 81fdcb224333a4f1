import { z } from '@hono/zod-openapi';
import { handoffStates, handoffTargets } from '../../ticket/handoff.ts';
import type { HandoffId } from '../../ticket/ids.ts';
import { orNull } from '../optional.ts';
import { instant, text } from '../text.ts';

/** The `{id}` of a handoff's path. An id that was never given is simply not found. */
export const handoffIdParameter = z.object({
  id: text(200)
    .transform((id) => id as HandoffId)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'hnd_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
});

/** A ticket as it is handed over. */
export const writtenHandoff = z
  .object({
    to: z.enum(handoffTargets),
    channel: orNull(z.string()),
    fields: z.array(z.object({ field: z.string(), bullet: z.string(), value: orNull(z.string()) })).readonly(),
    gaps: z.array(z.string()).readonly(),
    text: z.string(),
  })
  .openapi('WrittenHandoff', {
    description: 'The playbook’s fields for the handoff; `gaps` names those that the ticket leaves open.',
  });

/** A handoff as it was posted, and what became of it. */
export const handoffAnswer = writtenHandoff
  .extend({
    id: z.string(),
    ticketId: z.string(),
    state: z.enum(handoffStates),
    createdAt: instant,
    createdBy: orNull(z.string()),
    answer: orNull(z.object({ at: instant, by: z.string(), reason: orNull(z.string()) })),
  })
  .openapi('Handoff', { description: 'A handoff as it was posted; `answer` is what the receivers said.' });
