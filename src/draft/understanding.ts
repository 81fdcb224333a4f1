import { formatMoment } from '../check/next-update.ts';
import type { Signals, Topic } from '../signals/signals.ts';
import type { DraftInput } from './draft-input.ts';
import type { Facts } from './facts.ts';
import { fill } from './fill.ts';
import type { Phrases, Symptom } from './phrases/phrases.ts';

/**
 * What we understood the customer to report, in our own words: a sentence of ours, filled with nothing but well-formed
 * facts. Null where the ticket reports nothing, or a security matter.
 * @playbook Common Mistakes to Avoid: "Generic responses"
 */
export function describeReport(input: DraftInput, facts: Facts, phrases: Phrases): string | null {
  const { classification, decision } = input;
  if (classification.security || decision.disposition === 'forward_to_product') return null;
  const symptom = symptomOf(input, facts);
  if (symptom === null) return null;
  const slots = { endpoint: facts.endpoint, error: facts.error, answer: describeAnswer(facts, phrases) };
  const circumstances = isReport(input) ? [sinceWhen(input, phrases), whereItShows(input, phrases)] : [];
  return [fill(phrases.understood[symptom], slots), ...circumstances]
    .filter((sentence) => sentence !== '')
    .join(spaceAfter(phrases));
}

function sinceWhen({ signals }: DraftInput, phrases: Phrases): string {
  const since = signals.timestamps.find(({ at, hasZone, span }) => at !== null && hasZone && sinceWord.test(span.text));
  return since?.at == null ? '' : fill(phrases.since, { time: formatMoment(since.at) });
}

const sinceWord = /^(?:since|from|seit|ab|depuis|dès|desde|自)\b/i;

function whereItShows({ classification: { environment } }: DraftInput, phrases: Phrases): string {
  return environment === 'unknown' ? '' : phrases.environments[environment];
}

/** What stands between two sentences in this language. */
export function spaceAfter({ thanks }: Phrases): string {
  return /[。！？]$/.test(thanks) ? '' : ' ';
}

function isReport({ decision, classification }: DraftInput): boolean {
  return (
    decision.disposition === 'escalate' ||
    (decision.disposition === 'request_info' && classification.issueType !== 'question')
  );
}

type Sign = { readonly symptom: Symptom; readonly shows: (input: DraftInput, facts: Facts) => boolean };

/** The telling sign first: what hurts most before where it shows. */
const signs: readonly Sign[] = [
  {
    symptom: 'charge',
    shows: ({ signals, decision }) =>
      decision.disposition === 'answer' && signals.money.some(({ kind }) => kind === 'duplicate_charge'),
  },
  {
    symptom: 'payments',
    shows: ({ signals, decision }) =>
      decision.disposition === 'escalate' && signals.money.some(({ kind }) => kind === 'payment_failure'),
  },
  {
    symptom: 'allFailing',
    shows: ({ signals, classification }) =>
      classification.severity === 'P1' && signals.scope.some(({ kind }) => kind === 'all_requests'),
  },
  {
    symptom: 'silent',
    shows: ({ signals, decision }) => decision.disposition === 'escalate' && speaksOf(signals, 'silent_failure'),
  },
  {
    symptom: 'slow',
    shows: ({ signals, classification }) => classification.category === 'performance' && signals.slowdowns.length > 0,
  },
  {
    symptom: 'timeouts',
    shows: ({ signals, classification }) => classification.category === 'performance' && speaksOf(signals, 'timeout'),
  },
  {
    symptom: 'webhooks',
    shows: ({ signals, classification }, { status }) =>
      classification.issueType !== 'question' &&
      status === null &&
      speaksOf(signals, 'webhook') &&
      speaksOf(signals, 'not_working', 'outage', 'regression', 'worked_before'),
  },
  {
    symptom: 'endpointAnswer',
    shows: (_, { endpoint, status, error }) => endpoint !== null && (status ?? error) !== null,
  },
  { symptom: 'answer', shows: (_, { status }) => status !== null },
  { symptom: 'error', shows: (_, { error }) => error !== null },
  { symptom: 'limited', shows: ({ decision, signals }) => closes(decision) && speaksOf(signals, 'rate_limit') },
  {
    symptom: 'refused',
    shows: ({ classification, signals }) =>
      classification.category === 'authentication' && speaksOf(signals, 'credentials_invalid', 'credentials_valid'),
  },
  { symptom: 'documentation', shows: ({ signals }) => speaksOf(signals, 'documentation_wrong') },
  { symptom: 'endpoint', shows: (_, { endpoint }) => endpoint !== null },
];

function symptomOf(input: DraftInput, facts: Facts): Symptom | null {
  return signs.find(({ shows }) => shows(input, facts))?.symptom ?? null;
}

function closes({ disposition }: DraftInput['decision']): boolean {
  return disposition.startsWith('close_');
}

function speaksOf({ topics }: Signals, ...wanted: readonly Topic[]): boolean {
  return topics.some(({ topic }) => wanted.includes(topic));
}

function describeAnswer({ status, error }: Facts, { answers }: Phrases): string | null {
  if (status !== null && error !== null) return fill(answers.both, { status, error });
  if (status !== null) return fill(answers.status, { status });
  return error === null ? null : fill(answers.error, { error });
}
