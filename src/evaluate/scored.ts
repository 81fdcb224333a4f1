import { compareSeverity } from '../ticket/vocabulary.ts';
import type { Gold } from './labelled-ticket.ts';
import type { Prediction } from './prediction.ts';

/** The labels of one ticket, and what was said of it. */
export type Scored = { readonly gold: Gold; readonly predicted: Prediction };

/** Where one label out of a closed list is right; named as in `gold`. */
export const dimensions = ['category', 'severity', 'issueType', 'environment', 'disposition', 'escalate'] as const;
export type Dimension = (typeof dimensions)[number];

/** The name of a dimension's figures: that of the API, which calls `escalate` the escalation. */
export function figureName(dimension: Dimension): string {
  return dimension === 'escalate' ? 'escalation' : dimension;
}

/** Whether a prediction counts as right in one dimension: the label itself, or one that two seniors could defend. */
export function isRight({ gold, predicted }: Scored, dimension: Dimension): boolean {
  const alternatives: readonly string[] = gold.alsoAcceptable[dimension] ?? [];
  return gold[dimension] === predicted[dimension] || alternatives.includes(predicted[dimension]);
}

/** Whether a prediction is the label itself. */
export function isStrictlyRight({ gold, predicted }: Scored, dimension: Dimension): boolean {
  return gold[dimension] === predicted[dimension];
}

/** Whether a ticket was taken for milder than its label and every acceptable alternative. */
export function isUnderTriaged({ gold, predicted }: Scored): boolean {
  return [gold.severity, ...(gold.alsoAcceptable.severity ?? [])].every(
    (severity) => compareSeverity(predicted.severity, severity) > 0,
  );
}
