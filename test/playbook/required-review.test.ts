import { describe, expect, it } from 'vitest';
import { requiredReview, reviewOf, type Decided } from '../../src/playbook/required-review.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { decideExample, playbook } from '../support/read-example.ts';

const question = 'How do I page through the orders?';

/** A harmless ticket but for these parts. */
function decided(parts: Partial<Decided> = {}, example: Example = question): Decided {
  const base = decideExample(example);
  return { ...base, disposition: 'answer', escalationLevel: 'no', ...parts };
}

function classified(parts: Partial<Decided['classification']>, example: Example = question): Decided {
  const base = decided({}, example);
  return { ...base, classification: { ...base.classification, ...parts } };
}

const unsure = { category: 1, severity: 0.49, issueType: 1, environment: 1 };
const sure = { ...unsure, severity: 0.5 };
const failing = 'Uploads fail with 502.';

describe('who must see a ticket first', () => {
  it.each<[string, Decided, readonly string[]]>([
    ['nobody sees a plain question', decided(), []],
    ['P1', classified({ severity: 'P1' }), ['severity_p1_p2']],
    ['P2', classified({ severity: 'P2' }), ['severity_p1_p2']],
    ['an escalation by its disposition', decided({ disposition: 'escalate' }), ['engineering_escalation']],
    ['an escalation by its level', decided({ escalationLevel: 'always' }), ['engineering_escalation']],
    ['no escalation: discretion alone', decided({ escalationLevel: 'discretion' }), []],
    ['security by its words', classified({ severity: 'P3' }, 'There is an auth bypass in the list.'), ['security']],
    ['security by its classification alone', classified({ security: true }), ['security']],
    ['an enterprise customer', decided({}, { body: question, tier: 'enterprise' }), ['enterprise_customer']],
    ['a refund', decided({}, 'We would like a refund.'), ['compensation']],
    ['a double charge', decided({}, 'We were charged twice.'), ['compensation']],
    ['a P3 failure that may be worse', classified({ severity: 'P3', confidence: unsure }, failing), ['low_confidence']],
    ['a P4 failure that may be worse', classified({ severity: 'P4', confidence: unsure }, failing), ['low_confidence']],
    ['no doubt where the severity is sure enough', classified({ severity: 'P3', confidence: sure }, failing), []],
    [
      'no doubt about a P1, which is seen anyway',
      classified({ severity: 'P1', confidence: unsure }, failing),
      ['severity_p1_p2'],
    ],
    [
      'no doubt about a P2, which is seen anyway',
      classified({ severity: 'P2', confidence: unsure }, failing),
      ['severity_p1_p2'],
    ],
    [
      'work that stands still without an error',
      classified({ severity: 'P3', confidence: unsure }, 'This blocks our launch.'),
      ['low_confidence'],
    ],
    [
      'no doubt about a wish',
      classified({ severity: 'P4', confidence: unsure }, 'Feature request: retry uploads that fail.'),
      [],
    ],
    ['no doubt without a failure', classified({ severity: 'P4', confidence: unsure }), []],
  ])('%s', (_name, ticket, reasons) => {
    expect(reviewOf(ticket).review).toEqual({ required: reasons.length > 0, reasons });
  });

  it('a playbook document can add tiers', () => {
    const stricter = { ...playbook, review: { ...playbook.review, tiers: ['business' as const] } };
    expect(reviewOf(decided({ playbook: stricter })).review.reasons).toEqual(['enterprise_customer']);
    expect(reviewOf(decided({ playbook: stricter }, { body: question, tier: 'enterprise' })).review.reasons).toEqual([
      'enterprise_customer',
    ]);
  });

  it('every rule says what it read', () => {
    const everything = {
      ...classified({ severity: 'P1', security: true }, { body: 'We were charged twice.', tier: 'enterprise' }),
      disposition: 'escalate' as const,
      escalationLevel: 'always' as const,
    };
    expect(reviewOf(everything).rules.map(({ rule, evidence }) => [rule.id, evidence])).toEqual([
      ['review.severity_p1_p2', 'P1'],
      ['review.engineering_escalation', 'disposition escalate, escalation always'],
      ['review.security', 'classified as security'],
      ['review.enterprise_customer', 'enterprise'],
      ['review.compensation', 'charged twice'],
    ]);
  });

  it('each reason has its rule, under the playbook’s name', () => {
    expect(requiredReview.map(({ id, section, effect, reason }) => [id, section, effect, reason])).toEqual([
      ['review.severity_p1_p2', 'Required Human Review', 'review+=severity_p1_p2', 'severity_p1_p2'],
      [
        'review.engineering_escalation',
        'Required Human Review',
        'review+=engineering_escalation',
        'engineering_escalation',
      ],
      ['review.security', 'Required Human Review', 'review+=security', 'security'],
      ['review.enterprise_customer', 'Required Human Review', 'review+=enterprise_customer', 'enterprise_customer'],
      ['review.compensation', 'Required Human Review', 'review+=compensation', 'compensation'],
      ['review.low_confidence', 'Override AI Recommendations When', 'review+=low_confidence', 'low_confidence'],
    ]);
  });
});
