import { decideTicket } from './decide-ticket.ts';
import { handOff, type HandoffTarget } from './playbook/handoff.ts';
import type { Services } from './services.ts';
import type { TicketId } from './ticket/ids.ts';

/** Writes the handoff of a stored ticket as it stands now. Nothing is posted anywhere. */
export async function handOffTicket(services: Services, id: TicketId, to: HandoffTarget) {
  const ticket = await services.store.tickets.find(id);
  if (ticket === null) return { outcome: 'notFound' } as const;
  const { decided } = await decideTicket(services, ticket);
  return { outcome: 'handedOff', handoff: handOff(decided, to) } as const;
}
