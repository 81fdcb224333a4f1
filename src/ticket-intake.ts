import { indexTicket, indexTickets } from './retrieve/index-ticket.ts';
import type { Services } from './services.ts';
import type { TicketId } from './ticket/ids.ts';
import type { Instant } from './ticket/instant.ts';
import type { StoredTicket, Ticket } from './ticket/ticket.ts';

/** A ticket as it comes in: no id yet, the reference and the moment only where the sender knew them. */
export type NewTicket = Omit<Ticket, 'id' | 'revision' | 'reference' | 'createdAt'> & {
  readonly reference: string | null;
  readonly createdAt: Instant | null;
};

/** Gives a new ticket its id, and its reference and moment where they are missing. */
export function receiveTicket({ newId, now }: Pick<Services, 'newId' | 'now'>, ticket: NewTicket): StoredTicket {
  const id = newId('tkt');
  const createdAt = ticket.createdAt ?? now();
  return {
    ...ticket,
    id,
    reference: ticket.reference ?? id,
    createdAt,
    revision: 1,
    status: 'open',
    statusSince: createdAt,
    resolution: null,
    resolvedAt: null,
    labels: { category: null, severity: null, issueType: null, environment: null, disposition: null },
  };
}

/** Stores a ticket without asking for a recommendation. Refuses a reference that is taken. */
export async function storeTicket(services: Services, newTicket: NewTicket) {
  const ticket = receiveTicket(services, newTicket);
  const indexed = await indexTicket(services, ticket);
  const stored = await services.store.tickets.create(ticket, indexed);
  return stored.outcome === 'created' ? ({ outcome: 'created', ticket } as const) : stored;
}

/** What of a stored ticket may change; the id, the reference and the moment stay. */
export type TicketChanges = Partial<
  Pick<StoredTicket, 'subject' | 'body' | 'channel' | 'customer' | 'metadata' | 'status' | 'resolution'>
>;

/** Changes a stored ticket; its revision grows by one. Refuses where another change came first. */
export async function reviseTicket(services: Services, id: TicketId, changes: TicketChanges) {
  const current = await services.store.tickets.find(id);
  if (current === null) return { outcome: 'notFound' } as const;
  const status = changes.status ?? current.status;
  const ticket: StoredTicket = {
    ...current,
    ...changes,
    statusSince: status === current.status ? current.statusSince : services.now(),
    resolvedAt: status === 'resolved' ? (current.resolvedAt ?? services.now()) : null,
    revision: current.revision + 1,
  };
  const indexed = await indexTicket(services, ticket);
  const updated = await services.store.tickets.update(ticket, indexed);
  return updated.outcome === 'updated' ? ({ outcome: 'updated', ticket } as const) : updated;
}

/** Stores tickets of the past in one go, replacing those whose reference is known. */
export async function importTickets(
  services: Pick<Services, 'store' | 'embedders'>,
  tickets: readonly StoredTicket[],
): Promise<void> {
  const indexed = await indexTickets(services, tickets);
  const entries = tickets.flatMap((ticket, at) => {
    const index = indexed[at];
    return index === undefined ? [] : [{ ticket, indexed: index }];
  });
  await services.store.tickets.importAll(entries);
}
