import type { Priority, Severity } from '../ticket/vocabulary.ts';

/** The mildest severity that a help desk's priority still fits with. */
const mildest: Readonly<Record<Priority, Severity>> = { urgent: 'P2', high: 'P3', normal: 'P4', low: 'P4' };

/**
 * Whether a help desk calls a ticket more pressing than its severity says. For a reviewer to weigh: it raises nothing by
 * itself, and a milder one lowers nothing. @playbook Override AI Recommendations When
 */
export function isMorePressing(priority: Priority | undefined, severity: Severity): boolean {
  return priority !== undefined && severity > mildest[priority];
}
