import { describe, expect, it } from 'vitest';
import { withDocumentedIssue } from '../../src/playbook/example-evidence.ts';
import { alwaysRequest, planInformationRequest, requestedByTemplate } from '../../src/playbook/information-request.ts';
import type { Triaged } from '../../src/playbook/reading.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { decideExample } from '../support/read-example.ts';

/** What is asked about a ticket that is taken for a P3 bug of no category, unless told otherwise. */
function asked(example: Example, parts: Partial<Triaged['classification']> = {}) {
  const base = decideExample(example);
  return planInformationRequest({
    ...base,
    classification: { ...base.classification, severity: 'P3', issueType: 'bug', category: 'other', ...parts },
  });
}

describe('what is asked of a customer', () => {
  it.each<[string, Example, Partial<Triaged['classification']>, readonly string[]]>([
    ['a moment, where a fault has none', 'GET /orders fails with 404.', {}, ['timestamp']],
    ['no moment, where one is told', 'Since 10:00 UTC GET /orders fails with 404.', {}, []],
    ['no moment of a question', 'GET /orders fails with 404.', { issueType: 'question' }, []],
    ['no moment of a setup', 'GET /orders fails with 404.', { issueType: 'configuration' }, []],
    ['a moment of an incident, too', 'GET /orders fails with 404.', { issueType: 'incident' }, ['timestamp']],
    [
      'everything where nothing is said of the fault',
      'The list of orders.',
      {},
      ['timestamp', 'error_message', 'request_details'],
    ],
    ['the request behind a 500', 'Since 10:00 UTC we get 500, X-Request-Id: 7f3c2a90b1', {}, ['request_details']],
    ['which calls are slow', 'Your API is slow since 10:00 UTC.', { category: 'performance' }, ['request_details']],
    [
      'how often a connection breaks',
      'Since 10:00 UTC GET /orders ends in ConnectionError: reset by peer.',
      {},
      ['reproducibility', 'versions'],
    ],
    ['the request id of a 500', 'Since 10:00 UTC GET /orders answers 500.', {}, ['request_id']],
    ['no request id, where it is told', 'Since 10:00 UTC GET /orders answers 500. X-Request-Id: 7f3c2a90b1', {}, []],
    ['no request id of a P3 without a 500', 'Since 10:00 UTC GET /orders answers 404.', {}, []],
    ['the request id of every P1', 'Since 10:00 UTC GET /orders answers 404.', { severity: 'P1' }, ['request_id']],
    ['the request id of every P2', 'Since 10:00 UTC GET /orders answers 404.', { severity: 'P2' }, ['request_id']],
    ['everything of “it doesn’t work”', "It doesn't work.", {}, ['timestamp', 'error_message', 'request_details']],
    [
      'everything of an outage without a word of it',
      'The API is down since 10:00 UTC.',
      {},
      ['error_message', 'request_details'],
    ],
    ['no message, where a status is named', "Since 10:00 UTC it doesn't work, status 404.", {}, []],
    ['no message, where an error is told', "Since 10:00 UTC it doesn't work: OrderError: no total", {}, []],
    ['no message, where a body is shown', 'Since 10:00 UTC it doesn\'t work:\n{"detail":"no total in it"}', {}, []],
    ['no details, where an endpoint is named', "Since 10:00 UTC GET /orders doesn't work.", {}, ['error_message']],
    [
      'no details, where a request is shown',
      "Since 10:00 UTC it doesn't work:\ncurl -d '{}' https://x.example",
      {},
      ['error_message'],
    ],
    ['the versions of an SDK', 'Since 10:00 UTC the SDK fails with TypeError: no total.', {}, ['versions']],
    [
      'no versions, where one is told',
      'Since 10:00 UTC the SDK northwind-js 4.1.2 fails with TypeError: no total.',
      {},
      [],
    ],
    ['no versions of a question', 'The SDK fails with TypeError: no total.', { issueType: 'question' }, []],
    [
      'no versions before a P2 goes out',
      'Since 10:00 UTC the SDK fails with 404, X-Request-Id: 7f3c2a90b1',
      { severity: 'P2' },
      [],
    ],
    ['the versions behind a called function', 'Since 10:00 UTC client.users.list() fails with 404.', {}, ['versions']],
    [
      'the versions behind a stack trace',
      'Since 10:00 UTC:\nTraceback (most recent call last):\nKeyError: total',
      {},
      ['versions'],
    ],
    ['the versions of an integration that fails', 'Since 10:00 UTC our plugin fails with 404.', {}, ['versions']],
    [
      'the rhythm of what comes and goes',
      'Since 10:00 UTC the upload sometimes fails with 404.',
      {},
      ['reproducibility'],
    ],
    ['no rhythm, where a share is told', 'Since 10:00 UTC the upload sometimes fails with 404, 1 in 20 calls.', {}, []],
    ['no rhythm of what always fails', 'Since 10:00 UTC the upload always fails with 404.', {}, []],
    [
      'the answer to a refused body',
      'Since 10:00 UTC POST /orders answers 422.',
      { category: 'validation' },
      ['error_response'],
    ],
    [
      'no answer of a question',
      'Since 10:00 UTC POST /orders answers 422.',
      { category: 'validation', issueType: 'question' },
      [],
    ],
    [
      'no answer, where it is shown',
      'Since 10:00 UTC POST /orders answers 422 {"detail":"no total in it"}',
      { category: 'validation' },
      [],
    ],
    ['no answer outside validation', 'Since 10:00 UTC POST /orders answers 422.', {}, []],
  ])('%s', (_name, example, parts, items) => {
    expect(asked(example, parts).items).toEqual(items);
  });

  it.each<[string, Example, Partial<Triaged['classification']>, string]>([
    ['a security matter', 'There is an auth bypass, GET /orders answers 500.', {}, 'information.none.security'],
    ['what a model holds for security', 'GET /orders answers 500.', { security: true }, 'information.none.security'],
    [
      'an exact known issue',
      { body: 'GET /orders answers 500.', evidence: withDocumentedIssue },
      {},
      'information.none.exact_known_issue',
    ],
    [
      'a plain mistake in the setup',
      'Our API key has expired, 401.',
      { issueType: 'configuration' },
      'information.none.configuration_error',
    ],
    ['a mistake in the documentation', 'The docs say 600 but it is 300.', {}, 'information.none.sufficient_detail'],
    [
      'a regression that is told in full',
      'Since the upgrade to northwind-js 4.2.0 it fails with TypeError: no total.',
      {},
      'information.none.sufficient_detail',
    ],
  ])('nothing in %s, and the rule says why', (_name, example, parts, rule) => {
    const plan = asked(example, parts);
    expect(plan.items).toEqual([]);
    expect(plan.rules.map((matched) => matched.rule.id)).toContain(rule);
  });

  it.each<[string, Example]>([
    [
      'a regression with a server error',
      'Since the upgrade to northwind-js 4.2.0 it fails with TypeError: no total and status 500.',
    ],
    ['a regression without an error', 'Since the upgrade to northwind-js 4.2.0 uploads fail.'],
    ['a regression without a version', 'Since the last upgrade it fails with TypeError: no total.'],
  ])('something in %s', (_name, example) => {
    expect(asked(example).items).not.toEqual([]);
  });

  it('names only rules behind a question that goes out', () => {
    const { items, rules } = asked('Since 10:00 UTC GET /orders answers 500.');
    expect(items).toEqual(['request_id']);
    expect(rules.map(({ rule }) => rule.id)).toEqual(['information.request.request_id']);
  });

  it('each rule asks for its own items', () => {
    expect(
      [...alwaysRequest, ...requestedByTemplate].map(({ id, asks }) => [id.slice('information.request.'.length), asks]),
    ).toEqual([
      ['timestamp', ['timestamp']],
      ['request_id', ['request_id']],
      ['error_message', ['error_message']],
      ['versions', ['versions']],
      ['reproducibility', ['reproducibility']],
      ['error_response', ['error_response']],
      ['request_details', ['request_details']],
    ]);
  });
});
