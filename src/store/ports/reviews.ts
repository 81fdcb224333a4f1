import type { ApiKeyId, RecommendationId, ReviewId, TicketId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { Proposal } from '../../ticket/proposal.ts';
import type { Recommendation } from '../../ticket/recommendation.ts';
import type { Claim, ReviewRecord, TicketChange } from '../../ticket/review.ts';
import type { ReviewMeasures, SecondReview } from '../../ticket/second-review.ts';
import type { ReviewState } from '../../ticket/states.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Disposition, ReviewReason, Severity } from '../../ticket/vocabulary.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';
import type { StoredRecommendation } from './recommendations.ts';

export type PendingReview = {
  readonly recommendation: StoredRecommendation;
  readonly ticket: Pick<StoredTicket, 'id' | 'reference' | 'subject' | 'customer'>;
  readonly severity: Severity;
  /** The earlier of acknowledge-by and first-update-by. */
  readonly dueAt: Instant;
};

/** Which reviews are asked for; what is missing is not asked. */
export type ReviewFilter = {
  readonly status: ReviewState;
  readonly severity?: Severity | undefined;
  readonly reason?: ReviewReason | undefined;
  /** Claimed by this reviewer, by another, or by nobody. */
  readonly claim?: { readonly is: 'mine' | 'others' | 'none'; readonly reviewer: ApiKeyId } | undefined;
};

export type ReviewStore = {
  /** By state, most urgent SLA first. */
  list(page: PageRequest & ReviewFilter): Promise<Page<PendingReview> | InvalidCursor>;
  /** Why a person must look at a ticket and nobody has yet, whatever it says by now. */
  openReasons(ticket: TicketId): Promise<readonly ReviewReason[]>;
  /** Takes an unreviewed item for some minutes, or prolongs a claim of one's own. Of several at once one gets it. */
  claim(id: RecommendationId, by: ApiKeyId, minutes: number): Promise<ClaimOutcome>;
  /** Gives a claim of one's own back; another's stays. */
  release(id: RecommendationId, by: ApiKeyId): Promise<ReleaseOutcome>;
  /**
   * Records the verdict where none stands, nobody else has claimed it, and the ticket is still the one recommended on (G3).
   * `lesson` is the line of a labelled set that it makes, where it changed something; where `timed`, the time since the claim is kept.
   */
  giveVerdict(
    review: ReviewRecord,
    parts?: { readonly lesson?: object | null; readonly timed?: boolean },
  ): Promise<VerdictOutcome>;
  /** Records another reply for a recommendation that still stands as it was made, whose place in the queue it takes. */
  recordRewrite(
    recommendation: Recommendation,
    rewritten: { readonly of: RecommendationId; readonly by: ApiKeyId },
  ): Promise<RewriteOutcome>;
  /** Marks sent where review is not required and the text is the draft's, or a review approved exactly this text. */
  markSent(sent: { recommendationId: RecommendationId; body: string; at: Instant; by: ApiKeyId }): Promise<SentOutcome>;
};

export type VerdictOutcome =
  | { readonly outcome: 'recorded'; readonly reviewId: ReviewId }
  | { readonly outcome: 'notFound' }
  | NotReviewable;

/** Why an item can't be reviewed by this reviewer now, and what has happened to it. */
export type NotReviewable =
  | { readonly outcome: 'alreadyReviewed'; readonly review: ReviewRecord }
  | { readonly outcome: 'ticketChanged'; readonly change: TicketChange }
  | { readonly outcome: 'claimed'; readonly claim: Claim };

export type ClaimOutcome =
  | { readonly outcome: 'taken'; readonly claim: Claim }
  | { readonly outcome: 'notFound' }
  | NotReviewable;

export type ReleaseOutcome =
  | { readonly outcome: 'released' }
  | { readonly outcome: 'notFound' }
  | { readonly outcome: 'claimed'; readonly claim: Claim };

/** `settled`: it was sent, or rewritten, before. */
export type RewriteOutcome = { readonly outcome: 'recorded' } | { readonly outcome: 'settled' } | NotReviewable;

export type SentOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'notFound' }
  | { readonly outcome: 'reviewPending' }
  | { readonly outcome: 'rejected' }
  | { readonly outcome: 'textNotApproved' }
  | { readonly outcome: 'alreadySent' };

/** Verdicts that were proposed to a reviewer. */
export type ProposalStore = {
  add(proposal: Proposal): Promise<void>;
  /** Oldest first. */
  of(recommendationId: RecommendationId): Promise<readonly Proposal[]>;
};

/** Whom the sample is for, which share of verdicts it draws, and from when on they were given. */
export type Sampling = {
  readonly reviewer: ApiKeyId;
  readonly share: number;
  readonly since: Instant;
  /**
   * Which share besides is drawn to be made wrong: approvals under this playbook, of these dispositions, no security matter.
   * Where it is not 0, the ticket of whatever is drawn was resolved by then: nothing depends on it any more, and its age
   * does not tell what was made wrong.
   */
  readonly knownWrong: {
    readonly share: number;
    readonly playbookVersion: string;
    readonly dispositions: readonly Disposition[];
    readonly resolvedBy: Instant;
  };
};

export type DrawnReview = {
  readonly recommendation: StoredRecommendation;
  readonly drawnAs: 'asItIs' | 'knownWrong';
};

/**
 * Not offered is what was not drawn, or not so, is too old or erased, has no verdict, or was given or asked for by the
 * reviewer. `caught` is null where nothing was made wrong.
 */
export type SecondReviewOutcome =
  | { readonly outcome: 'recorded'; readonly caught: boolean | null }
  | { readonly outcome: 'notOffered' }
  | { readonly outcome: 'alreadyAnswered' };

export type SecondReviewStore = {
  /** What waits for a second answer of this reviewer, the oldest verdict first; or of that the one with this id. */
  offered(
    sampling: Sampling,
    which: { readonly limit: number } | { readonly id: RecommendationId },
  ): Promise<readonly DrawnReview[]>;
  /** Keeps the answer where it was asked for and is the only one. Nothing else changes. */
  give(review: SecondReview, sampling: Sampling): Promise<SecondReviewOutcome>;
  /** How often each first answer met each second one, and what was caught, by when the second was given; and the time on items, by verdict. */
  measure(from: Instant, until: Instant): Promise<ReviewMeasures>;
};
