import { topic, unless } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'P4 - Low';
const effect = 'severity=P4';

/** @playbook P4 - Low: "Minor issue with easy workaround, feature requests, general questions" and its criteria. */
export const p4Criteria: readonly Rule[] = [
  {
    id: 'severity.p4.feature_request',
    section,
    bullet: 'Feature request',
    effect,
    matches: (reading) => topic(reading, 'feature_request'),
    fires: 'Can you add support for bulk deletion in the API?',
    silent: 'Bulk deletion answers 500.',
  },
  {
    id: 'severity.p4.usage_question',
    section,
    bullet: 'General usage question',
    effect,
    matches: (reading) => unless(topic(reading, 'how_to', 'expected_behavior'), reading.serverError),
    fires: 'How do I implement pagination correctly?',
    silent: 'Pagination answers 500 on page 3.',
  },
  {
    id: 'severity.p4.documentation_suggestion',
    section,
    bullet: 'Documentation improvement suggestion',
    effect,
    matches: (reading) =>
      unless(topic(reading, 'documentation'), topic(reading, 'documentation_wrong'), reading.failure),
    fires: 'It would help if the documentation listed the scopes of each endpoint.',
    silent: 'The documentation page itself answers 500.',
  },
  {
    id: 'severity.p4.cosmetic',
    section,
    bullet: 'Cosmetic issues',
    effect,
    matches: (reading) => topic(reading, 'cosmetic', 'client_disconnect'),
    fires: 'There is a typo in the error message of the login call.',
    silent: 'The login call answers with an error message that is about another field.',
  },
];
