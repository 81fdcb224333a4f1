import { agreementOf } from '../evaluate/agreement.ts';
import type { Services } from '../services.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { DrawnReview, Sampling } from '../store/ports/reviews.ts';
import type { ApiKeyId } from '../ticket/ids.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import type { KnownWrong, SecondReview } from '../ticket/second-review.ts';
import type { StoredTicket, Ticket } from '../ticket/ticket.ts';
import { dispositions } from '../ticket/vocabulary.ts';
import { makeWrong, wrongReplies } from './known-wrong.ts';

/** After so long nobody remembers what was known when the first verdict was given. */
const askedForDays = 7;
/** So long after its resolution nothing depends on a ticket any more. */
const settledDays = 1;
const mostAsked = 20;

/** A recommendation and its ticket as they were before any verdict: nothing tells what a reviewer said, or who. */
export type BlindItem = {
  readonly recommendation: Recommendation;
  readonly ticket: Ticket;
};

/** What is told, once it is answered, of what had been made wrong. */
export type ToldWrong = KnownWrong & { readonly caught: boolean };

/** Whether the playbook document asks for anything to be measured of reviews. */
export function measuresReviews({ playbook }: Pick<Services, 'playbook'>): boolean {
  return Object.values(playbook.reviewInstruments).some(Boolean);
}

/** What waits for this reviewer's second answer, the oldest first; nothing where the playbook document does not ask for any. */
export async function askForSecondReviews(services: Services, reviewer: ApiKeyId): Promise<readonly BlindItem[]> {
  const sampling = samplingFor(services, reviewer);
  if (sampling.share === 0 && sampling.knownWrong.share === 0) return [];
  const drawn = await services.store.secondReviews.offered(sampling, { limit: mostAsked });
  const shown = await Promise.all(drawn.map((one) => show(services, one)));
  return shown.flatMap((one) => (one === null ? [] : [one.item]));
}

/**
 * Keeps a second answer, and tells whether something had been made wrong in what was shown, and whether that was caught.
 * Refuses what the reviewer was not asked, and what somebody has answered before.
 */
export async function giveSecondReview(
  services: Services,
  given: Pick<SecondReview, 'recommendationId' | 'reviewer' | 'approves' | 'severity'>,
) {
  const { secondReviews } = services.store;
  const sampling = samplingFor(services, given.reviewer);
  const [drawn] = await secondReviews.offered(sampling, { id: given.recommendationId });
  const shown = drawn === undefined ? null : await show(services, drawn);
  const knownWrong = shown?.knownWrong ?? null;
  const answer = await secondReviews.give({ ...given, knownWrong, answeredAt: services.now() }, sampling);
  if (answer.outcome !== 'recorded') return answer;
  const wrong = knownWrong && { ...knownWrong, caught: answer.caught === true };
  return { outcome: 'recorded', knownWrong: wrong } as const;
}

/** How far first and second answers agree over a time, how much of what was made wrong was caught, and how long items took. */
export async function measureReviews({ store }: Pick<Services, 'store'>, from: Instant, until: Instant) {
  const { approval, severity, ...measures } = await store.secondReviews.measure(from, until);
  return { approval: agreementOf(approval), severity: agreementOf(severity), ...measures };
}

function samplingFor({ playbook, now }: Services, reviewer: ApiKeyId): Sampling {
  const { doubleReviewShare, knownWrongShare } = playbook.reviewInstruments;
  const daysAgo = (days: number) => addMinutes(now(), -days * 24 * 60);
  return {
    reviewer,
    share: doubleReviewShare,
    since: daysAgo(askedForDays),
    knownWrong: {
      share: knownWrongShare,
      playbookVersion: playbook.version,
      dispositions: dispositions.filter((one) => wrongReplies[one] !== undefined),
      resolvedBy: daysAgo(settledDays),
    },
  };
}

/** The item as the reviewer sees it, with what was made wrong in it; null where that can't be done. */
async function show({ store, playbook }: Services, { recommendation: stored, drawnAs }: DrawnReview) {
  const found = await store.tickets.find(stored.ticketId);
  if (found === null) return null;
  const item = blind(stored, found);
  if (drawnAs === 'asItIs') return { item, knownWrong: null };
  const wrong = makeWrong({ ...item, playbook });
  return wrong && { item: { ...item, recommendation: wrong.recommendation }, knownWrong: wrong.knownWrong };
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
