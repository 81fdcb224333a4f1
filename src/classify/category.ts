import { type Reading } from '../playbook/reading.ts';
import { categories, type Category } from '../ticket/vocabulary.ts';
import type { Topic } from '../signals/signals.ts';
import type { Supported } from './supported.ts';

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
  documentation: { documentation: 1.5 },
  documentation_wrong: { documentation: 3 },
  feature_request: { feature_request: 3 },
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
export function categoryOf(reading: Reading): Supported<Category> {
  const scores = new Map<Category, number>(categories.map((category) => [category, 0]));
  const voices = new Map<Category, string>();
  const vote = (category: Category, weight: number, words: string) => {
    scores.set(category, (scores.get(category) ?? 0) + weight);
    if (!voices.has(category)) voices.set(category, words);
  };
  voteByTopics(reading, vote);
  voteByMeasures(reading, vote);
  voteByNeighbours(reading, vote);
  if (reading.failure !== null) vote('other', 0.8, reading.failure);
  vote('other', 0.2, reading.ticket.subject);
  return strongest(scores, voices);
}

type Vote = (category: Category, weight: number, words: string) => void;

function voteByTopics({ signals }: Reading, vote: Vote): void {
  const counted = new Map<Topic, number>();
  for (const { topic, span } of signals.topics) {
    const times = counted.get(topic) ?? 0;
    if (times >= mostPerTopic) continue;
    counted.set(topic, times + 1);
    const place = span.field === 'subject' ? 2 : 1 / (times + 1);
    for (const [category, weight] of Object.entries(topicWeights[topic] ?? {})) vote(category as Category, weight * place, span.text);
  }
}

function voteByMeasures({ signals, statusCodes, money }: Reading, vote: Vote): void {
  for (const [code, words] of statusCodes) for (const [category, weight] of Object.entries(statusWeights[code] ?? {})) vote(category as Category, weight, words);
  for (const { span } of signals.slowdowns.slice(0, 1)) vote('performance', 4, span.text);
  for (const words of money.values()) vote('other', 4, words);
  for (const { span } of signals.stackTraces.slice(0, 1)) vote('integration', 1.5, span.text);
  for (const { span, library } of signals.versions.slice(0, 1)) vote('integration', library === null ? 0.5 : 1.5, span.text);
}

/** @playbook Classification Dimensions: reviewed labels of similar resolved tickets inform, and never decide alone. */
function voteByNeighbours({ evidence }: Reading, vote: Vote): void {
  for (const { labels, similarity, reference } of evidence.similarTickets.slice(0, 5)) {
    if (labels.category !== null && similarity > 0.3) vote(labels.category, similarity * 1.2, `similar to ${reference}`);
  }
}

function strongest(scores: ReadonlyMap<Category, number>, voices: ReadonlyMap<Category, string>): Supported<Category> {
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return { value: 'other', confidence: 0, words: '' };
  const margin = first[1] - (second?.[1] ?? 0);
  return { value: first[0], confidence: round(0.4 + 0.55 * Math.min(1, margin / 5)), words: voices.get(first[0]) ?? '' };
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
