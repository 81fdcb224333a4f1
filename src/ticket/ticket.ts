import type { ApiKeyId, TicketId } from './ids.ts';
import type { Instant } from './instant.ts';
import type {
  Category,
  Channel,
  Disposition,
  Environment,
  IssueType,
  MessageAuthor,
  Priority,
  Severity,
  TicketStatus,
  Tier,
} from './vocabulary.ts';

/** What a customer wrote, with what the sending system knew about it. At least one of subject and body has text. */
export type Ticket = {
  readonly id: TicketId;
  /** The number that people know it by, such as `ZD-1042`; the id where none was given. */
  readonly reference: string;
  /** Counts the changes to the ticket; a verdict holds for the revision it was given on. */
  readonly revision: number;
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel;
  readonly createdAt: Instant;
  readonly customer: Customer;
  readonly metadata: TicketMetadata;
  /** What was written after the body, oldest first. */
  readonly messages: readonly Message[];
};

/** A longer conversation is another ticket by then. */
export const mostMessages = 200;

/** One later message of a ticket's conversation. */
export type Message = { readonly from: MessageAuthor; readonly body: string; readonly at: Instant };

/** Everything the customer wrote, in order. */
export function customersWords({ subject, body, messages }: Pick<Ticket, 'subject' | 'body' | 'messages'>): string {
  return [subject, body, ...messages.filter(({ from }) => from === 'customer').map((message) => message.body)].join(
    '\n',
  );
}

export type Customer = {
  readonly id: string | null;
  readonly tier: Tier;
  readonly name: string | null;
  readonly segment: string | null;
};

/** What the sending system measured or knew; stands beside the words, never in place of them. */
export type TicketMetadata = {
  readonly environment: Environment | null;
  readonly endpoint: string | null;
  readonly method: string | null;
  readonly statusCode: number | null;
  readonly requestId: string | null;
  /** Library name → version, as given. */
  readonly versions: Readonly<Record<string, string>>;
  /** What the help desk calls it; there only where it does. Evidence, never a severity. */
  readonly priority?: Priority;
};

/** What people decided a ticket to be; a neighbour's labels inform the classification of a new one. */
export type Labels = {
  readonly category: Category | null;
  readonly severity: Severity | null;
  readonly issueType: IssueType | null;
  readonly environment: Environment | null;
  readonly disposition: Disposition | null;
};

/** A ticket as stored: with its state, and its outcome where it has one. */
export type StoredTicket = Ticket & {
  readonly status: TicketStatus;
  readonly statusSince: Instant;
  readonly resolution: string | null;
  readonly resolvedAt: Instant | null;
  /** Who resolved it here; null while it is unresolved, and where somebody else did. */
  readonly resolvedBy: ApiKeyId | null;
  /** Who looks after it: an API key's id, or whatever the help desk knows the agent by. */
  readonly assignee: string | null;
  readonly satisfaction: Satisfaction | null;
  readonly labels: Labels;
};

/** What the customer said of how a ticket was handled: 1 (bad) to 5 (good). */
export type Satisfaction = { readonly score: number; readonly ratedAt: Instant };
