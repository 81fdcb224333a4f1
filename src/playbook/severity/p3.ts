import {
  both,
  isIntermittent,
  outsideProduction,
  status,
  statusBetween,
  topic,
  unless,
  where,
  type Reading,
} from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'P3 - Medium';
const effect = 'severity=P3';

/** @playbook P3 - Medium: "Functionality impaired but does not block core operations" and its criteria. */
export const p3Criteria: readonly Rule[] = [
  {
    id: 'severity.p3.non_critical_failure',
    section,
    bullet: 'Non-critical endpoint issue',
    effect,
    matches: (reading) => unless(reading.failure, isHarmless(reading)),
    fires: 'The thumbnail of an avatar is not generated: the call fails with 404.',
    silent: 'How do I delete an avatar?',
  },
  {
    id: 'severity.p3.billing_dispute',
    section,
    bullet: 'Functionality impaired but does not block core operations.',
    reads: 'a charge is in dispute',
    effect,
    matches: ({ money }) => money.get('duplicate_charge') ?? money.get('compensation') ?? null,
    fires: 'We were charged twice in March.',
    silent: 'How do I charge a card twice, once for the deposit?',
  },
  {
    id: 'severity.p3.documentation_incorrect',
    section,
    bullet: 'Documentation unclear or incorrect',
    effect,
    matches: (reading) => both(topic(reading, 'documentation'), topic(reading, 'documentation_wrong')),
    fires: 'The documentation says the limit is 1000 but in fact it is 250.',
    silent: 'It would be nice if the documentation had an example in Ruby.',
  },
  {
    id: 'severity.p3.validation_edge_case',
    section,
    bullet: 'Edge case validation failures',
    effect,
    matches: (reading) =>
      unless(both(topic(reading, 'validation') ?? status(reading, 422), reading.failure), isHarmless(reading)),
    fires: 'Our SDK is getting 422 on valid-looking requests.',
    silent: 'Which fields does the schema of an order have?',
  },
  {
    id: 'severity.p3.performance_minority',
    section,
    bullet: 'Performance issue not affecting majority of requests',
    effect,
    matches: (reading) =>
      where(
        outsideProduction(reading) || isIntermittent(reading) || reading.signals.slowdowns.length === 0,
        unless(topic(reading, 'performance'), isHarmless(reading)),
      ),
    fires: 'Now and then the report list is slow.',
    silent: 'What is the fastest way to read all orders?',
  },
];

/** A question, a wish or log noise: nothing of the customer's is impaired. */
function isHarmless(reading: Reading): boolean {
  if (topic(reading, 'client_disconnect', 'expected_behavior') !== null) return true;
  if (topic(reading, 'feature_request', 'cosmetic') !== null) return !isMeasured(reading);
  return topic(reading, 'how_to') !== null && reading.failure === null;
}

/** A status, an error or a trace stands in the ticket: more than words. */
function isMeasured({ serverError, statusCodes, signals }: Reading): boolean {
  return (
    serverError !== null ||
    statusBetween(statusCodes, 400, 499) !== null ||
    signals.errors.length > 0 ||
    signals.stackTraces.length > 0
  );
}
