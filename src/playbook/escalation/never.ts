import { withDocumentedIssue } from '../example-evidence.ts';
import { topic, where, type Triaged } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { configurationErrors } from '../closing/configuration.ts';
import { expectedBehavior } from '../closing/expected-behavior.ts';

const section = 'Do Not Escalate (Handle in Support)';
const effect = 'escalation=no';

/** @playbook Do Not Escalate (Handle in Support) */
export const doNotEscalate: readonly Rule<Triaged>[] = [
  {
    id: 'escalation.never.configuration_error',
    section,
    bullet: 'Customer configuration errors',
    effect,
    matches: (reading) =>
      where(
        reading.classification.issueType === 'configuration',
        firstEvidence(configurationErrors, reading) ?? reading.failure ?? reading.ticket.subject,
      ),
    fires: { body: 'We get 401 with our staging key in production.', classification: { issueType: 'configuration' } },
    silent: { body: 'We get 401 although the key is right.', classification: { issueType: 'bug' } },
  },
  {
    id: 'escalation.never.invalid_key',
    section,
    bullet: 'Expired or invalid API keys',
    effect,
    matches: (reading) =>
      configurationErrors.find(({ id }) => id === 'closing.configuration.api_key')?.matches(reading) ?? null,
    fires: 'We get 401 because our API key has expired.',
    silent: 'We get 401 although our API key is valid.',
  },
  {
    id: 'escalation.never.malformed_payload',
    section,
    bullet: 'Malformed request payloads',
    effect,
    matches: (reading) => topic(reading, 'malformed_request'),
    fires: 'We send the form as text/plain and get 422: the Content-Type header was wrong.',
    silent: 'We get 422 on a valid order.',
  },
  {
    id: 'escalation.never.answered_by_documentation',
    section,
    bullet: 'Questions answerable from documentation',
    effect,
    matches: (reading) =>
      where(
        reading.classification.issueType === 'question',
        topic(reading, 'how_to', 'documentation') ?? reading.ticket.subject,
      ),
    fires: { body: 'How do I page through the orders?', classification: { issueType: 'question' } },
    silent: { body: 'Paging through the orders fails with 500.', classification: { issueType: 'bug' } },
  },
  {
    id: 'escalation.never.feature_request',
    section,
    bullet: 'Feature requests (log and close or forward to product)',
    effect,
    matches: (reading) =>
      topic(reading, 'feature_request') ??
      where(reading.classification.category === 'feature_request', reading.ticket.subject),
    fires: 'Please add support for webhooks on refunds.',
    silent: 'Webhooks on refunds fail.',
  },
  {
    id: 'escalation.never.known_issue_with_workaround',
    section,
    bullet: 'Known issues with documented workarounds',
    effect,
    matches: ({ exactIssue, isDocumented }) =>
      exactIssue === null || !isDocumented ? null : `${exactIssue.id}: ${exactIssue.title}`,
    fires: {
      body: 'Object of type Decimal is not JSON serializable',
      evidence: withDocumentedIssue,
    },
    silent: 'Object of type Decimal is not JSON serializable',
  },
  {
    id: 'escalation.never.sporadic',
    section,
    bullet: 'Sporadic non-reproducible errors',
    effect,
    matches: ({ reproducibility }) => reproducibility.get('not_reproducible') ?? null,
    fires: 'It failed once with 502 and we cannot reproduce it.',
    silent: 'It fails with 502 every time.',
  },
  {
    id: 'escalation.never.client_disconnect',
    section,
    bullet: 'Client disconnect log noise',
    effect,
    matches: (reading) => topic(reading, 'client_disconnect'),
    fires: 'Our log is full of ClientDisconnect traces when a browser goes away.',
    silent: 'Our log is full of TypeError traces.',
  },
  {
    id: 'escalation.never.expected_behavior',
    section,
    bullet: 'Expected behavior misunderstood as bug',
    effect,
    matches: (reading) => firstEvidence(expectedBehavior, reading),
    fires: 'Why does a create call return 201 instead of 200? Is that right?',
    silent: 'Creating an order returns 500.',
  },
];

function firstEvidence(rules: readonly Rule[], reading: Triaged): string | null {
  for (const rule of rules) {
    const evidence = rule.matches(reading);
    if (evidence !== null) return evidence;
  }
  return null;
}
