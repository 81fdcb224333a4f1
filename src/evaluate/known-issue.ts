import type { Counts } from './counts.ts';
import type { Gold } from './labelled-ticket.ts';

/**
 * An exact match is a hit where it is the label or an alternative. A wrong one is a false alarm and, where one was
 * there, a miss as well; saying nothing is a miss unless null is acceptable.
 */
export function countKnownIssue({ knownIssue, alsoAcceptable }: Gold, matched: string | null): Counts {
  const alternatives = alsoAcceptable.knownIssue ?? [];
  const right = matched !== null && (matched === knownIssue || alternatives.includes(matched));
  const excused = matched === null && alternatives.includes(null);
  return {
    hits: right ? 1 : 0,
    falseAlarms: matched !== null && !right ? 1 : 0,
    misses: knownIssue !== null && !right && !excused ? 1 : 0,
  };
}
