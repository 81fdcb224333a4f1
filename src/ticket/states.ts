import type { HandoffState } from './handoff.ts';
import type { TicketStatus } from './vocabulary.ts';

/** From each state, `none` before there is any, where to. */
type Moves<State extends string> = Readonly<Record<'none' | State, readonly State[]>>;

/** Where a review stands; `reviewed` carries the one verdict. */
export type ReviewState = 'not_required' | 'pending' | 'reviewed';

/** Where a recommendation stands: it never changes, and its reply goes out once, if at all (G3). */
type RecommendationState = 'recorded' | 'sent';

/**
 * Every move that a state may make. The database holds the same list and refuses any other move; a test holds them against each other.
 * A ticket may come in any state, since help desks bring theirs, and be reopened; no verdict and no answer is ever taken back.
 */
export const stateMoves: {
  readonly ticket: Moves<TicketStatus>;
  readonly recommendation: Moves<RecommendationState>;
  readonly review: Moves<ReviewState>;
  readonly handoff: Moves<HandoffState>;
} = {
  ticket: {
    none: ['open', 'awaiting_customer', 'resolved'],
    open: ['awaiting_customer', 'resolved'],
    awaiting_customer: ['open', 'resolved'],
    resolved: ['open', 'awaiting_customer'],
  },
  recommendation: { none: ['recorded'], recorded: ['sent'], sent: [] },
  review: { none: ['not_required', 'pending'], not_required: ['reviewed'], pending: ['reviewed'], reviewed: [] },
  handoff: { none: ['posted'], posted: ['accepted', 'rejected'], accepted: [], rejected: [] },
};
