import { both, topic } from '../reading.ts';
import type { DeepDive } from './deep-dive.ts';

const section = 'Integration Tickets';

/** @playbook Integration Tickets */
export const integration: DeepDive = {
  category: 'integration',
  section,
  patterns: [
    {
      id: 'category.integration.third_party',
      section,
      bullet: 'Third-party library incompatibility',
      effect: 'nextSteps',
      likelyCause: 'a third-party library that does not fit',
      matches: (reading) => both(topic(reading, 'integration'), reading.failure),
      fires: 'The plugin of a third-party library fails with a TypeError.',
      silent: 'Which third-party library do you recommend?',
    },
    {
      id: 'category.integration.sdk_version',
      section,
      bullet: 'SDK version mismatch',
      effect: 'nextSteps',
      likelyCause: 'an SDK version that does not fit the API',
      matches: (reading) => both(topic(reading, 'sdk', 'regression'), reading.signals.versions[0]?.span.text ?? null),
      fires: 'Since the upgrade to northwind-python 2.4 the SDK fails.',
      silent: 'Where can I download the SDK?',
    },
    {
      id: 'category.integration.webhook_delivery',
      section,
      bullet: 'Webhook delivery failures',
      effect: 'nextSteps',
      likelyCause: 'a webhook that is not delivered or not accepted',
      matches: (reading) => both(topic(reading, 'webhook'), reading.failure),
      fires: 'Our webhook is not called any more: the delivery fails with 502.',
      silent: 'How do I add a webhook?',
    },
    {
      id: 'category.integration.oauth_flow',
      section,
      bullet: 'OAuth flow issues',
      effect: 'nextSteps',
      likelyCause: 'a step of the OAuth flow',
      matches: ({ signals }) =>
        signals.errors.find(({ name }) =>
          /^(?:invalid_(?:grant|client|scope|request)|redirect_uri_mismatch|unauthorized_client|access_denied)$/.test(
            name ?? '',
          ),
        )?.span.text ?? null,
      fires: 'The token endpoint answers invalid_grant.',
      silent: 'The token endpoint answers 500.',
    },
  ],
  resolutionPath: [
    { step: 'Verify library versions', settled: ({ signals }) => signals.versions.length > 0 },
    { step: 'Check our changelog for breaking changes', settled: ({ exactIssue }) => exactIssue !== null },
    {
      step: 'Request integration code if debugging needed',
      settled: ({ signals }) => signals.payloads.length > 0 || signals.stackTraces.length > 0,
    },
    { step: 'Test with our official SDK if available', settled: () => false },
  ],
};
