import { Refusal } from '../../api/problem.ts';
import { readChanges, type RecommendationChanges } from '../../review/read-changes.ts';
import type { Services } from '../../services.ts';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { StoredHandoff } from '../../ticket/handoff.ts';
import type { TicketId } from '../../ticket/ids.ts';
import type { SlaClock } from '../../ticket/sla.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';

/** A ticket with all that its page shows beside the conversation. */
export type TicketShown = {
  readonly ticket: StoredTicket;
  readonly recommendation: StoredRecommendation | null;
  /** What the recommendation says otherwise than the one it supersedes. */
  readonly changes: RecommendationChanges | null;
  readonly clocks: readonly SlaClock[];
  /** Newest first. */
  readonly handoffs: readonly StoredHandoff[];
  /** Whether a model could write the reply in another tone. */
  readonly hasModel: boolean;
};

const mostHandoffs = 5;

/** Reads what a ticket's page shows. Throws a refusal where there is no such ticket. */
export async function readTicket({ store, models }: Services, id: string): Promise<TicketShown> {
  // What is no id at all gets no further.
  const ticket = !/^\w{1,100}$/.test(id) ? null : await store.tickets.find(id as TicketId);
  if (ticket === null) throw new Refusal('notFound');
  const [recommendation, sla, handoffs] = await Promise.all([
    store.recommendations.newestFor(ticket.id),
    store.sla.ofTicket(ticket.id),
    store.handoffs.list({ limit: mostHandoffs, cursor: null, ticketId: ticket.id, to: null, state: null }),
  ]);
  return {
    ticket,
    recommendation,
    changes: recommendation === null ? null : await readChanges(store, ticket, recommendation),
    clocks: sla?.clocks ?? [],
    handoffs: 'outcome' in handoffs ? [] : handoffs.items,
    hasModel: models.length > 0,
  };
}
