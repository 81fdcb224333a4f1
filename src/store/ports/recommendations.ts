import type { ApiKeyId, RecommendationId, TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { Recommendation } from '../../ticket/recommendation.ts';
import type { Claim, ReviewRecord } from '../../ticket/review.ts';
import type { ReviewState } from '../../ticket/states.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { MistakeName } from '../../ticket/vocabulary.ts';
import type { Indexed } from './tickets.ts';

export type StoredRecommendation = Recommendation & {
  readonly reviewState: ReviewState;
  readonly review: ReviewRecord | null;
  readonly claim: Claim | null;
  /** Whose API key asked for it; null where no key did. */
  readonly requestedBy: ApiKeyId | null;
  readonly sent: { readonly body: string; readonly at: Instant; readonly by: ApiKeyId } | null;
};

export type RecommendationStore = {
  /** Stores the recommendation and, where its decision requires one, its pending review. Refuses where the ticket has changed. */
  record(recommendation: Recommendation): Promise<{ outcome: 'recorded' } | { outcome: 'ticketChanged' }>;
  /** The same, but only where this revision has no recommendation yet: for work that may be delivered twice. */
  recordFirst(
    recommendation: Recommendation,
  ): Promise<{ outcome: 'recorded' } | { outcome: 'ticketChanged' } | { outcome: 'alreadyRecorded' }>;
  /** Ticket (when new) and recommendation in one transaction: never a half-stored ticket. */
  recordWithTicket(
    ticket: StoredTicket,
    indexed: Indexed,
    recommendation: Recommendation,
  ): Promise<{ outcome: 'created' } | { outcome: 'referenceTaken'; ticketId: TicketId }>;
  find(id: RecommendationId): Promise<StoredRecommendation | null>;
  /** Whether a recommendation for this revision of a ticket, or a later one, is recorded. */
  existsFor(ticketId: TicketId, revision: number): Promise<boolean>;
  /** The newest one for a ticket. */
  newestFor(ticket: TicketId): Promise<StoredRecommendation | null>;
  /** The one on the same ticket that this one supersedes; null where it is the first. */
  before(recommendation: Recommendation): Promise<StoredRecommendation | null>;
  /** What the models of all recommendations since a moment cost, in USD. */
  costSince(moment: Instant): Promise<number>;
  /** How many recommendations of a period (from, until) warn of each common mistake; those that none warns of count 0. */
  countWarnings(from: Instant, until: Instant): Promise<Readonly<Record<MistakeName, number>>>;
  /** The next hundred recorded at or after a moment, by id, which grows with time; `after` is the last id of the page before. */
  since(moment: Instant, after: string | null): Promise<readonly StoredRecommendation[]>;
};
