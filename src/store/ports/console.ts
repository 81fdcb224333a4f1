import type { ApiKeyId, TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { ReviewState } from '../../ticket/states.ts';
import type { Customer } from '../../ticket/ticket.ts';
import type { Category, Disposition, Severity, TicketStatus, Tier } from '../../ticket/vocabulary.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

/** How one rule of the playbook fared: in how many recommendations it had a say, and what reviewers made of those. */
export type RuleUse = {
  readonly rule: string;
  readonly fired: number;
  readonly reviewed: number;
  /** Verdicts that left alone what the rule had done. */
  readonly agreed: number;
};

export type RuleUseStore = { since(moment: Instant): Promise<readonly RuleUse[]> };

/** A ticket as it stands in an agent's queue, with what its newest recommendation says. */
export type InboxTicket = {
  readonly id: TicketId;
  readonly reference: string;
  readonly subject: string;
  /** The beginning of the body. */
  readonly excerpt: string;
  readonly status: TicketStatus;
  readonly createdAt: Instant;
  readonly customer: Customer;
  /** What a reviewer said, else what was recommended; null where neither is there. */
  readonly severity: Severity | null;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly reviewState: ReviewState | null;
  readonly sent: boolean;
  /** When the next answer is due; null where nothing was recommended or the reply is sent. */
  readonly dueAt: Instant | null;
};

/** A view of the inbox that somebody has saved: a name, and the address without its `?`. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Instant;
};

export type SavedViewStore = {
  /** Oldest first. */
  of(owner: ApiKeyId): Promise<readonly SavedView[]>;
  /** Saves a view, in the place of the owner's other one of that name; gives the id that it has, null where the owner has enough. */
  put(view: SavedView & { readonly owner: ApiKeyId }): Promise<string | null>;
  /** Removes a view of the owner's, if there is one. */
  remove(id: string, owner: ApiKeyId): Promise<void>;
};

/** What an agent narrows the queue to; null where anything will do. */
export type InboxFilter = {
  readonly status: TicketStatus | 'unresolved' | null;
  readonly severities: readonly Severity[] | null;
  readonly category: Category | null;
  readonly tier: Tier | null;
  readonly reviewState: ReviewState | null;
  /** Words that all stand in the ticket, or its reference. */
  readonly words: string | null;
};

export type InboxStore = {
  /** The most urgent answer first, or the newest ticket first. */
  list(
    request: PageRequest & { filter: InboxFilter; order: 'urgent' | 'newest' },
  ): Promise<Page<InboxTicket> | InvalidCursor>;
  /** How many recommendations wait for a reviewer; counted up to a hundred. */
  pendingReviews(): Promise<number>;
  /** Stands for how all is, or one ticket is: another word as soon as anything has changed. */
  pulse(ticket: TicketId | null): Promise<string>;
};
