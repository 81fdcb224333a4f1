import type { Classification } from './classification.ts';
import type { Decision, TraceEntry } from './decision.ts';
import type { ApiKeyId, RecommendationId, ReviewId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Disposition, EscalationLevel, ReasonCode, ReviewReason, Verdict } from './vocabulary.ts';

/** What a reviewer may set right; null where it stands as recommended. */
export type Override = {
  readonly classification: Partial<Pick<Classification, 'category' | 'severity' | 'issueType' | 'environment'>> | null;
  readonly disposition: Disposition | null;
  readonly escalation: EscalationLevel | null;
};

/** A person's recorded verdict on one recommendation; at most one stands. Only an override changes anything. */
export type ReviewRecord = Override & {
  readonly id: ReviewId;
  readonly recommendationId: RecommendationId;
  readonly reviewer: ApiKeyId;
  readonly verdict: Verdict;
  /** What the playbook says under the override; null for any other verdict. */
  readonly decision: Decision | null;
  /** The exact text that may be sent; null where the verdict is `rejected`. */
  readonly reply: string | null;
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
  readonly createdAt: Instant;
};

/** Who works on a review, until when. Nobody else's verdict is taken meanwhile. */
export type Claim = {
  readonly reviewer: ApiKeyId;
  /** The name of that API key; null where the key is gone. */
  readonly name: string | null;
  readonly claimedAt: Instant;
  readonly expiresAt: Instant;
};

/** Why a person must look, with the rules that led there and the words they read. */
export type ExplainedReason = {
  readonly reason: ReviewReason;
  readonly section: string;
  readonly because: readonly Pick<TraceEntry, 'rule' | 'section' | 'evidence'>[];
};

/** A piece of an edited text: kept, added or removed. */
export type Edit = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string };

/** What has become of a ticket since it was recommended on. */
export type TicketChange = {
  readonly revision: number;
  /** The fields that differ, such as `body` or `customer.tier`. */
  readonly fields: readonly string[];
  /** The recommendation for the ticket as it is now, where there is one. */
  readonly recommendationId: RecommendationId | null;
};
