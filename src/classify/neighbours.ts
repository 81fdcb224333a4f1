import type { Reading } from '../playbook/reading.ts';
import type { Evidence, SimilarTicket } from '../ticket/evidence.ts';
import { recency } from '../ticket/recency.ts';
import type { Labels } from '../ticket/ticket.ts';
import type { Vote } from './ballot.ts';

const nearest = 5;
const leastSimilarity = 0.3;

/**
 * So many neighbours have to agree before they have a voice: one ticket that somebody planted, or that was labelled
 * wrongly, changes nothing.
 */
const leastAgreeing = 2;

/**
 * One is enough where a reviewer set its labels right and it says the same in much the same words. From here on, none of the tickets
 * of `npm run eval:learning` is turned away from the right category or issue type by it; somewhat below, some are.
 */
const nearlyTheSame = 0.7;

/** How much a neighbour counts beside the ticket's own words, and one that speaks alone: more than words that misled before. */
const weights = { category: 1.2, issueType: 1 };
const loneWeights = { category: 8, issueType: 6 };

/**
 * Labels of similar tickets that people have seen inform, the nearer and newer the more, and never decide alone. They speak for no
 * dimension that a guarantee hangs on. @playbook Classification Dimensions
 */
export function voteByNeighbours<Dimension extends 'category' | 'issueType'>(
  { evidence: { similarTickets }, ticket, playbook }: Pick<Reading, 'evidence' | 'ticket' | 'playbook'>,
  dimension: Dimension,
  vote: Vote<NonNullable<Labels[Dimension]>>,
): void {
  for (const [value, neighbours] of byLabel(similarTickets, dimension)) {
    for (const neighbour of neighbours) {
      const alone = speaksAlone(neighbour);
      if (!alone && neighbours.length < leastAgreeing) continue;
      const weight = (alone ? loneWeights : weights)[dimension];
      const age = recency(neighbour.createdAt, ticket.createdAt, playbook.learning.halfLifeDays);
      vote(value, weight * neighbour.similarity * age, `similar to ${neighbour.reference}`);
    }
  }
}

/** The label that similar tickets bear, of several the one whose bearers are more alike; null where none has a voice. */
export function neighboursSay<Dimension extends keyof Labels>(
  { similarTickets }: Evidence,
  dimension: Dimension,
): NonNullable<Labels[Dimension]> | null {
  const weight = (neighbours: readonly SimilarTicket[]) =>
    neighbours.reduce((sum, { similarity }) => sum + similarity, 0);
  const [best] = byLabel(similarTickets, dimension)
    .filter(([, neighbours]) => neighbours.length >= leastAgreeing || neighbours.some(speaksAlone))
    .sort(([, a], [, b]) => weight(b) - weight(a));
  return best?.[0] ?? null;
}

function byLabel<Dimension extends keyof Labels>(similarTickets: readonly SimilarTicket[], dimension: Dimension) {
  const near = similarTickets.slice(0, nearest).filter(({ similarity }) => similarity > leastSimilarity);
  return [...Map.groupBy(near, ({ labels }) => labels[dimension])].flatMap(([value, neighbours]) =>
    value === null ? [] : [[value, neighbours] as const],
  );
}

function speaksAlone({ reviewed, similarity }: SimilarTicket): boolean {
  return reviewed && similarity >= nearlyTheSame;
}
