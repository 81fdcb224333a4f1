import { configurationErrors } from '../playbook/closing/configuration.ts';
import { expectedBehavior } from '../playbook/closing/expected-behavior.ts';
import { isIntermittent, outsideProduction, scope, status, topic, type Reading } from '../playbook/reading.ts';
import type { Topic } from '../signals/signals.ts';
import { issueTypes, type IssueType } from '../ticket/vocabulary.ts';
import type { Balloted } from './supported.ts';
import { openBallot, type Vote } from './ballot.ts';
import { voteByNeighbours } from './neighbours.ts';

type Weights = Readonly<Partial<Record<IssueType, number>>>;

/** How strongly words on a topic speak for a kind of issue; in the subject they count more. */
const topicWeights: Readonly<Partial<Record<Topic, Weights>>> = {
  how_to: { question: 1.3 },
  feature_request: { question: 2 },
  expected_behavior: { question: 1 },
  documentation_wrong: { bug: 1.5 },
  silent_failure: { bug: 2.5 },
  regression: { bug: 1.5 },
  worked_before: { bug: 0.7 },
  works_elsewhere: { bug: 0.5 },
  not_working: { bug: 0.8 },
  performance: { bug: 1.2 },
  background_task: { bug: 0.5 },
  timeout: { bug: 1 },
  blocking: { bug: 0.5, incident: 0.3 },
  repeated_report: { bug: 0.5 },
  credentials_invalid: { configuration: 1.6 },
  credentials_valid: { bug: 0.7 },
  pasted_key: { configuration: 1 },
  malformed_request: { configuration: 1.2 },
  empty_body: { configuration: 0.6 },
  wrong_environment: { configuration: 2 },
  permission: { configuration: 0.6 },
  rate_limit: { configuration: 0.7 },
  webhook: { configuration: 1.5 },
  cosmetic: { bug: 0.4, question: 0.4 },
  client_disconnect: { bug: 1 },
  outage: { incident: 4 },
};

/** What kind of issue the words describe. */
export function issueTypeOf(reading: Reading): Balloted<IssueType> {
  const ballot = openBallot(issueTypes);
  voteByTopics(reading, ballot.vote);
  voteByFailure(reading, ballot.vote);
  voteByRules(reading, ballot.vote);
  voteByScope(reading, ballot.vote);
  const byWords = ballot.leading();
  voteByNeighbours(reading, 'issueType', ballot.vote);
  return { ...ballot.result({ fallback: 'question', words: reading.ticket.subject }), byWords };
}

function voteByTopics({ signals }: Reading, vote: Vote<IssueType>): void {
  const counted = new Set<Topic>();
  for (const { topic: about, span } of signals.topics) {
    if (counted.has(about)) continue;
    counted.add(about);
    const place = span.field === 'subject' ? 1.5 : 1;
    for (const kind of issueTypes) vote(kind, (topicWeights[about]?.[kind] ?? 0) * place, span.text);
  }
}

/** Something that fails is a bug before it is a question; words alone are a question. */
function voteByFailure(reading: Reading, vote: Vote<IssueType>): void {
  const { signals, serverError, failure, security, money } = reading;
  const complaint = failure ?? topic(reading, 'performance');
  if (complaint === null && signals.slowdowns.length === 0) vote('question', 1.5, reading.ticket.subject);
  if (failure !== null) vote('bug', 1, failure);
  vote('bug', 1.5, serverError);
  vote('bug', 0.6, signals.stackTraces[0]?.span.text ?? null);
  vote('bug', 0.5, signals.versions[0]?.span.text ?? null);
  vote('bug', 2, signals.slowdowns[0]?.span.text ?? null);
  vote('bug', 0.6, reading.reproducibility.get('consistent') ?? reading.reproducibility.get('with_steps') ?? null);
  vote('bug', 6, security.values().next().value ?? null);
  vote('bug', 3, money.get('duplicate_charge') ?? money.get('payment_failure') ?? null);
  vote('configuration', 1, status(reading, 401, 415, 429));
  if (reading.environment === 'development') vote('configuration', 0.7, failure);
}

function voteByRules(reading: Reading, vote: Vote<IssueType>): void {
  const doubtful = reading.serverError !== null || topic(reading, 'regression') !== null;
  for (const rule of configurationErrors) vote('configuration', doubtful ? 0.3 : 2, rule.matches(reading));
  for (const rule of expectedBehavior) vote('question', 1, rule.matches(reading));
}

/** Something that fails for all, for several customers, or suddenly. */
function voteByScope(reading: Reading, vote: Vote<IssueType>): void {
  const { evidence, failure, serverError } = reading;
  vote('incident', 5, evidence.pattern?.signature ?? null);
  vote(
    'incident',
    3,
    evidence.incidents.find(({ status: state, matches }) => state !== 'resolved' && matches.includes('error'))?.title ??
      null,
  );
  if (failure === null || outsideProduction(reading) || isIntermittent(reading)) return;
  // A new key that is refused on every call is one customer's matter.
  const refused = topic(reading, 'credentials_new') !== null && status(reading, 401, 403) !== null;
  vote('incident', refused ? 1 : 4.5, scope(reading, 'all_requests', 'all_users'));
  vote('incident', 2, scope(reading, 'several_customers'));
  if (serverError !== null) vote('incident', 3.5, topic(reading, 'worked_before'));
}
