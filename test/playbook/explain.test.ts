import { describe, expect, it } from 'vitest';
import { explain } from '../../src/playbook/explain.ts';
import { decideExample } from '../support/read-example.ts';

const explained = (body: string) => explain(decideExample({ body }));
const ids = (rules: readonly { readonly rule: { readonly id: string } }[]) => rules.map(({ rule }) => rule.id);

describe('the explanation of a decision', () => {
  it('lists what applied, with the words that made it', () => {
    const { fired } = explained('All our API calls return 500 since 10:00 UTC.');
    expect(fired.find(({ rule }) => rule.id === 'severity.p1.all_requests_failing')?.evidence).toBe(
      'All our API calls … return 500',
    );
  });

  it('tells which single fact held a rule back', () => {
    const { fired, heldBack } = explained('All our API calls return 500 on staging since 10:00 UTC.');
    expect(ids(fired)).not.toContain('severity.p1.all_requests_failing');
    expect(heldBack.find(({ rule }) => rule.id === 'severity.p1.all_requests_failing')?.by).toBe('environment staging');
  });

  it('names the words that held it back', () => {
    const { heldBack } = explained('We get 401 although our key is correct.');
    expect(heldBack.find(({ rule }) => rule.id === 'closing.configuration.api_key')?.by).toContain('credentials_valid');
  });

  it('lists no question as applied that nobody asks, and says what answered it', () => {
    const { fired, heldBack } = explained('We get 401 on every call to /v1/orders since 8:30 UTC.');
    expect(ids(fired)).not.toContain('information.request.timestamp');
    expect(heldBack.find(({ rule }) => rule.id === 'information.request.timestamp')?.by).toContain('an answer');
  });

  it('one endpoint that refuses every call is no outage of all', () => {
    const { fired } = explained('We get 401 on every call to /v1/orders since 8:30 UTC.');
    expect(ids(fired)).not.toContain('severity.p1.all_requests_failing');
    expect(ids(fired)).toContain('severity.p2.valid_credentials_refused');
  });

  it('lists no rule twice, and none on both sides', () => {
    const { fired, heldBack } = explained(
      'Sometimes POST /orders returns 500 in staging, it worked before, several customers see it.',
    );
    const all = [...ids(fired), ...ids(heldBack)];
    expect(all).toEqual([...new Set(all)]);
  });

  it('finds no criterion for a ticket without words', () => {
    expect(ids(explained('').fired).filter((id) => id.startsWith('severity.'))).toEqual([]);
  });
});
