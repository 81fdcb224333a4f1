import { describe, expect, it } from 'vitest';
import { buildProposedIncident } from '../support/build-ticket.ts';
import { withDocumentedIssue } from '../../src/playbook/example-evidence.ts';
import { openReading } from '../../src/playbook/reading.ts';
import { matchRules, type Example } from '../../src/playbook/rule.ts';
import { criteriaOf } from '../../src/playbook/severity/criteria.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { Severity } from '../../src/ticket/vocabulary.ts';
import { decideExample } from '../support/read-example.ts';

/** The criteria of a severity that a ticket meets, by their short names. */
function met(severity: Severity, example: Example): readonly string[] {
  const { ticket, signals, evidence, playbook } = decideExample(example);
  const reading = openReading({ ticket, signals, evidence, playbook });
  return matchRules(criteriaOf[severity], reading).map(({ rule }) => rule.id.split('.')[2] ?? '');
}

const pattern = (tickets: number, customers: number) => ({
  signature: 'orders.timeout',
  tickets,
  customers,
  since: toInstant('2026-01-05T09:30:00Z'),
  ticketIds: [],
  proposedIncident: buildProposedIncident(),
});

describe('the criteria of P1', () => {
  it.each<[string, Example, readonly string[]]>([
    ['every call fails', 'All our API calls return 500.', ['all_requests_failing']],
    ['every user fails', 'For all users the export fails.', ['all_requests_failing']],
    ['every call on staging', 'On staging all our API calls return 500.', []],
    ['every call of some users', 'For some of our users all API calls return 500.', []],
    ['every call of one user', 'For a single user all API calls return 500.', []],
    ['every call with a new key', 'All our API calls with the new key return 403.', []],
    [
      'every call with a new key answers 500',
      'All our API calls with the new key return 500.',
      ['all_requests_failing'],
    ],
    ['every call with a known key', 'All our API calls return 403.', ['all_requests_failing']],
    ['an outage', 'Your service is down.', ['service_outage']],
    ['an outage of staging', 'Your staging service is down.', []],
    ['an outage for some users', 'The service is down for some of our users.', []],
    ['an outage in a wish', 'Please add support for a page that tells when the service is down.', []],
    ['an outage in the documentation', 'The documentation tells what to do when the service is down.', []],
    ['nobody can log in', 'Nobody can log in: 503.', ['all_requests_failing', 'authentication_down']],
    ['nobody can log in on staging', 'On staging nobody can log in: 503.', []],
    ['a breach', 'Our account was hacked.', ['breach_or_exploitation']],
    ['an exploitation', 'Attackers use it.', ['breach_or_exploitation']],
    ['people’s data in the open', 'The list reveals e-mail addresses of users.', ['breach_or_exploitation']],
    ['data in the open in production', 'In production the list reveals personal data.', ['breach_or_exploitation']],
    ['data in the open, nobody says whose or where', 'The list reveals personal data.', []],
    ['data in the open on staging', 'On staging the list reveals personal data of users.', []],
    ['a vulnerability', 'There is a security hole.', []],
    ['payments down', 'Payment processing is down.', ['service_outage', 'payments_failing']],
    ['payments failing in production', 'In production card payments fail.', ['payments_failing']],
    ['payments failing for all', 'All payments fail for every customer.', ['all_requests_failing', 'payments_failing']],
    ['payments failing somewhere', 'Some card payments are declined.', []],
    ['payments failing in the sandbox', 'In the sandbox all payments fail, payment processing is down.', []],
  ])('%s', (_name, example, criteria) => {
    expect(met('P1', example)).toEqual(criteria);
  });
});

describe('the criteria of P2', () => {
  it.each<[string, Example, readonly string[]]>([
    ['an endpoint that fails', 'POST /users returns 500.', ['endpoint_failing_consistently']],
    ['a function that fails', 'client.users.list() ends with status 500.', ['endpoint_failing_consistently']],
    ['a steady 500', 'It always returns 500.', ['endpoint_failing_consistently']],
    ['a 500 with steps', 'Steps to reproduce: log in, it returns 500.', ['endpoint_failing_consistently']],
    ['a 500 that is new', 'It used to work, now it returns 500.', ['endpoint_failing_consistently']],
    ['a 500 without any more words', 'I got a 500.', []],
    ['an endpoint of staging', 'On staging POST /users returns 500.', []],
    ['an endpoint now and then', 'Sometimes POST /users returns 500.', []],
    ['a documented endpoint', { body: 'POST /users returns 500.', evidence: withDocumentedIssue }, []],
    ['a slowdown', 'Latency is 51% higher.', ['performance_degraded']],
    ['a slowdown at the limit', 'Latency is 50% higher.', []],
    ['a slowdown of staging', 'On staging latency is 3x normal.', []],
    ['a documented slowdown', { body: 'Latency is 3x normal.', evidence: withDocumentedIssue }, []],
    ['a call without end', 'The latency is bad, each read takes 15 seconds.', ['service_exhausted']],
    ['a call that is merely long', 'The latency is bad, each read takes 14 seconds.', []],
    ['a slow call that ends in a 503', 'It is slow and ends with 503.', ['service_exhausted']],
    ['a process that is killed', 'Memory grows until the process is killed.', ['service_exhausted']],
    ['a question about long calls', 'How do I find reads with a latency that takes 20 seconds?', []],
    ['several customers', 'Several customers see error 404.', ['several_customers']],
    ['several customers on staging', 'On staging several customers see error 404.', []],
    ['a documented issue of several', { body: 'Several customers see error 404.', evidence: withDocumentedIssue }, []],
    ['a pattern of enough customers', { body: 'Hello.', evidence: { pattern: pattern(3, 3) } }, ['several_customers']],
    ['a pattern of enough tickets', { body: 'Hello.', evidence: { pattern: pattern(4, 2) } }, ['several_customers']],
    ['a pattern of too few', { body: 'Hello.', evidence: { pattern: pattern(3, 2) } }, []],
    ['a key that worked', 'Our key worked until now, we get 401.', ['valid_credentials_refused']],
    ['a key that works elsewhere', 'Our key works in curl, our code gets 401.', ['valid_credentials_refused']],
    ['a token with a 403', 'The token worked until now, we get 403.', ['valid_credentials_refused']],
    ['a 403 without any key', 'The page worked until now, we get 403.', []],
    ['a new key for everything', 'All our calls with the new key return 403.', ['valid_credentials_refused']],
    ['a new key for one thing', 'Calls with the new key return 403.', []],
    ['a key that has expired', 'Our key worked until now, it has expired: our key is expired, 401.', []],
    ['a key of staging', 'On staging our key worked until now, we get 401.', []],
    ['a key now and then', 'Our key worked until now, sometimes we get 401.', []],
    ['production that stands still', 'In production the export fails and blocks us.', ['production_blocked']],
    ['something that stands still', 'The export fails and blocks us.', []],
    ['a security matter', 'There is a security hole.', ['security_report']],
    ['payments that fail', 'Some card payments are declined.', ['payments_impaired']],
    ['payments in the sandbox', 'In the sandbox some card payments are declined.', []],
    ['documented payments', { body: 'Some card payments are declined.', evidence: withDocumentedIssue }, []],
  ])('%s', (_name, example, criteria) => {
    expect(met('P2', example)).toEqual(criteria);
  });
});

describe('the criteria of P3', () => {
  it.each<[string, Example, readonly string[]]>([
    ['a failure', 'The thumbnail fails with 404.', ['non_critical_failure']],
    ['a failing validation', 'The schema check fails.', ['non_critical_failure', 'validation_edge_case']],
    ['a 422', 'It returns 422.', ['non_critical_failure', 'validation_edge_case']],
    ['a question', 'How do I delete a thumbnail?', []],
    ['a question about a failure', 'How do I get rid of status 404?', ['non_critical_failure']],
    ['a wish', 'Please add support for thumbnails.', []],
    ['a wish with words of failure', 'Please add support for uploads that fail.', []],
    ['a wish with an error', 'Please add support for uploads, now: TypeError: none', ['non_critical_failure']],
    ['a wish with a status', 'Please add support for uploads, now status 404.', ['non_critical_failure']],
    ['a wish with a server error', 'Please add support for uploads, now status 502.', ['non_critical_failure']],
    ['a typo', 'There is a typo in the error text.', []],
    ['log noise', 'ClientDisconnect fails the log.', []],
    ['expected behaviour', 'Is it intended that this fails with 404?', []],
    ['a disputed charge', 'We were charged twice.', ['billing_dispute']],
    ['a refund', 'We want a refund.', ['billing_dispute']],
    ['wrong documentation', 'The docs say 600 but it is 300.', ['documentation_incorrect']],
    ['slow without a measure', 'The list is slow.', ['performance_minority']],
    ['slow now and then, measured', 'Sometimes the list is slow, 3x normal.', ['performance_minority']],
    ['slow on staging, measured', 'On staging the list is slow, 3x normal.', ['performance_minority']],
    ['slow and measured', 'The list is slow, 3x normal.', []],
    ['a question about speed', 'How do I see whether the list is slow?', []],
  ])('%s', (_name, example, criteria) => {
    expect(met('P3', example)).toEqual(criteria);
  });
});
