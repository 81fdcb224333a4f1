import type { HandoffAnswer, HandoffState, HandoffTarget, StoredHandoff } from '../../ticket/handoff.ts';
import type { HandoffId, TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { EmergingPattern, MatchedIssue, ShiftTicket } from '../../ticket/shift.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';
import type { PatternRule } from './search.ts';

/** What the playbook's handoff between shifts is made of. @playbook Between Support Shifts */
export type ShiftStore = {
  /** Unresolved P1 and P2, the most severe and oldest first. */
  openUrgent(): Promise<readonly ShiftTicket[]>;
  /** Tickets that have waited for their customer since before a moment, longest first. */
  awaitingCustomerSince(before: Instant): Promise<readonly ShiftTicket[]>;
  /** Errors that so many customers' tickets since a moment have in common, most customers first. */
  emergingPatterns(since: Instant, rule: PatternRule): Promise<readonly EmergingPattern[]>;
  /** Known issues that a ticket recommended for since a moment shows, most tickets first. */
  matchedIssues(since: Instant): Promise<readonly MatchedIssue[]>;
};

export type HandoffFilter = {
  readonly ticketId: TicketId | null;
  readonly to: HandoffTarget | null;
  readonly state: HandoffState | null;
};

/** What was handed to engineering and product. @playbook Handoff Procedures */
export type HandoffStore = {
  /** Stores the handoff, once. */
  record(handoff: StoredHandoff): Promise<void>;
  find(id: HandoffId): Promise<StoredHandoff | null>;
  /** Newest first. */
  list(page: PageRequest & HandoffFilter): Promise<Page<StoredHandoff> | InvalidCursor>;
  /** Records the answer where none stands. */
  answer(
    id: HandoffId,
    state: 'accepted' | 'rejected',
    answer: HandoffAnswer,
  ): Promise<
    | { readonly outcome: 'answered'; readonly handoff: StoredHandoff }
    | { readonly outcome: 'alreadyAnswered' }
    | { readonly outcome: 'notFound' }
  >;
  /** How many other feature requests mean much the same as this ticket, by a cosine similarity of at least so much. */
  countSimilarRequests(ticketId: TicketId, similarity: number): Promise<number>;
};
