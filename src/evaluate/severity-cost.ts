import type { Severity } from '../ticket/vocabulary.ts';
import type { Scored } from './scored.ts';

/**
 * What it costs to take a ticket of one severity for another, in units of one needless step up. Too mild costs more than
 * too severe, and the more the worse the ticket is: a P1 that waits a day is an outage that nobody looks at.
 */
const costs: Readonly<Record<Severity, Readonly<Record<Severity, number>>>> = {
  P1: { P1: 0, P2: 5, P3: 15, P4: 30 },
  P2: { P1: 1, P2: 0, P3: 4, P4: 10 },
  P3: { P1: 2, P2: 1, P3: 0, P4: 2 },
  P4: { P1: 3, P2: 2, P3: 1, P4: 0 },
};

/** The cost of one prediction against the label or the acceptable alternative that it comes nearest to. */
export function severityCost({ gold, predicted }: Pick<Scored, 'gold' | 'predicted'>): number {
  const labels = [gold.severity, ...(gold.alsoAcceptable.severity ?? [])];
  return Math.min(...labels.map((label) => costs[label][predicted.severity]));
}
