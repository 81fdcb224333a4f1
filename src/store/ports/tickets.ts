import type { TicketId } from '../../ticket/ids.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

/** What is indexed of a text: redacted words for lexical search, and its vector under its embedder's name. */
export type Indexed = {
  readonly text: string;
  readonly embedder: string;
  readonly vector: readonly number[];
  /** Error signatures, endpoint paths and versions (`fastapi 0.110`) read from a ticket; empty for knowledge. */
  readonly errorSignatures: readonly string[];
  readonly endpoints: readonly string[];
  readonly versions: readonly string[];
};

/** What is said of a ticket beside what it says; a missing part stays as it is. */
export type TicketAnnotation = Partial<Pick<StoredTicket, 'assignee' | 'satisfaction'>>;

export type TicketStore = {
  /** Inserts, or refuses where the reference is taken by another ticket. */
  create(
    ticket: StoredTicket,
    indexed: Indexed,
  ): Promise<{ outcome: 'created' } | { outcome: 'referenceTaken'; ticketId: TicketId }>;
  /**
   * Sets who looks after a ticket and how satisfied its customer is. Neither is what a recommendation was made for, so the
   * revision stays.
   */
  annotate(id: TicketId, annotation: TicketAnnotation): Promise<{ outcome: 'annotated' } | { outcome: 'notFound' }>;
  /**
   * Inserts or replaces by reference, in one statement per batch; `countWords` when the last is in. Who looks after a ticket
   * and its rating stay.
   */
  importAll(tickets: readonly { ticket: StoredTicket; indexed: Indexed }[]): Promise<void>;
  find(id: TicketId): Promise<StoredTicket | null>;
  list(page: PageRequest & { status: StoredTicket['status'] | null }): Promise<Page<StoredTicket> | InvalidCursor>;
  /** Replaces the ticket where its stored revision is still `ticket.revision - 1`. */
  update(
    ticket: StoredTicket,
    indexed: Indexed,
  ): Promise<{ outcome: 'updated' } | { outcome: 'revisionChanged' } | { outcome: 'notFound' }>;
  count(): Promise<number>;
  /** Counts anew how common each word is among tickets; search weighs words by it. */
  countWords(): Promise<void>;
  /** The newest tickets, at most so many. */
  newest(limit: number): Promise<readonly StoredTicket[]>;
};
