import { both, status, topic, unless, type Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'Close as Expected Behavior';
const effect = 'disposition=close_expected_behavior';

/** @playbook Close as Expected Behavior */
export const expectedBehavior: readonly Rule[] = [
  {
    id: 'closing.expected_behavior.http_status',
    section,
    bullet: 'Status codes that differ from customer expectation but match HTTP spec',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'expected_behavior'), status(reading, 200, 201, 202, 204, 401, 403, 404, 405)),
        reading.serverError,
      ),
    fires: 'Should a call with a wrong method not answer 404 instead of 405?',
    silent: 'A call with the right method answers 405.',
  },
  {
    id: 'closing.expected_behavior.created_201',
    section,
    bullet: '201 for POST creates (not 200)',
    effect,
    matches: (reading) => unless(both(topic(reading, 'expected_behavior'), status(reading, 201)), reading.serverError),
    fires: 'Why does creating an order return 201 instead of 200?',
    silent: 'Creating an order returns 201 but nothing is stored.',
  },
  {
    id: 'closing.expected_behavior.deleted_204',
    section,
    bullet: '204 for DELETE (not 200)',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'expected_behavior'), status(reading, 204)),
        reading.serverError,
        topic(reading, 'silent_failure'),
      ),
    fires: 'Deleting an order returns 204 rather than 200. Is that intended?',
    silent: 'Deleting an order returns 204 but the order is still there.',
  },
  {
    id: 'closing.expected_behavior.hidden_403',
    section,
    bullet: '403 for existing-but-not-visible resources (not 404)',
    effect,
    matches: (reading) =>
      unless(both(topic(reading, 'expected_behavior'), status(reading, 403, 404)), reading.serverError),
    fires: 'I get 403 for an order of another account, I would expect 404 instead. Is that right?',
    silent: 'I get 403 for my own order.',
  },
  {
    id: 'closing.expected_behavior.invalid_data_rejected',
    section,
    bullet: 'Validation rejecting invalid data',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'expected_behavior'), status(reading, 422, 400)),
        reading.serverError,
        reading.topics.has('malformed_request'),
      ),
    fires: 'Why is a negative amount refused with 422? Is this expected?',
    silent: 'A positive amount is refused with 422.',
  },
  {
    id: 'closing.expected_behavior.rate_limit',
    section,
    bullet: 'Rate limiting working as documented',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'expected_behavior'), topic(reading, 'rate_limit')),
        topic(reading, 'limit_seems_wrong', 'documentation_wrong'),
      ),
    fires: 'Is it intended that the rate limit stops us with 429 after 100 calls a minute?',
    silent: 'The rate limit stops us with 429 although we made only ten calls.',
  },
  {
    id: 'closing.expected_behavior.empty_body_422',
    section,
    bullet: 'Empty body returning 422 when JSON body required',
    effect,
    matches: (reading) => both(emptyBody(reading), status(reading, 422)),
    fires: 'A POST with an empty body returns 422.',
    silent: 'A POST with a full body returns 422.',
  },
];

function emptyBody(reading: Reading): string | null {
  return topic(reading, 'empty_body');
}
