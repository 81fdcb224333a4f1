import type { Counts } from './counts.ts';
import { countItems } from './information-request.ts';
import { countKnownIssue } from './known-issue.ts';
import { dimensions, isRight, isUnderTriaged, type Scored } from './scored.ts';

/** What a prediction got wrong, by the names of the labels; empty where it is right throughout. */
export function faultsOf(one: Scored): readonly string[] {
  const { gold, predicted } = one;
  const faults: readonly (readonly [string, boolean])[] = [
    ...dimensions.map((dimension) => [dimension, !isRight(one, dimension)] as const),
    ['underTriage', isUnderTriaged(one)],
    ['security', gold.security !== predicted.security],
    ['humanReview', gold.humanReview !== predicted.humanReview],
    ['requestInfo', hasFault(countItems(gold, predicted.requestInfo))],
    ['knownIssue', hasFault(countKnownIssue(gold, predicted.knownIssue))],
    ['draft', predicted.draftViolations > 0],
  ];
  return faults.flatMap(([name, wrong]) => (wrong ? [name] : []));
}

function hasFault({ falseAlarms, misses }: Counts): boolean {
  return falseAlarms + misses > 0;
}
