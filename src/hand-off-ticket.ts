import { decideTicket } from './decide-ticket.ts';
import { handOff } from './playbook/handoff.ts';
import { sameMeaning } from './retrieve/shared-traits.ts';
import type { Services } from './services.ts';
import type { HandoffAnswer, HandoffTarget, StoredHandoff } from './ticket/handoff.ts';
import type { ApiKeyId, HandoffId, TicketId } from './ticket/ids.ts';

type Order = {
  /** Where the same handoff may be asked for again. */
  readonly id?: HandoffId;
  readonly ticketId: TicketId;
  readonly to: HandoffTarget;
  /** Null where nobody asked for it. */
  readonly by: ApiKeyId | null;
};

/** Writes the handoff of a stored ticket as it stands now, and keeps it. Nothing is posted anywhere by this. */
export async function handOffTicket(services: Services, { id, ticketId, to, by }: Order) {
  const ticket = await services.store.tickets.find(ticketId);
  if (ticket === null) return { outcome: 'notFound' } as const;
  const { decided } = await decideTicket(services, ticket);
  const similarRequests =
    to === 'product' ? await services.store.handoffs.countSimilarRequests(ticketId, sameMeaning) : null;
  const handoff: StoredHandoff = {
    ...handOff({ ...decided, similarRequests }, to),
    id: id ?? services.newId('hnd'),
    ticketId,
    createdAt: services.now(),
    createdBy: by,
    state: 'posted',
    answer: null,
  };
  await services.store.handoffs.record(handoff);
  return { outcome: 'handedOff', handoff } as const;
}

type Answered = Omit<HandoffAnswer, 'at'> & { readonly id: HandoffId; readonly state: 'accepted' | 'rejected' };

/** Records what the receivers of a handoff said. Refuses a second answer. */
export async function answerHandoff(
  { store, now }: Pick<Services, 'store' | 'now'>,
  { id, state, ...answer }: Answered,
) {
  return store.handoffs.answer(id, state, { ...answer, at: now() });
}
