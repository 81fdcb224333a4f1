import { agreementOf } from '../evaluate/agreement.ts';
import type { Services } from '../services.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { Sampling } from '../store/ports/reviews.ts';
import type { ApiKeyId } from '../ticket/ids.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { SecondReview } from '../ticket/second-review.ts';
import type { StoredTicket, Ticket } from '../ticket/ticket.ts';

/** After so long nobody remembers what was known when the first verdict was given. */
const askedForDays = 7;
const mostAsked = 20;

/** A recommendation and its ticket as they were before any verdict: nothing tells what a reviewer said, or who. */
export type BlindItem = {
  readonly recommendation: Recommendation;
  readonly ticket: Ticket;
};

/** What waits for this reviewer's second answer, the oldest first; nothing where the playbook document does not ask for any. */
export async function askForSecondReviews(services: Services, reviewer: ApiKeyId): Promise<readonly BlindItem[]> {
  const { store } = services;
  const sampling = samplingFor(services, reviewer);
  if (sampling.share === 0) return [];
  const offered = await store.secondReviews.offered(sampling, mostAsked);
  const tickets = await Promise.all(offered.map(({ ticketId }) => store.tickets.find(ticketId)));
  return offered.flatMap((recommendation, at) => {
    const ticket = tickets[at];
    return ticket == null ? [] : [blind(recommendation, ticket)];
  });
}

/** Keeps a second answer. Refuses what the reviewer was not asked, and what somebody has answered before. */
export function giveSecondReview(
  services: Services,
  given: Pick<SecondReview, 'recommendationId' | 'reviewer' | 'approves' | 'severity'>,
) {
  const review: SecondReview = { ...given, answeredAt: services.now() };
  return services.store.secondReviews.give(review, samplingFor(services, given.reviewer));
}

/** How far first and second answers agree over a time, and how long items took. */
export async function measureReviews({ store }: Pick<Services, 'store'>, from: Instant, until: Instant) {
  const { approval, severity, secondsOnItem } = await store.secondReviews.measure(from, until);
  return { approval: agreementOf(approval), severity: agreementOf(severity), secondsOnItem };
}

function samplingFor({ playbook, now }: Services, reviewer: ApiKeyId): Sampling {
  const since = addMinutes(now(), -askedForDays * 24 * 60);
  return { reviewer, share: playbook.reviewInstruments.doubleReviewShare, since };
}

function blind(stored: StoredRecommendation, ticket: StoredTicket): BlindItem {
  // Review, claim, sent reply and who asked stay behind; so does all that was written, resolved and labelled since.
  const {
    reviewState: _state,
    review: _review,
    claim: _claim,
    sent: _sent,
    requestedBy: _by,
    ...recommendation
  } = stored;
  const { id, reference, subject, body, channel, createdAt, customer, metadata } = ticket;
  const messages = ticket.messages.filter(({ at }) => at <= stored.createdAt);
  const asItWas = { id, reference, subject, body, channel, createdAt, customer, metadata, messages };
  return { recommendation, ticket: { ...asItWas, revision: stored.ticketRevision } };
}
