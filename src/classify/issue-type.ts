import { configurationErrors } from '../playbook/closing/configuration.ts';
import { expectedBehavior } from '../playbook/closing/expected-behavior.ts';
import { both, isIntermittent, outsideProduction, scope, topic, unless, type Reading } from '../playbook/reading.ts';
import { matchRules, type Rule } from '../playbook/rule.ts';
import type { IssueType } from '../ticket/vocabulary.ts';
import type { Supported } from './supported.ts';

type Kind = { readonly value: IssueType; readonly confidence: number; readonly words: (reading: Reading) => string | null };

/** What kind of issue the words describe; the first kind that fits. */
const kinds: readonly Kind[] = [
  { value: 'bug', confidence: 0.9, words: ({ security }) => security.values().next().value ?? null },
  { value: 'incident', confidence: 0.85, words: incidentWords },
  { value: 'question', confidence: 0.9, words: (reading) => unless(topic(reading, 'feature_request'), reading.failure) },
  { value: 'question', confidence: 0.8, words: (reading) => first(expectedBehavior, reading) },
  { value: 'configuration', confidence: 0.8, words: (reading) => first(configurationErrors, reading) },
  { value: 'bug', confidence: 0.8, words: (reading) => topic(reading, 'documentation_wrong', 'silent_failure', 'regression', 'worked_before') },
  { value: 'bug', confidence: 0.8, words: ({ serverError }) => serverError },
  { value: 'question', confidence: 0.75, words: (reading) => unless(topic(reading, 'how_to', 'expected_behavior'), reading.failure) },
  { value: 'bug', confidence: 0.65, words: ({ failure }) => failure },
  { value: 'question', confidence: 0.55, words: (reading) => topic(reading, 'how_to', 'feature_request', 'documentation') },
];

/** The issue type, with the words that make it. */
export function issueTypeOf(reading: Reading): Supported<IssueType> {
  for (const { value, confidence, words } of kinds) {
    const evidence = words(reading);
    if (evidence !== null) return { value, confidence, words: evidence };
  }
  return { value: 'question', confidence: 0.4, words: reading.ticket.subject };
}

/** Something fails for all, for several customers, or since a named time. */
function incidentWords(reading: Reading): string | null {
  if (outsideProduction(reading) || isIntermittent(reading)) return null;
  const { pattern, incidents } = reading.evidence;
  const open = incidents.find(({ status, matches }) => status !== 'resolved' && matches.includes('error'));
  return (
    (pattern === null ? null : pattern.signature) ??
    (open === undefined ? null : open.title) ??
    topic(reading, 'outage') ??
    both(scope(reading, 'all_requests', 'all_users', 'several_customers'), reading.failure) ??
    both(topic(reading, 'worked_before'), reading.serverError)
  );
}

function first(rules: readonly Rule[], reading: Reading): string | null {
  return matchRules(rules, reading)[0]?.evidence ?? null;
}
