import { z } from '@hono/zod-openapi';
import type { TicketId } from '../../ticket/ids.ts';
import { text } from '../text.ts';

/** The `{id}` of a ticket's path. An id that was never given is simply not found. */
export const ticketIdParameter = z.object({
  id: text(200)
    .transform((id) => id as TicketId)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'tkt_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
});
