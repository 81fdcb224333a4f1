import { describe, expect, it } from 'vitest';
import { pastTicketSchema, storedFrom } from '../../src/import/past-ticket.ts';
import type { Id } from '../../src/ticket/ids.ts';

const services = { newId: <Kind extends string>(prefix: Kind) => `${prefix}_1` as Id<Kind> };

describe('a ticket of the past', () => {
  it('is resolved where the history holds its resolution', () => {
    const past = pastTicketSchema.parse({
      id: 'HIS-1',
      subject: 'Timeouts',
      resolution: 'The pool was too small.',
      createdAt: null,
    });
    expect(storedFrom(past, services)).toMatchObject({
      reference: 'HIS-1',
      status: 'resolved',
      resolution: 'The pool was too small.',
    });
  });

  it('stays open where nobody knows how it ended', () => {
    const past = pastTicketSchema.parse({
      id: 'HIS-2',
      body: 'Hangs.',
      resolution: null,
      createdAt: '2026-02-01T10:00:00+02:00',
    });
    expect(storedFrom(past, services)).toMatchObject({
      status: 'open',
      resolvedAt: null,
      createdAt: '2026-02-01T08:00:00.000Z',
    });
  });

  it('is refused with a label that the playbook does not know', () => {
    const parsed = pastTicketSchema.safeParse({ id: 'HIS-3', labels: { severity: 'P0' } });
    expect(parsed.error?.issues[0]?.path).toEqual(['labels', 'severity']);
  });
});
