import type { Reading } from '../playbook/reading.ts';
import { categories, type Category } from '../ticket/vocabulary.ts';
import type { Topic } from '../signals/signals.ts';
import { openBallot, type Vote } from './ballot.ts';
import { voteByNeighbours } from './neighbours.ts';
import type { Balloted } from './supported.ts';

/** How strongly words on a topic speak for a category; in the subject they count double. */
const topicWeights: Readonly<Partial<Record<Topic, Readonly<Partial<Record<Category, number>>>>>> = {
  authentication: { authentication: 2 },
  credentials_invalid: { authentication: 3 },
  credentials_valid: { authentication: 3 },
  pasted_key: { authentication: 2 },
  permission: { authentication: 2 },
  wrong_environment: { authentication: 2 },
  validation: { validation: 2 },
  malformed_request: { validation: 2 },
  empty_body: { validation: 2 },
  performance: { performance: 3 },
  timeout: { performance: 2 },
  large_request: { performance: 1 },
  background_task: { performance: 3 },
  integration: { integration: 1.5 },
  sdk: { integration: 2 },
  webhook: { integration: 4 },
  documentation: { documentation: 2 },
  documentation_wrong: { documentation: 3 },
  feature_request: { feature_request: 3.5 },
  outage: { other: 2 },
  rate_limit: { other: 3 },
  client_disconnect: { other: 4 },
  expected_behavior: { other: 1 },
};

const statusWeights: Readonly<Record<number, Readonly<Partial<Record<Category, number>>>>> = {
  401: { authentication: 4 },
  403: { authentication: 2 },
  407: { authentication: 3 },
  422: { validation: 4 },
  400: { validation: 1.5 },
  415: { validation: 3 },
  429: { other: 3 },
  408: { performance: 2 },
  504: { performance: 2.5 },
  503: { other: 0.5 },
  500: { other: 1 },
};

/** Words of one topic count so often at most: a long text must not outvote a clear subject. */
const mostPerTopic = 2;

/** The category that the words speak for, with what resolved neighbours were labelled as a further voice. */
export function categoryOf(reading: Reading): Balloted<Category> {
  const ballot = openBallot(categories);
  voteByTopics(reading, ballot.vote);
  voteByMeasures(reading, ballot.vote);
  ballot.vote('other', 0.8, reading.failure);
  const byWords = ballot.leading();
  voteByNeighbours(reading, 'category', ballot.vote);
  return { ...ballot.result({ fallback: 'other', words: reading.ticket.subject }), byWords };
}

function voteByTopics({ signals }: Reading, vote: Vote<Category>): void {
  const counted = new Map<Topic, number>();
  for (const { topic, span } of signals.topics) {
    const times = counted.get(topic) ?? 0;
    if (times >= mostPerTopic) continue;
    counted.set(topic, times + 1);
    const place = span.field === 'subject' ? 2 : 1 / (times + 1);
    for (const category of categories) vote(category, (topicWeights[topic]?.[category] ?? 0) * place, span.text);
  }
}

function voteByMeasures({ signals, statusCodes, money }: Reading, vote: Vote<Category>): void {
  for (const [code, words] of statusCodes)
    for (const category of categories) vote(category, statusWeights[code]?.[category] ?? 0, words);
  for (const { span } of [...signals.slowdowns, ...signals.durations].slice(0, 1)) vote('performance', 4, span.text);
  for (const { span } of signals.calls.slice(0, 1)) vote('integration', span.field === 'subject' ? 3 : 1.5, span.text);
  for (const words of money.values()) vote('other', 4, words);
  for (const { span } of signals.stackTraces.slice(0, 1)) vote('integration', 1.5, span.text);
  for (const { span, library } of signals.versions.slice(0, 1))
    vote('integration', library === null ? 0.5 : 1.5, span.text);
}
