import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/playbook/catalogue.ts';
import { decideExample } from '../support/read-example.ts';

describe.each(catalogue)('$id', (rule) => {
  it('applies to the ticket that it is meant for', () => {
    expect(rule.matches(decideExample(rule.fires))).not.toBeNull();
  });

  it('leaves a ticket alone that only looks alike', () => {
    expect(rule.matches(decideExample(rule.silent))).toBeNull();
  });
});

describe('the catalogue', () => {
  it('has no rule id twice', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
