import type { Announcement, Delivery, Subscription } from '../../ticket/announcement.ts';
import type { KnowledgeId, TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { SourceTicket } from '../../ticket/source-ticket.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { NewJob } from './jobs.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';
import type { Indexed } from './tickets.ts';

/** A ticket that a source tells of, as both sides have it. `state` is null where it came in by another way. */
export type KnownSourceTicket = {
  readonly ticket: StoredTicket;
  readonly state: SourceTicket | null;
  /** Counts what was recorded; 0 where nothing was. */
  readonly version: number;
};

/** What becomes of a ticket by a delivery: `follow` takes over status and agents' messages, which make no revision. */
export type SourceChange = {
  readonly source: string;
  readonly deliveryId: string;
  readonly state: SourceTicket;
  /** The version that the state was merged with. */
  readonly version: number;
  readonly ticket: StoredTicket;
  readonly write: 'create' | 'revise' | 'follow' | 'nothing';
  /** Null where no text changes. */
  readonly indexed: Indexed | null;
  readonly jobs: readonly NewJob[];
};

/** What other systems tell of their tickets. */
export type SourceStore = {
  isKnownDelivery(source: string, deliveryId: string): Promise<boolean>;
  /** Keeps a delivery that changes no ticket; false where it is known already. */
  rememberDelivery(source: string, deliveryId: string): Promise<boolean>;
  /** By the source's own id, else by the reference, where the ticket came in by another way. */
  find(source: string, externalId: string, reference: string): Promise<KnownSourceTicket | null>;
  /** Delivery, state, ticket and jobs in one transaction. `outrun`: another delivery came first; merge again. */
  record(change: SourceChange): Promise<'recorded' | 'duplicate' | 'outrun'>;
  /** The source and its own id of a ticket; null where it came in by another way. */
  originOf(ticketId: TicketId): Promise<{ readonly source: string; readonly externalId: string } | null>;
  forgetDeliveries(before: Instant): Promise<void>;
};

/** Who is told of what happens. */
export type SubscriptionStore = {
  /** Stores a subscription, or changes one but for its secret. */
  put(subscription: Subscription): Promise<void>;
  find(id: string): Promise<Subscription | null>;
  list(): Promise<readonly Subscription[]>;
  remove(id: string): Promise<{ outcome: 'removed' } | { outcome: 'notFound' }>;
  deactivate(id: string): Promise<void>;
  /** Stores a delivery and its job for each subscriber who has not been told yet. */
  tell(announcements: readonly Announcement[]): Promise<void>;
  deliveries(subscriptionId: string, page: PageRequest): Promise<Page<Delivery> | InvalidCursor>;
  findDelivery(id: string): Promise<{ readonly delivery: Delivery; readonly subscription: Subscription } | null>;
  markDelivered(id: string, status: number, at: Instant): Promise<void>;
  markFailed(
    id: string,
    failure: { readonly status: number | null; readonly error: string | null; readonly isLast: boolean },
  ): Promise<void>;
  redeliver(id: string): Promise<{ outcome: 'queued'; delivery: Delivery } | { outcome: 'notFound' }>;
};

/** What is posted to another system at most once. */
export type PostStore = {
  /** `begun`: an earlier attempt claimed it and did not say how it ended. */
  claim(
    id: string,
    now: Instant,
  ): Promise<{ outcome: 'claimed' } | { outcome: 'sent' } | { outcome: 'begun'; since: Instant }>;
  /** Takes over a claim that was left; false where somebody else did. */
  claimAgain(id: string, since: Instant, now: Instant): Promise<boolean>;
  /** Gives a claim back where certainly nothing was posted. */
  release(id: string): Promise<void>;
  markSent(id: string): Promise<void>;
};

/** What an entry of a feed was when it was read last: its version, and what it is stored as; null for what is not kept. */
export type FeedMark =
  | {
      readonly mark: string;
      readonly kind: 'knownIssues' | 'documents' | 'incidents' | 'deployments';
      readonly id: KnowledgeId;
    }
  | { readonly mark: string; readonly kind: null; readonly id: null };

/** What is known of a feed. */
export type FeedState = {
  /** What it answered last, to ask only for news. */
  readonly validator: string | null;
  readonly marks: Readonly<Record<string, FeedMark>>;
  /** How often in a row it could not be read. */
  readonly failures: number;
  readonly polledAt: Instant;
};

/** What feeds listed when they were asked last. */
export type FeedStore = {
  find(name: string): Promise<FeedState | null>;
  put(name: string, state: FeedState): Promise<void>;
};
