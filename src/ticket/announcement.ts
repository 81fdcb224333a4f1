import type { Instant } from './instant.ts';

/** What others can subscribe to. */
export const announcedEvents = [
  'recommendation.ready',
  'review.required',
  'ticket.escalated',
  'sla.due',
  'sla.breached',
  'pattern.emerging',
] as const;
export type AnnouncedEvent = (typeof announcedEvents)[number];

/** Something that happened, as others hear of it: ids and decisions, never words of a ticket. */
export type Announcement = {
  /** The same for the same thing, so that nobody hears of it twice. */
  readonly id: string;
  readonly event: AnnouncedEvent;
  readonly at: Instant;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Who wants to hear of what, and how it is signed. */
export type Subscription = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly AnnouncedEvent[];
  readonly secret: string;
  readonly active: boolean;
  readonly createdAt: Instant;
};

/** One announcement on its way to one subscriber. */
export type Delivery = {
  readonly id: string;
  readonly subscriptionId: string;
  readonly event: AnnouncedEvent;
  readonly payload: unknown;
  readonly createdAt: Instant;
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly deliveredAt: Instant | null;
};
