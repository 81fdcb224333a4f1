import { describe, expect, it } from 'vitest';
import { chooseDisposition, type Circumstances } from '../../src/playbook/disposition.ts';
import { withDocumentedIssue } from '../../src/playbook/example-evidence.ts';
import type { Triaged } from '../../src/playbook/reading.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { decideExample } from '../support/read-example.ts';

type Parts = Partial<Triaged['classification']>;
const calm: Circumstances = { escalationLevel: 'no', openItems: [], isForSupport: false };

function chosen(example: Example, parts: Parts = {}, circumstances: Partial<Circumstances> = {}) {
  const base = decideExample(example);
  const { disposition, trace } = chooseDisposition(
    { ...base, classification: { ...base.classification, category: 'other', issueType: 'bug', ...parts } },
    { ...calm, ...circumstances },
  );
  return [disposition, trace[0]?.rule, trace[0]?.effect, trace[0]?.evidence];
}

const created = 'Why does creating an order return 201 instead of 200?';
const staged = 'Our staging API key was sent to the production URL and we got 401.';

describe('what is done with a ticket, in the order in which the playbook’s ways win', () => {
  it.each<[string, Example, Parts, Partial<Circumstances>, readonly unknown[]]>([
    [
      'an always-escalate rule wins over all',
      { body: staged, evidence: withDocumentedIssue },
      {},
      { escalationLevel: 'always' },
      ['escalate', 'disposition.escalate', 'disposition=escalate', 'an always-escalate rule applies'],
    ],
    [
      'a documented issue closes',
      { body: created, evidence: withDocumentedIssue },
      {},
      {},
      [
        'close_known_issue',
        'closing.known_issue.exact_match',
        'disposition=close_known_issue',
        'KI-1: Decimal bounds answer 500',
      ],
    ],
    [
      'a wish by its category goes to product',
      created,
      { category: 'feature_request' },
      {},
      ['forward_to_product', 'disposition.forward_to_product', 'disposition=forward_to_product', ''],
    ],
    [
      'a wish by its words goes to product',
      'Please add support for CSV.',
      { issueType: 'question' },
      {},
      ['forward_to_product', 'disposition.forward_to_product', 'disposition=forward_to_product', 'Please add'],
    ],
    [
      'a wish in words, by its category too',
      'Please add support for CSV.',
      { category: 'feature_request' },
      {},
      ['forward_to_product', 'disposition.forward_to_product', 'disposition=forward_to_product', 'Please add'],
    ],
    [
      'no wish where something fails',
      'Please add support for CSV, JSON fails with 404.',
      { issueType: 'question' },
      {},
      ['answer', 'disposition.answer', 'disposition=answer', ''],
    ],
    [
      'no wish that is a bug',
      'Please add support for CSV.',
      { issueType: 'bug' },
      {},
      ['answer', 'disposition.answer', 'disposition=answer', 'nothing else applies'],
    ],
    [
      'expected behaviour closes',
      created,
      { issueType: 'question' },
      {},
      [
        'close_expected_behavior',
        'closing.expected_behavior.http_status',
        'disposition=close_expected_behavior',
        'instead of 200',
      ],
    ],
    [
      'no closing during an incident',
      created,
      { issueType: 'incident' },
      {},
      ['answer', 'disposition.answer', 'disposition=answer', 'nothing else applies'],
    ],
    [
      'a mistake in the setup closes',
      staged,
      {},
      {},
      ['close_configuration', 'closing.configuration.api_key', 'disposition=close_configuration', 'got 401'],
    ],
    [
      'no closing of a setup during an incident',
      staged,
      { issueType: 'incident' },
      { openItems: ['timestamp'] },
      ['request_info', 'disposition.request_info', 'disposition=request_info', 'timestamp'],
    ],
    [
      'money is answered by a person',
      'We were charged twice.',
      {},
      { openItems: ['timestamp'] },
      ['answer', 'disposition.answer', 'disposition=answer', 'charged twice'],
    ],
    [
      'a refund likewise',
      'We want a refund.',
      {},
      { openItems: ['timestamp'] },
      ['answer', 'disposition.answer', 'disposition=answer', 'refund'],
    ],
    [
      'a question is answered',
      'How do I page?',
      { issueType: 'question' },
      { openItems: ['timestamp'] },
      ['answer', 'disposition.answer', 'disposition=answer', 'How do I'],
    ],
    [
      'documentation is answered',
      'The page fails.',
      { category: 'documentation' },
      { openItems: ['timestamp'] },
      ['answer', 'disposition.answer', 'disposition=answer', ''],
    ],
    [
      'what lacks facts is asked for them',
      'The upload fails.',
      {},
      { escalationLevel: 'discretion', openItems: ['timestamp', 'versions'] },
      ['request_info', 'disposition.request_info', 'disposition=request_info', 'timestamp, versions'],
    ],
    [
      'a complete bug goes to engineering',
      'The upload fails.',
      {},
      { escalationLevel: 'discretion' },
      ['escalate', 'disposition.escalate', 'disposition=escalate', 'a bug report with all details'],
    ],
    [
      'a fault that nothing explains and nothing is left to ask about',
      'The upload fails.',
      {},
      {},
      ['escalate', 'disposition.escalate', 'disposition=escalate', 'a bug report with all details'],
    ],
    [
      'not a fault that support handles',
      'The upload fails.',
      {},
      { isForSupport: true },
      ['answer', 'disposition.answer', 'disposition=answer', 'nothing else applies'],
    ],
    [
      'not where nothing fails and nobody has discretion',
      'The list of orders.',
      {},
      {},
      ['answer', 'disposition.answer', 'disposition=answer', 'nothing else applies'],
    ],
    [
      'questions to who neither asks nor tells anything',
      'URGENT!!! Call me back!',
      { issueType: 'question' },
      { openItems: ['error_message'] },
      ['request_info', 'disposition.request_info', 'disposition=request_info', 'error_message'],
    ],
    [
      'not what is no bug',
      'The upload fails.',
      { issueType: 'configuration' },
      { escalationLevel: 'discretion' },
      ['answer', 'disposition.answer', 'disposition=answer', 'nothing else applies'],
    ],
  ])('%s', (_name, example, parts, circumstances, expected) => {
    expect(chosen(example, parts, circumstances)).toEqual(expected);
  });

  it('keeps the evidence short', () => {
    expect(
      chosen({ subject: 'x'.repeat(500), body: 'The page fails.' }, { category: 'documentation' })[3],
    ).toHaveLength(240);
  });
});
