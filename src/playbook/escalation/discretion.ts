import { both, isIntermittent, status, topic, unless, where, type Triaged } from '../reading.ts';
import type { Rule } from '../rule.ts';

const section = 'Escalate with Discretion';
const effect = 'escalation=discretion';

/** @playbook Escalate with Discretion */
export const escalateWithDiscretion: readonly Rule<Triaged>[] = [
  {
    id: 'escalation.discretion.validation_edge_case',
    section,
    bullet: 'Edge case validation failures (check known issues first)',
    effect,
    matches: (reading) =>
      unless(
        both(topic(reading, 'validation') ?? status(reading, 422), reading.failure),
        reading.classification.issueType !== 'bug',
      ),
    fires: { body: 'A valid order is refused with 422: the schema allows it.', classification: { issueType: 'bug' } },
    silent: { body: 'Which fields does the schema of an order have?', classification: { issueType: 'question' } },
  },
  {
    id: 'escalation.discretion.version_specific',
    section,
    bullet: 'Version-specific bugs (may have documented workaround)',
    effect,
    matches: (reading) =>
      where(
        reading.classification.issueType === 'bug',
        topic(reading, 'regression') ?? both(reading.signals.versions[0]?.span.text ?? null, reading.failure),
      ),
    fires: {
      body: 'Since northwind-python 2.4 the call fails with a TypeError.',
      classification: { issueType: 'bug' },
    },
    silent: { body: 'Which versions of Python do you support?', classification: { issueType: 'question' } },
  },
  {
    id: 'escalation.discretion.third_party',
    section,
    bullet: 'Integration issues with third-party libraries',
    effect,
    matches: (reading) =>
      where(
        reading.classification.issueType === 'bug' && reading.classification.category === 'integration',
        reading.failure ?? topic(reading, 'integration', 'sdk', 'webhook'),
      ),
    fires: {
      body: 'With the library requests our upload fails with a ConnectionError.',
      classification: { issueType: 'bug', category: 'integration' },
    },
    silent: {
      body: 'Which library do you recommend for uploads?',
      classification: { issueType: 'question', category: 'integration' },
    },
  },
  {
    id: 'escalation.discretion.intermittent',
    section,
    bullet: 'Intermittent issues without clear reproduction steps',
    effect,
    matches: (reading) =>
      where(
        isIntermittent(reading) && !reading.reproducibility.has('with_steps'),
        reading.reproducibility.get('intermittent') ?? null,
      ),
    fires: 'Sometimes GET /orders fails, we see no pattern.',
    silent: 'GET /orders fails every time.',
  },
];
