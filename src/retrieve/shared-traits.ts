import type { SimilarTicketCandidate } from '../store/ports/search.ts';
import type { SharedTrait, SimilarTicket } from '../ticket/evidence.ts';
import { minutesBetween, type Instant } from '../ticket/instant.ts';

/** Reports of one problem come close together: within a day of each other. */
const proximityMinutes = 24 * 60;
/** From here on two texts mean much the same, by the local embedder's measure. */
export const sameMeaning = 0.45;

/**
 * A neighbour with what it has in common with a ticket of that moment.
 * @playbook Initial Assessment (First 5 Minutes)
 */
export function withSharedTraits(candidate: SimilarTicketCandidate, createdAt: Instant): SimilarTicket {
  const { customerId: _, sharedErrors, sharedEndpoints, ...ticket } = candidate;
  const held: Record<SharedTrait, boolean> = {
    error: sharedErrors.length > 0,
    endpoint: sharedEndpoints.length > 0,
    customer: ticket.sameCustomer,
    time: Math.abs(minutesBetween(ticket.createdAt, createdAt)) <= proximityMinutes,
    meaning: ticket.similarity >= sameMeaning,
  };
  return { ...ticket, shares: (Object.keys(held) as SharedTrait[]).filter((trait) => held[trait]) };
}
