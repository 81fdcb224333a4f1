import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchKnownIssues } from '../../src/retrieve/match-known-issue.ts';
import { buildError, buildSignals, buildSpan } from '../support/build-signals.ts';
import { buildKnownIssue, buildTicket } from '../support/build-ticket.ts';

const exportIssue = buildKnownIssue();
const webhookIssue = buildKnownIssue({
  id: 'KI-902',
  title: 'Webhook deliveries stop after a certificate is renewed',
  component: 'webhooks',
  affectedVersions: ['all'],
  fixedIn: null,
  symptoms: ['No webhook arrives although the dashboard shows the endpoint as healthy'],
  errorSignatures: [],
});
const issues = [exportIssue, webhookIssue];

const body =
  'Our nightly export of orders ends early, one archived order is enough: ArchivedOrderException: "cursor closed" before last page';

function match(parts: Parameters<typeof buildTicket>[0], versions: [string, string][] = []) {
  const signals = buildSignals({
    versions: versions.map(([library, version]) => ({
      library,
      version,
      span: { ...buildSpan(version), field: 'metadata' },
    })),
  });
  return matchKnownIssues(issues, buildTicket(parts), signals);
}

describe('a known issue is matched exactly', () => {
  test('where version, error and symptoms all agree', () => {
    const [best] = match({ subject: 'Order export stops', body }, [['northwind-sdk', '2.3.9']]);
    expect(best).toMatchObject({
      id: 'KI-901',
      match: 'exact',
      agreement: { version: 'agrees', error: 'agrees', symptoms: 'agrees' },
    });
  });

  test('where the ticket names no version, but error and symptoms agree', () => {
    expect(match({ subject: 'Order export stops', body })[0]).toMatchObject({
      match: 'exact',
      agreement: { version: 'unknown' },
    });
  });

  test('where the issue has no error of its own and its symptoms agree to the letter', () => {
    const [best] = match({
      subject: 'Webhook deliveries stopped after we renewed our certificate',
      body: 'No webhook arrives any more, yet your dashboard shows the endpoint as healthy.',
    });
    expect(best).toMatchObject({
      id: 'KI-902',
      match: 'exact',
      agreement: { error: 'not_applicable', version: 'not_applicable' },
    });
  });
});

describe('a near miss is partial, and says which part', () => {
  test('the same error in a version that has the fix', () => {
    expect(match({ subject: 'Order export stops', body }, [['northwind-sdk', '2.4.1']])[0]).toMatchObject({
      match: 'partial',
      agreement: { version: 'contradicts', error: 'agrees' },
    });
  });

  test('the same symptoms with another error', () => {
    const message = 'StorageQuotaExceeded: bucket nightly-exports has no space left';
    const ticket = buildTicket({
      subject: 'Order export stops at the first archived order',
      body: `The export ends early. ${message}`,
    });
    const [best] = matchKnownIssues(issues, ticket, buildSignals({ errors: [buildError({ message })] }));
    expect(best).toMatchObject({ id: 'KI-901', match: 'partial', agreement: { error: 'contradicts' } });
  });

  test('an issue of bad keys, where the customer’s key is good', () => {
    const keyIssue = buildKnownIssue({
      id: 'KI-904',
      title: 'An expired key is answered 500',
      symptoms: ['Every call with an expired key gets a page with status 500'],
      errorSignatures: [],
    });
    const ticket = buildTicket({
      subject: 'An expired key is answered 500',
      body: 'Every call with an expired key gets a page with status 500. With a valid key as well.',
    });
    const matchOf = (signals: ReturnType<typeof buildSignals>) => matchKnownIssues([keyIssue], ticket, signals)[0];
    expect(matchOf(buildSignals())?.match).toBe('exact');
    const goodKey = buildSignals({ topics: [{ topic: 'credentials_valid', span: buildSpan('a valid key') }] });
    expect(matchOf(goodKey)).toMatchObject({ match: 'partial', agreement: { symptoms: 'contradicts' } });
  });

  test('the same error with nothing else in common', () => {
    const [best] = match({ subject: 'Question', body: 'ArchivedOrderException: cursor closed before last page' });
    expect(best?.match ?? 'partial').toBe('partial');
  });
});

test('of two issues that fit alike neither is exact: a coin must not close a ticket', () => {
  const twin = buildKnownIssue({ id: 'KI-903' });
  const matches = matchKnownIssues(
    [exportIssue, twin],
    buildTicket({ subject: 'Order export stops', body }),
    buildSignals(),
  );
  expect(matches.map((found) => found.match)).toEqual(['partial', 'partial']);
});

test('a version that the customer goes back to does not contradict', () => {
  const text = `${body}. Going back to northwind-sdk 2.5.0 resolves it`;
  const version = { library: 'northwind-sdk', version: '2.5.0', span: buildSpan('2.5.0', text.indexOf('2.5.0')) };
  const [best] = matchKnownIssues(
    issues,
    buildTicket({ subject: 'Order export stops', body: text }),
    buildSignals({ versions: [version] }),
  );
  expect(best).toMatchObject({ match: 'exact', agreement: { version: 'unknown' } });
});

test.each([
  ['an unrelated question', 'How do I change my password?', 'I can not find the page.'],
  ['an error that every program has', 'TypeError', 'We get a TypeError in our code.'],
  ['nothing', '', ''],
])('%s matches nothing', (_, subject, text) => {
  expect(match({ subject, body: text })).toEqual([]);
});

test('whatever the words, at most one match is exact, it stands first, and none contradicts it', () => {
  const words = fc.array(
    fc.constantFrom(
      ...body.split(' '),
      'webhook',
      'certificate',
      'dashboard',
      'password',
      '500',
      '\ud83d\ude80',
      '"',
      '\\',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(words, words, (subject, text) => {
      const matches = match({ subject: subject.join(' '), body: text.join(' ') });
      const exact = matches.filter((found) => found.match === 'exact');
      expect(exact.length).toBeLessThanOrEqual(1);
      expect(matches.slice(0, exact.length)).toEqual(exact);
      expect(exact.flatMap((found) => Object.values(found.agreement))).not.toContain('contradicts');
    }),
    { numRuns: 300 },
  );
});
