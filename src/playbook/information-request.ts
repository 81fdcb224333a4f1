import { withDocumentedIssue, withOpenIncident } from './example-evidence.ts';
import type { InformationItem } from '../ticket/vocabulary.ts';
import { customersWords } from '../ticket/ticket.ts';
import { informationItems } from '../ticket/vocabulary.ts';
import type { Topic } from '../signals/signals.ts';
import { both, isIntermittent, topic, unless, where, type Reading, type Triaged } from './reading.ts';
import { matchRules, type Matched, type Rule } from './rule.ts';

/** A rule that asks the customer for something the ticket doesn't hold. */
export type RequestRule = Rule<Triaged> & { readonly asks: readonly InformationItem[] };

const section = 'Always Request';

/** @playbook Always Request */
export const alwaysRequest: readonly RequestRule[] = [
  {
    id: 'information.request.timestamp',
    section,
    bullet: 'Error reports without timestamp',
    effect: 'informationRequest+=timestamp',
    asks: ['timestamp'],
    matches: (reading) => where(reportsFault(reading), reading.failure ?? reading.ticket.subject),
    fires: { body: 'GET /orders fails with 502.', classification: { issueType: 'bug' } },
    silent: { body: 'How do I page through the orders?', classification: { issueType: 'question' } },
  },
  {
    id: 'information.request.request_id',
    section,
    bullet: '500 errors without request ID',
    effect: 'informationRequest+=request_id',
    asks: ['request_id'],
    matches: (reading) => reading.serverError ?? where(isUrgent(reading), reading.failure),
    fires: 'GET /orders answers 500.',
    silent: 'GET /orders answers 404.',
  },
  {
    id: 'information.request.error_message',
    section,
    bullet: '"It doesn\'t work" without specific error message',
    effect: 'informationRequest+=error_message',
    asks: ['error_message'],
    matches: (reading) => withoutMessage(reading),
    fires: "It doesn't work any more. Please fix.",
    silent: "It doesn't work any more: TypeError: amount is not a number.",
  },
  {
    id: 'information.request.versions',
    section,
    bullet: 'Version-related issues without version numbers',
    effect: 'informationRequest+=versions',
    asks: ['versions'],
    matches: (reading) => where(reportsFault(reading) && !isUrgent(reading), versionMatters(reading)),
    fires: {
      body: 'Since the last upgrade of your SDK the upload fails with a TypeError.',
      classification: { issueType: 'bug' },
    },
    silent: { body: 'The upload fails with 404.', classification: { issueType: 'bug' } },
  },
  {
    id: 'information.request.reproducibility',
    section,
    bullet: 'Intermittent issues without frequency/pattern information',
    effect: 'informationRequest+=reproducibility',
    asks: ['reproducibility'],
    matches: (reading) =>
      where(isIntermittent(reading), reading.reproducibility.get('intermittent') ?? null) ??
      where(reportsFault(reading) && !isUrgent(reading), connectionFault(reading)),
    fires: 'Sometimes the upload fails.',
    silent: 'The upload fails every time.',
  },
];

/** @playbook Information Request Template: the facts that engineering needs where a fault can't be judged without them. */
export const requestedByTemplate: readonly RequestRule[] = [
  {
    id: 'information.request.error_response',
    section: 'Information Request Template',
    bullet: '**Error Response**: Complete error response body',
    effect: 'informationRequest+=error_response',
    asks: ['error_response'],
    matches: (reading) =>
      where(reading.classification.category === 'validation' && reportsFault(reading), reading.failure),
    fires: { body: 'A valid order is refused with 422.', classification: { issueType: 'bug', category: 'validation' } },
    silent: {
      body: 'Which fields does an order have?',
      classification: { issueType: 'question', category: 'validation' },
    },
  },
  {
    id: 'information.request.request_details',
    section: 'Information Request Template',
    bullet: '**Request Details**: Endpoint, method, and sanitized request body',
    effect: 'informationRequest+=request_details',
    asks: ['request_details'],
    matches: (reading) =>
      where(
        !isUrgent(reading),
        withoutMessage(reading) ??
          where(
            reportsFault(reading) && reading.signals.calls.length === 0,
            reading.serverError ??
              where(reading.classification.category === 'performance', topic(reading, 'performance')),
          ),
      ),
    fires: { body: 'We get error 500.', classification: { issueType: 'bug', severity: 'P3' } },
    silent: { body: 'GET /orders answers 404.', classification: { issueType: 'bug' } },
  },
];

/** @playbook Do Not Request More Information: each of these ends all questions. */
export const doNotRequest: readonly Rule<Triaged>[] = [
  {
    id: 'information.none.configuration_error',
    section: 'Do Not Request More Information',
    bullet: 'When issue is clearly customer configuration error',
    effect: 'informationRequest=[]',
    matches: (reading) =>
      unless(
        topic(reading, 'credentials_invalid', 'malformed_request', 'wrong_environment'),
        reading.classification.issueType !== 'configuration',
      ),
    fires: { body: 'Our API key has expired and we get 401.', classification: { issueType: 'configuration' } },
    silent: { body: 'Our API key gives 401.', classification: { issueType: 'bug' } },
  },
  {
    id: 'information.none.exact_known_issue',
    section: 'Do Not Request More Information',
    bullet: 'When issue matches known issue exactly',
    effect: 'informationRequest=[]',
    matches: ({ exactIssue }) => (exactIssue === null ? null : `${exactIssue.id}: ${exactIssue.title}`),
    fires: {
      body: 'Object of type Decimal is not JSON serializable',
      evidence: withDocumentedIssue,
    },
    silent: 'Object of type Decimal is not JSON serializable',
  },
  {
    id: 'information.none.sufficient_detail',
    section: 'Do Not Request More Information',
    bullet: 'When the ticket contains sufficient detail to act',
    effect: 'informationRequest=[]',
    matches: (reading) =>
      unless(
        topic(reading, 'documentation_wrong') ?? fullRegression(reading) ?? fullReport(reading),
        reading.serverError,
      ),
    fires: 'Since the upgrade from northwind-js 4.1.2 to 4.2.0 every upload ends in TypeError: source is undefined.',
    silent: 'Since the last upgrade the upload fails.',
  },
  {
    id: 'information.none.active_incident',
    section: 'Common Mistakes to Avoid',
    bullet: "**Not checking incident status**: Don't troubleshoot during active incident",
    effect: 'informationRequest=[]',
    matches: ({ evidence }) => {
      const incident = evidence.incidents.find(
        ({ status, matches }) => status !== 'resolved' && (matches.includes('error') || matches.includes('endpoint')),
      );
      return incident === undefined ? null : `${incident.id}: ${incident.title}`;
    },
    fires: { body: 'Our webhooks arrive late.', evidence: withOpenIncident },
    silent: { body: 'Our webhooks arrive late.' },
  },
  {
    id: 'information.none.security',
    section: 'Initial Assessment (First 5 Minutes)',
    bullet: 'Do not request additional details via unencrypted channels',
    effect: 'informationRequest=[]',
    matches: ({ security, classification }) =>
      security.values().next().value ?? (classification.security ? 'classified as security' : null),
    fires: 'Anyone can read the orders of other accounts: there is an auth bypass.',
    silent: 'GET /orders answers 500.',
  },
];

/** "It doesn't work", and nothing of what was seen. */
function withoutMessage(reading: Triaged): string | null {
  const { signals, statusCodes } = reading;
  const isShown = signals.errors.length > 0 || signals.errorResponses.length > 0 || statusCodes.size > 0;
  return where(!isShown, topic(reading, 'not_working', 'outage') ?? namesNothing(reading));
}

/** Words that neither ask, wish nor tell what is wrong: "URGENT!!! Call me back". */
export function namesNothing(reading: Reading): string | null {
  const { ticket, topics, failure, security, money } = reading;
  const says = failure !== null || security.size > 0 || money.size > 0 || /[?？]/u.test(customersWords(ticket));
  return says || [...topics.keys()].some((about) => !said.has(about)) ? null : ticket.subject || ticket.body;
}

/** Topics that a ticket can touch without having said what it wants. */
const said: ReadonlySet<Topic> = new Set([
  'blocking',
  'repeated_report',
  'authentication',
  'integration',
  'performance',
  'webhook',
  'sdk',
]);

/** What broke, with which release, and how it shows: all that a search in the changelog needs. */
function fullRegression(reading: Triaged): string | null {
  const { signals } = reading;
  const version = signals.versions[0]?.span.text ?? null;
  return signals.errors.length === 0 ? null : both(topic(reading, 'regression'), version);
}

/** A fault of a library with its error, its version and the code that shows it: nothing is left to ask its maker. */
function fullReport(reading: Triaged): string | null {
  const { signals } = reading;
  const exception = signals.errors.find(({ kind }) => kind === 'exception')?.span.text ?? null;
  const shown = signals.stackTraces[0] ?? signals.calls[0] ?? signals.payloads[0];
  return where(
    reading.classification.issueType === 'bug' && signals.versions.some(({ library }) => library !== null),
    shown === undefined ? null : both(exception, shown.span.text),
  );
}

/** Somebody writes code against a library, or something changed with a release. */
function versionMatters(reading: Triaged): string | null {
  const { signals } = reading;
  return (
    topic(reading, 'sdk', 'regression', 'background_task') ??
    signals.calls[0]?.span.text ??
    signals.errors.find(({ kind, span }) => kind === 'exception' && /\w\.\w/.test(span.text))?.span.text ??
    signals.stackTraces[0]?.span.text ??
    both(topic(reading, 'integration'), reading.failure) ??
    where(reading.classification.category === 'integration', reading.failure)
  );
}

/** A connection that breaks on the way: whether it does so always, and from where, decides what to look at. */
function connectionFault({ signals }: Triaged): string | null {
  const fault = signals.errors.find(
    ({ name, message }) => connectionErrors.test(name ?? '') || connectionErrors.test(message ?? ''),
  );
  return fault?.span.text ?? null;
}

const connectionErrors = /connection|connect|ssl|tls|econnre|etimedout|socket|dns|name resolution/iu;

function isUrgent({ classification: { severity } }: Triaged): boolean {
  return severity === 'P1' || severity === 'P2';
}

/** What is asked for, and the rules behind it. */
export type InformationPlan = {
  readonly items: readonly InformationItem[];
  readonly rules: readonly Matched<Rule<Triaged>>[];
};

/** The questions that the ticket leaves open, none whose answer it holds, and none that an agent has asked already. */
export function planInformationRequest(reading: Triaged): InformationPlan {
  const closed = matchRules(doNotRequest, reading);
  if (closed.length > 0) return { items: [], rules: closed };
  const held = new Set([...itemsHeld(reading), ...reading.signals.asked.map(({ item }) => item)]);
  const rules = matchRules<Triaged, RequestRule>([...alwaysRequest, ...requestedByTemplate], reading).filter(
    ({ rule }) => rule.asks.some((item) => !held.has(item)),
  );
  const asked = new Set(rules.flatMap(({ rule }) => rule.asks));
  return { items: informationItems.filter((item) => asked.has(item) && !held.has(item)), rules };
}

/** What the ticket, its metadata and its messages already tell. */
export function itemsHeld({ signals }: Pick<Reading, 'signals'>): ReadonlySet<InformationItem> {
  const held = new Set<InformationItem>();
  if (signals.timestamps.length > 0) held.add('timestamp');
  if (signals.requestIds.length > 0) held.add('request_id');
  if (signals.errors.length > 0) held.add('error_message');
  if (signals.errorResponses.length > 0) held.add('error_response').add('error_message');
  if (signals.endpoints.length > 0 || signals.payloads.length > 0) held.add('request_details');
  if (signals.frequency.length > 0 || signals.reproducibility.some(({ kind }) => kind === 'consistent'))
    held.add('reproducibility');
  if (signals.versions.length > 0) held.add('versions');
  return held;
}

function reportsFault({ classification: { issueType } }: Triaged): boolean {
  return issueType === 'bug' || issueType === 'incident';
}
