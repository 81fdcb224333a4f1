import { currentActor } from './acting.ts';
import { indexTicket, indexTickets } from './retrieve/index-ticket.ts';
import type { Services } from './services.ts';
import type { ApiKeyId, TicketId } from './ticket/ids.ts';
import type { Instant } from './ticket/instant.ts';
import { mostMessages, type Message, type StoredTicket, type Ticket } from './ticket/ticket.ts';

/** A ticket as it comes in: no id yet, the reference and the moment only where the sender knew them. */
export type NewTicket = Omit<Ticket, 'id' | 'revision' | 'reference' | 'createdAt' | 'messages'> & {
  readonly reference: string | null;
  readonly createdAt: Instant | null;
  readonly messages?: readonly NewMessage[];
};

/** A message as it comes in: without its moment where the sender does not know it. */
export type NewMessage = Omit<Message, 'at'> & { readonly at: Instant | null };

/** Gives a new ticket its id, and its reference and moment where they are missing. */
export function receiveTicket({ newId, now }: Pick<Services, 'newId' | 'now'>, ticket: NewTicket): StoredTicket {
  const id = newId('tkt');
  const createdAt = ticket.createdAt ?? now();
  return {
    ...ticket,
    id,
    reference: ticket.reference ?? id,
    createdAt,
    messages: (ticket.messages ?? []).map((message) => ({ ...message, at: message.at ?? now() })),
    revision: 1,
    status: 'open',
    statusSince: createdAt,
    resolution: null,
    resolvedAt: null,
    resolvedBy: null,
    assignee: null,
    satisfaction: null,
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
  Pick<
    StoredTicket,
    'subject' | 'body' | 'channel' | 'customer' | 'metadata' | 'messages' | 'status' | 'resolution' | 'assignee'
  >
> & {
  /** The customer's rating, 1 to 5. */
  readonly satisfaction?: number | null;
};

/**
 * Changes a stored ticket. What a recommendation is made for raises the revision; who looks after a ticket and its rating don't.
 * A ticket is closed here only: on the customer's word or the agent's act, never by itself.
 * Refuses where another change came first.
 */
export async function reviseTicket(services: Services, id: TicketId, changes: TicketChanges) {
  const { assignee, satisfaction, ...revision } = changes;
  if (Object.keys(revision).length > 0) {
    const revised = await raiseRevision(services, id, revision);
    if (revised.outcome !== 'updated') return revised;
  }
  if (assignee !== undefined || satisfaction !== undefined) {
    const annotated = await services.store.tickets.annotate(id, {
      ...(assignee === undefined ? {} : { assignee }),
      ...(satisfaction === undefined ? {} : { satisfaction: ratedNow(services, satisfaction) }),
    });
    if (annotated.outcome === 'notFound') return annotated;
  }
  const ticket = await services.store.tickets.find(id);
  return ticket === null ? ({ outcome: 'notFound' } as const) : ({ outcome: 'updated', ticket } as const);
}

type Revision = Omit<TicketChanges, 'assignee' | 'satisfaction'>;

async function raiseRevision(services: Services, id: TicketId, changes: Revision) {
  const current = await services.store.tickets.find(id);
  return current === null ? ({ outcome: 'notFound' } as const) : changeTicket(services, current, changes);
}

async function changeTicket(services: Services, current: StoredTicket, changes: Revision) {
  const status = changes.status ?? current.status;
  const remains = status === current.status;
  const ticket: StoredTicket = {
    ...current,
    ...changes,
    statusSince: remains ? current.statusSince : services.now(),
    resolvedAt: status === 'resolved' ? (current.resolvedAt ?? services.now()) : null,
    resolvedBy: status === 'resolved' ? (remains ? current.resolvedBy : actingKey()) : null,
    revision: current.revision + 1,
  };
  const indexed = await indexTicket(services, ticket);
  const updated = await services.store.tickets.update(ticket, indexed);
  return updated.outcome === 'updated' ? ({ outcome: 'updated', ticket } as const) : updated;
}

function actingKey(): ApiKeyId | null {
  const actor = currentActor();
  return actor.kind === 'apiKey' ? actor.id : null;
}

function ratedNow({ now }: Services, score: number | null): StoredTicket['satisfaction'] {
  return score === null ? null : { score, ratedAt: now() };
}

/** Whoever comes too late so often meets a machine, not a conversation. */
const mostAttempts = 5;

/**
 * Adds a message to a stored ticket, whose revision grows by one: what was recommended before did not know it.
 * What a customer writes opens the ticket again.
 */
export async function addMessage(services: Services, id: TicketId, { at, ...message }: NewMessage) {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const current = await services.store.tickets.find(id);
    if (current === null) return { outcome: 'notFound' } as const;
    if (current.messages.length >= mostMessages) return { outcome: 'conversationFull' } as const;
    const messages = [...current.messages, { ...message, at: at ?? services.now() }];
    const revised = await changeTicket(services, current, {
      messages,
      ...(message.from === 'customer' && { status: 'open' }),
    });
    if (revised.outcome !== 'revisionChanged') return revised;
  }
  return { outcome: 'revisionChanged' } as const;
}

/** Stores tickets of the past in one go, replacing those whose reference is known. */
export async function importTickets(
  services: Pick<Services, 'store' | 'embedders'>,
  tickets: readonly StoredTicket[],
): Promise<void> {
  await services.store.tickets.importAll(await indexedTickets(services, tickets));
}

/** Tickets of the past, each with what is indexed of it, in order. */
export async function indexedTickets(services: Pick<Services, 'embedders'>, tickets: readonly StoredTicket[]) {
  const indexed = await indexTickets(services, tickets);
  return tickets.flatMap((ticket, at) => {
    const index = indexed[at];
    return index === undefined ? [] : [{ ticket, indexed: index }];
  });
}
