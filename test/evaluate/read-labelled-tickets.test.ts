import { describe, expect, it } from 'vitest';
import { readLabelledTickets } from '../../src/evaluate/read-labelled-tickets.ts';
import { buildGold } from './build-scored.ts';

function line(id: string, changes: object = {}): string {
  return JSON.stringify({
    id,
    subject: 'Webhook late',
    createdAt: '2026-01-05T10:00:00Z',
    gold: buildGold(),
    ...changes,
  });
}

describe('a labelled set', () => {
  it('is read line by line, with blank lines and other properties ignored', () => {
    const text = `${line('T-1', { source: 'ours', environmentHint: 'staging' })}\n\n${line('T-2', { customer: { id: 'cus_1', tier: 'free' } })}\n`;
    const { tickets, errors } = readLabelledTickets(text);
    expect(errors).toEqual([]);
    expect(tickets).toMatchObject([
      { id: 'T-1', environmentHint: 'staging', customer: { tier: 'business' } },
      { id: 'T-2', customer: { id: 'cus_1', tier: 'free' } },
    ]);
  });

  it.each([
    ['broken JSON', `${line('T-1')}\n{"id":`, { line: 2, message: 'not valid JSON' }],
    [
      'a word outside the playbook',
      line('T-1', { gold: { ...buildGold(), severity: 'P5' } }),
      { line: 1, path: 'gold.severity' },
    ],
    [
      'an unknown alternative',
      line('T-1', { gold: { ...buildGold(), alsoAcceptable: { escalate: ['maybe'] } } }),
      { line: 1, path: 'gold.alsoAcceptable.escalate.0' },
    ],
    ['a moment without a zone', line('T-1', { createdAt: '2026-01-05T10:00:00' }), { line: 1, path: 'createdAt' }],
    ['a ticket without words', `\n${line('T-1', { subject: ' ' })}`, { line: 2, path: 'body' }],
    ['an id that stands twice', `${line('T-1')}\n\n${line('T-1')}`, { line: 3, path: 'id' }],
    ['no line at all', '\n', { line: 1, message: 'the set holds no ticket' }],
  ])('is refused for %s, with the number of the line', (_fault, text, error) => {
    expect(readLabelledTickets(text).errors).toMatchObject([error]);
  });
});
