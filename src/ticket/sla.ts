import type { Instant } from './instant.ts';
import type { RecommendationId, ReviewId, TicketId } from './ids.ts';
import type { Severity, Tier, TicketStatus } from './vocabulary.ts';

/** What a ticket's customer is owed by a moment. `next_update` runs anew from each reply. */
export const clockKinds = ['acknowledge', 'first_update', 'next_update', 'resolve'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** One clock of a ticket. It is breached where it is neither met nor paused and its due time has passed. */
export type SlaClock = {
  readonly kind: ClockKind;
  /** The severity that it was reckoned by: the one in force when it was met, else the one in force. */
  readonly severity: Severity;
  readonly startedAt: Instant;
  /** Moved by every pause that has ended. */
  readonly dueAt: Instant;
  /** Since when it stands still; the due time moves when the pause ends. */
  readonly pausedSince: Instant | null;
  readonly metAt: Instant | null;
};

/** A severity as it was set: by a recommendation, or by the verdict of a reviewer. */
export type SeveritySet = {
  readonly at: Instant;
  readonly severity: Severity;
  readonly playbookVersion: string;
  readonly by: 'recommendation' | 'review';
  /** The recommendation's or the review's. */
  readonly id: RecommendationId | ReviewId;
};

/** All that a ticket's clocks are reckoned from, in any order. */
export type SlaTimeline = {
  readonly createdAt: Instant;
  readonly severities: readonly SeveritySet[];
  /** When replies were sent. */
  readonly replies: readonly Instant[];
  readonly statuses: readonly { readonly at: Instant; readonly status: TicketStatus }[];
};

/** A running clock with the ticket it belongs to, as lists of due work show it. */
export type DueClock = SlaClock & {
  readonly ticketId: TicketId;
  readonly reference: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly customerTier: Tier;
  readonly assignee: string | null;
};
