import {
  both,
  isIntermittent,
  outsideProduction,
  scope,
  status,
  topic,
  unless,
  where,
  type Reading,
} from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'P2 - High';
const effect = 'severity=P2';

/** @playbook P2 - High: "Major functionality impaired … or significant portion of customers affected" and its criteria. */
export const p2Criteria: readonly Rule[] = [
  {
    id: 'severity.p2.endpoint_failing_consistently',
    section,
    bullet: 'Specific endpoint failing consistently',
    effect,
    matches: (reading) =>
      unless(consistentServerError(reading), outsideProduction(reading), isIntermittent(reading), reading.isDocumented),
    fires: 'POST /users returns 500 for payloads with special characters.',
    silent: 'POST /users returned 500 once or twice, we cannot reproduce it.',
  },
  {
    id: 'severity.p2.performance_degraded',
    section,
    bullet: 'Performance degradation >50% from baseline',
    effect,
    matches: (reading) => unless(slowerThanBaseline(reading), outsideProduction(reading), reading.isDocumented),
    fires: 'API latency is 3x normal since this morning.',
    silent: 'Latency went from 200 ms to 220 ms.',
  },
  {
    id: 'severity.p2.service_exhausted',
    section,
    bullet: 'Performance degradation >50% from baseline',
    reads: 'calls that take many seconds, or a process that runs out of memory',
    effect,
    matches: (reading) =>
      unless(beyondAnyBaseline(reading), outsideProduction(reading), reading.isDocumented, topic(reading, 'how_to')),
    fires: 'The latency is extreme: each read of /orders takes 20 to 25 seconds.',
    silent: 'A read of /orders takes 2 seconds.',
  },
  {
    id: 'severity.p2.several_customers',
    section,
    bullet: 'Multiple customers reporting same issue within 1 hour',
    effect,
    matches: (reading) =>
      patternWords(reading) ??
      unless(
        both(scope(reading, 'several_customers'), reading.failure),
        outsideProduction(reading),
        reading.isDocumented,
      ),
    fires: 'Several customers tell us that GET /orders answers 502 for them, too.',
    silent: 'Several customers asked us how they can sort the order list.',
  },
  {
    id: 'severity.p2.valid_credentials_refused',
    section,
    bullet: 'Authentication failures for subset of valid credentials',
    effect,
    matches: (reading) =>
      unless(
        validCredentialsRefused(reading),
        outsideProduction(reading),
        isIntermittent(reading),
        reading.isDocumented,
        topic(reading, 'wrong_environment', 'credentials_invalid', 'rate_limit'),
      ),
    fires: 'Our staging API key works but the production key returns 403.',
    silent: 'We get 401 because our key expired yesterday.',
  },
  {
    id: 'severity.p2.production_blocked',
    section,
    bullet: 'Major functionality impaired but workaround exists, or significant portion of customers affected.',
    reads: 'work in production stands still because something fails',
    effect,
    matches: (reading) =>
      where(
        reading.environment === 'production',
        unless(both(topic(reading, 'blocking'), reading.failure), reading.isDocumented),
      ),
    fires: 'In production the export fails with an error and blocks our month end closing.',
    silent: 'The export of our test account fails with an error, no hurry.',
  },
  {
    id: 'severity.p2.security_report',
    section: 'Initial Assessment (First 5 Minutes)',
    bullet: 'Escalate immediately to on-call SRE',
    reads: 'a breach, an exposure, a bypass, a vulnerability or a leaked key is reported',
    effect,
    matches: ({ security }) => security.values().next().value ?? null,
    fires: 'There is an auth bypass: the admin list answers without any token.',
    silent: 'Is there a document about your security certificates?',
  },
  {
    id: 'severity.p2.payments_impaired',
    section,
    bullet: 'Major functionality impaired but workaround exists, or significant portion of customers affected.',
    reads: 'some payments fail in production',
    effect,
    matches: (reading) =>
      unless(reading.money.get('payment_failure') ?? null, outsideProduction(reading), reading.isDocumented),
    fires: 'Since noon some card payments of our shoppers are declined without a reason.',
    silent: 'Which card brands can we offer to our shoppers?',
  },
];

function consistentServerError(reading: Reading): string | null {
  const { serverError, signals, reproducibility } = reading;
  if (serverError === null) return null;
  const steady =
    reproducibility.get('consistent') ??
    reproducibility.get('with_steps') ??
    signals.endpoints[0]?.span.text ??
    signals.calls[0]?.span.text ??
    topic(reading, 'worked_before', 'outage') ??
    scope(reading, 'one_endpoint', 'all_requests');
  return both(steady ?? null, serverError);
}

function slowerThanBaseline({ signals, playbook }: Reading): string | null {
  return signals.slowdowns.find(({ percent }) => percent > playbook.thresholds.slowdownPercent)?.span.text ?? null;
}

/** No baseline of an API call is this long, and none ends in an exhausted server. */
function beyondAnyBaseline(reading: Reading): string | null {
  const { signals, serverError, playbook } = reading;
  const endless =
    signals.durations.find(({ seconds }) => seconds >= playbook.thresholds.unusableSeconds)?.span.text ?? null;
  return both(topic(reading, 'performance'), endless ?? topic(reading, 'exhaustion') ?? serverError);
}

function validCredentialsRefused(reading: Reading): string | null {
  const refused =
    status(reading, 401) ??
    both(topic(reading, 'authentication', 'credentials_new', 'credentials_valid'), status(reading, 403));
  const newKey = topic(reading, 'credentials_new');
  const proof =
    topic(reading, 'works_elsewhere', 'worked_before') ??
    both(topic(reading, 'credentials_valid'), where(reading.environment === 'production', refused)) ??
    (newKey === null ? null : both(newKey, scope(reading, 'all_requests')));
  return both(proof, refused);
}

function patternWords({ evidence, playbook }: Reading): string | null {
  const { pattern } = evidence;
  if (pattern === null) return null;
  const { customers, tickets } = playbook.thresholds.pattern;
  return pattern.customers >= customers || pattern.tickets >= tickets
    ? `${pattern.tickets} tickets of ${pattern.customers} customers: ${pattern.signature}`
    : null;
}
