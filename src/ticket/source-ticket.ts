import type { Instant } from './instant.ts';
import type { Channel, Priority, TicketStatus } from './vocabulary.ts';

/** One message in a ticket of another system. `role` is null where that system does not say whose it is. */
export type SourceMessage = {
  readonly id: string;
  readonly authorId: string | null;
  readonly role: 'customer' | 'agent' | null;
  readonly body: string;
  readonly sentAt: Instant;
};

/** Who wrote, in the other system's terms; `groups` are what a tier may hang on: an organization's id, tags. */
export type ReportedCustomer = {
  readonly id: string | null;
  readonly name: string | null;
  readonly groups: readonly string[];
};

/** What a source has told of one of its tickets so far; null where it has not said. */
export type SourceTicket = {
  /** The source's own id, unique within it. */
  readonly externalId: string;
  /** When this was so by the source's clock: what it tells may overtake each other. */
  readonly reportedAt: Instant;
  readonly subject: string | null;
  readonly description: string | null;
  readonly status: TicketStatus | null;
  readonly priority: Priority | null;
  readonly channel: Channel | null;
  readonly customer: ReportedCustomer | null;
  /** In the order in which they were sent. */
  readonly messages: readonly SourceMessage[];
};

/** What one event tells of a ticket. */
export type TicketReport = Omit<SourceTicket, 'messages'> & {
  /** What people call it: `ZD-1042`. */
  readonly reference: string;
  readonly createdAt: Instant | null;
  readonly message: SourceMessage | null;
};
