import type { TicketId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { KnownIssue } from './knowledge.ts';
import type { ReviewState } from './states.ts';
import type { Severity, Tier, TicketStatus } from './vocabulary.ts';

/** A ticket as a shift hands it to the next. */
export type ShiftTicket = {
  readonly ticketId: TicketId;
  readonly reference: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly statusSince: Instant;
  readonly customerTier: Tier;
  /** What a reviewer said, else what was recommended; null where neither is there. */
  readonly severity: Severity | null;
  readonly reviewState: ReviewState | null;
  /** When the next answer is due. */
  readonly dueAt: Instant | null;
};

/** The same error from several customers, over a period. */
export type EmergingPattern = {
  readonly signature: string;
  readonly tickets: number;
  readonly customers: number;
  readonly since: Instant;
  readonly lastAt: Instant;
};

/** A known issue that tickets have matched of late. */
export type MatchedIssue = KnownIssue & { readonly tickets: number; readonly lastMatchedAt: Instant };
