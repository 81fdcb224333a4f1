import { labelledFromReview } from '../evaluation-runs/labelled-from-review.ts';
import type { Services } from '../services.ts';
import type { StoredRecommendation } from '../store/ports/recommendations.ts';
import type { Decision } from '../ticket/decision.ts';
import type { ReviewRecord } from '../ticket/review.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import { redecide } from './redecide.ts';
import { verdictFaults } from './verdict-faults.ts';

/**
 * Records a verdict on a recommendation, with exactly the text that it approves (G3): the draft's for `approved`, the
 * reviewer's for `edited` and `overridden` (none where an override carries none), none for `rejected`; and for an override
 * what the playbook says under it. Refuses a verdict whose parts do not fit together, a second one, one on a ticket that has
 * changed or that somebody else has claimed, and, where the playbook asks for four eyes, approval by whoever asked.
 */
export async function giveVerdict(
  services: Pick<Services, 'store' | 'playbook' | 'newId' | 'now'>,
  given: Omit<ReviewRecord, 'id' | 'createdAt' | 'decision'>,
) {
  const recommendation = await services.store.recommendations.find(given.recommendationId);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  const ticket = await services.store.tickets.find(recommendation.ticketId);
  const decision = given.verdict === 'overridden' ? decideAnew(services, { recommendation, ticket, given }) : null;
  const faults = verdictFaults(given, recommendation, decision);
  if (faults.length > 0) return { outcome: 'notAcceptable', faults } as const;
  const own = recommendation.requestedBy === given.reviewer;
  if (services.playbook.review.fourEyes && own && given.verdict !== 'rejected')
    return { outcome: 'ownRequest' } as const;
  const review: ReviewRecord = {
    ...given,
    id: services.newId('rev'),
    decision,
    reply: given.verdict === 'approved' ? recommendation.draft.body : given.reply,
    createdAt: services.now(),
  };
  const teaches = given.verdict === 'edited' || given.verdict === 'overridden';
  const lesson = teaches && ticket !== null ? labelledFromReview(ticket, { ...recommendation, review }) : null;
  const timed = services.playbook.reviewInstruments.timeOnItem;
  const recorded = await services.store.reviews.giveVerdict(review, { lesson, timed });
  return recorded.outcome === 'recorded' ? ({ outcome: 'recorded', review } as const) : recorded;
}

// On a ticket that has changed there is nothing to decide: the store refuses the verdict, whatever it says.
function decideAnew(
  { playbook }: Pick<Services, 'playbook'>,
  {
    recommendation,
    ticket,
    given,
  }: {
    readonly recommendation: StoredRecommendation;
    readonly ticket: StoredTicket | null;
    readonly given: Parameters<typeof redecide>[1];
  },
): Decision | null {
  if (ticket?.revision !== recommendation.ticketRevision) return null;
  return redecide({ ticket, recommendation, playbook }, given).input.decision;
}
