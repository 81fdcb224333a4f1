import { describe, expect, it } from 'vitest';
import { buildProposedIncident } from '../support/build-ticket.ts';
import { alwaysEscalate } from '../../src/playbook/escalation/always.ts';
import { withDocumentedIssue, withFreshDeployment } from '../../src/playbook/example-evidence.ts';
import { matchRules } from '../../src/playbook/rule.ts';
import type { Triaged } from '../../src/playbook/reading.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { decideExample } from '../support/read-example.ts';

/** The rules that escalate a ticket taken for P3, with what they read. */
function escalating(
  example: Example,
  parts: Partial<Triaged['classification']> = {},
): readonly (readonly [string, string])[] {
  const base = decideExample(example);
  const triaged: Triaged = { ...base, classification: { ...base.classification, severity: 'P3', ...parts } };
  return matchRules(alwaysEscalate, triaged).map(({ rule, evidence }) => [
    rule.id.slice('escalation.always.'.length),
    evidence,
  ]);
}

const pattern = {
  signature: 'orders.timeout',
  tickets: 5,
  customers: 4,
  since: toInstant('2026-01-05T09:30:00Z'),
  ticketIds: [],
  proposedIncident: buildProposedIncident(),
};

describe('what always goes to engineering', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['a plain question', escalating('How do I page through the orders?')],
    ['a 500 that comes and goes', escalating('Sometimes POST /orders returns 500.')],
    ['a steady 500 on staging', escalating('On staging POST /orders always returns 500.')],
    ['a documented issue', escalating({ body: 'POST /orders always returns 500.', evidence: withDocumentedIssue })],
    ['a documented slowdown', escalating({ body: 'Latency is 3x normal.', evidence: withDocumentedIssue })],
    ['a slowdown of just half', escalating('Latency is 50% higher than last week.')],
    ['a slowdown on staging', escalating('On staging the latency is 3x normal.')],
    ['several customers with a question', escalating('Several customers asked how to sort.')],
    ['several customers on staging', escalating('On staging several customers see error 502.')],
    ['a deployment and a 404', escalating({ body: 'GET /orders answers 404.', evidence: withFreshDeployment })],
    [
      'a deployment and a documented issue',
      escalating({
        body: 'GET /orders answers 500, it worked before.',
        evidence: { ...withFreshDeployment, ...withDocumentedIssue },
      }),
    ],
  ])('not: %s', (_name, rules) => {
    expect(rules).toEqual([]);
  });

  it.each<[string, Example, Partial<Triaged['classification']>, readonly [string, string]]>([
    ['security by its words', 'There is an auth bypass.', {}, ['security', 'auth bypass']],
    ['security by its classification', 'How do I page?', { security: true }, ['security', 'classified as security']],
    ['P1', 'How do I page?', { severity: 'P1' }, ['p1_p2', 'P1']],
    ['P2', 'How do I page?', { severity: 'P2' }, ['p1_p2', 'P2']],
    ['a steady 500', 'POST /orders always returns 500.', {}, ['consistent_500', 'always … returns 500']],
    [
      'a 500 with steps',
      'Steps to reproduce: send an empty list, POST /orders returns 500.',
      {},
      ['consistent_500', 'Steps to reproduce … returns 500'],
    ],
    [
      'several customers',
      'Several customers see error 502.',
      {},
      ['several_customers', 'Several customers … error 502'],
    ],
    [
      'a pattern in the store',
      { body: 'Orders time out.', evidence: { pattern } },
      {},
      ['several_customers', '5 tickets of 4 customers: orders.timeout'],
    ],
    [
      'a 500 after a deployment',
      { body: 'GET /orders answers 500.', evidence: withFreshDeployment },
      {},
      ['recent_deployment', 'orders 2.1.0, deployed 2 h before … answers 500'],
    ],
    [
      'what worked before a deployment',
      { body: 'GET /orders used to work, now 404.', evidence: withFreshDeployment },
      {},
      ['recent_deployment', 'orders 2.1.0, deployed 2 h before … used to work'],
    ],
    [
      'a regression after a deployment',
      { body: 'Since the last release GET /orders answers 404.', evidence: withFreshDeployment },
      {},
      ['recent_deployment', 'orders 2.1.0, deployed 2 h before … Since the last release'],
    ],
    ['a measured slowdown', 'Latency is 51% higher than last week.', {}, ['performance_in_metrics', '51% higher']],
    [
      'a silent failure',
      'PUT /users answers 200 but the change is not saved.',
      {},
      ['silent_failure', 'answers 200 but the change is not'],
    ],
  ])('%s', (_name, example, parts, expected) => {
    const found = escalating(example, parts);
    expect(found.find(([id]) => id === expected[0])).toEqual(expected);
  });

  it('each rule stands under the playbook’s heading', () => {
    expect(alwaysEscalate.map(({ id, section, effect }) => [id, section, effect])).toEqual(
      [
        'security',
        'p1_p2',
        'consistent_500',
        'several_customers',
        'recent_deployment',
        'performance_in_metrics',
        'silent_failure',
      ].map((name) => [`escalation.always.${name}`, 'Always Escalate', 'escalation=always']),
    );
  });
});
