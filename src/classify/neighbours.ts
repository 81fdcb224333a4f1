import type { Evidence, SimilarTicket } from '../ticket/evidence.ts';
import type { Labels } from '../ticket/ticket.ts';
import type { Vote } from './ballot.ts';

const nearest = 5;
const leastSimilarity = 0.3;

/**
 * So many neighbours have to agree before they have a voice: one ticket that somebody planted, or that was labelled
 * wrongly, changes nothing.
 */
const leastAgreeing = 2;

/** @playbook Classification Dimensions: reviewed labels of similar resolved tickets inform, and never decide alone. */
export function voteByNeighbours<Dimension extends 'category' | 'issueType'>(
  { similarTickets }: Evidence,
  dimension: Dimension,
  vote: Vote<NonNullable<Labels[Dimension]>>,
): void {
  const near = similarTickets.slice(0, nearest).filter(({ similarity }) => similarity > leastSimilarity);
  const agreeing = Map.groupBy<Labels[Dimension], SimilarTicket>(near, ({ labels }) => labels[dimension]);
  for (const [value, neighbours] of agreeing) {
    if (value === null || neighbours.length < leastAgreeing) continue;
    for (const { similarity, reference } of neighbours)
      vote(value, similarity * weights[dimension], `similar to ${reference}`);
  }
}

/** How much a neighbour counts beside the ticket's own words. */
const weights = { category: 1.2, issueType: 1 };
