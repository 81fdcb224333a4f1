import { describe, expect, it } from 'vitest';
import { handOff } from '../../src/playbook/handoff.ts';
import type { Example } from '../../src/playbook/rule.ts';
import { decideExample } from '../support/read-example.ts';

const full: Example = {
  subject: 'POST /orders returns 500',
  body: 'In production POST /orders always returns 500 with OrderTotalError: no total since 10:00 UTC. X-Request-Id: 7f3c2a90b1. It works in curl. Several customers see it and it blocks our launch.',
};

const handedOver = (example: Example, to: 'engineering' | 'product') =>
  handOff({ ...decideExample(example), similarRequests: to === 'product' ? 4 : null }, to);

const valuesOf = (example: Example, to: 'engineering' | 'product') =>
  Object.fromEntries(handedOver(example, to).fields.map(({ field, value }) => [field, value]));

describe('the handoff to engineering', () => {
  it('has the playbook’s eight fields, in its words', () => {
    expect(handedOver(full, 'engineering').fields.map(({ bullet }) => bullet)).toEqual([
      'Ticket ID and link',
      'Customer account identifier',
      'Reproduction steps (if available)',
      'Error messages and logs',
      'Timestamps of occurrences',
      'Number of affected customers',
      'Impact assessment',
      'What has already been tried',
    ]);
  });

  it('fills them from the ticket', () => {
    expect(valuesOf(full, 'engineering')).toMatchObject({
      reproduction: expect.stringContaining('POST /orders'),
      errors: expect.stringMatching(/status 500.*OrderTotalError.*request 7f3c2a90b1/),
      timestamps: '2026-01-05T10:00:00.000Z',
      affectedCustomers: 'Several customers',
      impact: expect.stringMatching(/^P\d \w+; production; blocks/),
      tried: expect.stringContaining('works in curl'),
    });
  });

  it('marks what is not known instead of filling it', () => {
    const { gaps, text } = handedOver('It is broken.', 'engineering');
    expect(gaps).toEqual(['customer', 'reproduction', 'errors', 'timestamps', 'affectedCustomers', 'tried']);
    expect(text).toContain('- Timestamps of occurrences: not known yet');
  });

  it('is posted where the playbook says, to whom it says', () => {
    const { channel, text } = handedOver(full, 'engineering');
    expect(channel).toBe('#support-escalations');
    expect(text.split('\n')[0]).toBe('@engineering-oncall');
  });

  it('lets no customer call a whole channel or make a link', () => {
    const { text } = handedOver(
      'POST /orders fails with Error: <!channel> <https://evil.example|click> & more',
      'engineering',
    );
    expect(text).not.toMatch(/[<>]/);
  });

  it('carries no secret of the customer', () => {
    const key = `nw_live_${'Q7rZ2mX4kD9wJ3hT'}`;
    expect(handedOver(`POST /orders fails with Error: bad key ${key}`, 'engineering').text).not.toContain(key);
  });
});

describe('the handoff to product', () => {
  it('has the playbook’s five fields', () => {
    const wish = {
      subject: 'Sort by name',
      body: 'Please add sorting by name. As a workaround we sort it ourselves.',
      tier: 'enterprise' as const,
    };
    expect(valuesOf(wish, 'product')).toEqual({
      customerSegment: 'enterprise',
      useCase: expect.stringContaining('Sort by name'),
      currentWorkaround: 'workaround',
      businessImpact: null,
      similarRequests: '4',
    });
  });
});
