import { z } from 'zod';
import { recommend } from '../recommend.ts';
import type { TicketId } from '../ticket/ids.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const payload = z.object({
  ticketId: z.string().transform((id) => id as TicketId),
  /** The revision that asked for the recommendation. */
  revision: z.int(),
});

/** Recommends for a ticket that came in, unless what it says now has its recommendation already. */
export const recommendTicket: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'recommend-ticket',
  payload,
  concurrency: { jobs: 10, perGroup: 8 },
  pollSeconds: 0.5,
  async handle(services, { ticketId, revision }) {
    const { tickets, recommendations } = services.store;
    if (await recommendations.existsFor(ticketId, revision)) return done;
    const ticket = await tickets.find(ticketId);
    if (ticket === null) return { outcome: 'dead', reason: 'the ticket is gone' };
    const { recommendation } = await recommend(services, ticket);
    const { outcome } = await recommendations.recordFirst(recommendation);
    return outcome === 'ticketChanged' ? { outcome: 'later', seconds: 1 } : done;
  },
};
