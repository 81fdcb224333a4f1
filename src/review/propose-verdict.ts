import type { Services } from '../services.ts';
import type { Proposal } from '../ticket/proposal.ts';
import { verdictFaults } from './verdict-faults.ts';

/** Keeps a proposed verdict for the reviewer, held to what a verdict has to be. The review stays as it is. */
export async function proposeVerdict(
  services: Pick<Services, 'store' | 'newId' | 'now'>,
  given: Omit<Proposal, 'id' | 'createdAt'>,
) {
  const recommendation = await services.store.recommendations.find(given.recommendationId);
  if (recommendation === null) return { outcome: 'notFound' } as const;
  if (recommendation.review !== null) return { outcome: 'alreadyReviewed', review: recommendation.review } as const;
  const faults = verdictFaults({ ...given, escalation: null, reasonCode: null }, recommendation, null);
  if (faults.length > 0) return { outcome: 'notAcceptable', faults } as const;
  const proposal: Proposal = { ...given, id: services.newId('prop'), createdAt: services.now() };
  await services.store.proposals.add(proposal);
  return { outcome: 'proposed', proposal } as const;
}
