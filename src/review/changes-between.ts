import type { Recommendation } from '../ticket/recommendation.ts';

/** One thing that a newer recommendation says otherwise. */
export type Change = { readonly field: string; readonly before: string; readonly after: string };

/** What a reviewer looks at, by the name that the API gives it. */
const facts: readonly (readonly [field: string, read: (recommendation: Recommendation) => string])[] = [
  ['severity', ({ classification }) => classification.severity],
  ['category', ({ classification }) => classification.category],
  ['issueType', ({ classification }) => classification.issueType],
  ['environment', ({ classification }) => classification.environment],
  ['security', ({ classification }) => String(classification.security)],
  ['disposition', ({ decision }) => decision.disposition],
  ['escalation', ({ decision: { escalation } }) => `${escalation.level}, ${escalation.target}`],
  ['reviewReasons', ({ decision }) => decision.review.reasons.join(', ')],
  [
    'overrideWhen',
    ({ decision }) =>
      decision.acceptance
        .filter(({ check, holds }) => holds && check.startsWith('override_'))
        .map(({ check }) => check.replace('override_', ''))
        .join(', '),
  ],
  ['informationRequest', ({ decision }) => decision.informationRequest.join(', ')],
  [
    'knownIssue',
    ({ decision: { knownIssue } }) => (knownIssue === null ? '' : `${knownIssue.id}, ${knownIssue.match}`),
  ],
  ['reply', ({ draft }) => draft.body],
];

/** What the newer of two recommendations on one ticket says otherwise than the one it supersedes. */
export function changesBetween(before: Recommendation, after: Recommendation): readonly Change[] {
  return facts
    .map(([field, read]) => ({ field, before: read(before), after: read(after) }))
    .filter((change) => change.before !== change.after);
}
