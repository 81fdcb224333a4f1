import type { ApiKeyId, HandoffId, TicketId } from './ids.ts';
import type { Instant } from './instant.ts';

export const handoffTargets = ['engineering', 'product'] as const;
/** Who a ticket is handed to; the shift digest is made from many tickets, not from one. */
export type HandoffTarget = (typeof handoffTargets)[number];

export const handoffStates = ['posted', 'accepted', 'rejected'] as const;
export type HandoffState = (typeof handoffStates)[number];

/** One of the playbook's fields; null where the ticket leaves a gap. */
export type HandoffField = { readonly field: string; readonly bullet: string; readonly value: string | null };

/** A ticket as it is handed over: the playbook's fields, what is missing, and the text to post. @playbook Handoff Procedures */
export type Handoff = {
  readonly to: HandoffTarget;
  /** Where it is posted; null where it goes to a backlog. */
  readonly channel: string | null;
  readonly fields: readonly HandoffField[];
  readonly gaps: readonly string[];
  readonly text: string;
};

/** A handoff as it was posted, and what became of it: whoever received it answers once. */
export type StoredHandoff = Handoff & {
  readonly id: HandoffId;
  readonly ticketId: TicketId;
  readonly createdAt: Instant;
  /** Null where a job escalated by itself. */
  readonly createdBy: ApiKeyId | null;
} & (
    | { readonly state: 'posted'; readonly answer: null }
    | { readonly state: 'accepted' | 'rejected'; readonly answer: HandoffAnswer }
  );

/** What the receivers said. A rejection gives its reason. */
export type HandoffAnswer = { readonly at: Instant; readonly by: ApiKeyId; readonly reason: string | null };
