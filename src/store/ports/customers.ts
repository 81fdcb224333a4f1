import type { StoredHandoff } from '../../ticket/handoff.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { StoredRecommendation } from './recommendations.ts';

/** Everything that is kept of a customer. */
export type CustomerRecord = {
  readonly tickets: readonly StoredTicket[];
  readonly recommendations: readonly StoredRecommendation[];
  readonly handoffs: readonly StoredHandoff[];
  /** Verdicts that were proposed. */
  readonly proposals: readonly Readonly<Record<string, unknown>>[];
  /** Lines of labelled sets that reviews have made of the tickets. */
  readonly cases: readonly unknown[];
  readonly audit: readonly Readonly<Record<string, unknown>>[];
};

/** What is kept of customers, and how it is erased: texts, names and vectors go; figures and the audit chain stay. */
export type CustomerStore = {
  /** Null where no ticket is of this customer. */
  export(customerId: string): Promise<CustomerRecord | null>;
  /** Erases all of a customer's tickets, and what others say of them. Returns how many there were. */
  erase(customerId: string): Promise<number>;
  /** The same with tickets resolved before a moment, so many at most, the oldest first. */
  eraseResolvedBefore(moment: Instant, limit: number): Promise<number>;
};
