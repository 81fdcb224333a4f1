import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { fromInterchange, interchangeFormats, toInterchange } from '../../src/evaluate/interchange.ts';
import { toJUnit } from '../../src/evaluate/junit.ts';
import { labelledTicketSchema } from '../../src/evaluate/labelled-ticket.ts';
import { buildGold, buildRunTicket } from './build-scored.ts';

const tickets = [
  { id: 'T-1', subject: 'Export stops', body: 'ExportTruncated', source: 'ours', axes: { kind: 'near_miss' } },
  { id: 'T-2', subject: 'Zahlung', body: 'schlägt fehl', environmentHint: 'staging', customer: { tier: 'free' } },
].map((ticket) => labelledTicketSchema.parse({ ...ticket, createdAt: '2026-01-05T10:00:00Z', gold: buildGold() }));

describe('sets of other tools', () => {
  it.each(interchangeFormats)('%s holds all that a labelled line holds, there and back', (format) => {
    const examples: unknown = JSON.parse(JSON.stringify(toInterchange(format, tickets)));
    expect(fromInterchange(format, examples as unknown[])).toEqual(tickets);
  });

  it('are refused where the labels are missing, and get an id where they have none', () => {
    expect(() => fromInterchange('langfuse', [{ input: { subject: 'x' } }])).toThrow();
    const { id: _id, ...rest } = tickets[0]!;
    const { gold, ...input } = rest;
    expect(fromInterchange('langsmith', [{ inputs: input, outputs: gold }])[0]?.id).toBe('langsmith-1');
  });
});

describe('JUnit', () => {
  const wrong = buildRunTicket('T-1', { subject: 'a <b> & "c" \u0000', gold: { severity: 'P1' } });
  const xml = toJUnit([wrong, buildRunTicket('T-2')], ['review.recall is 0.9']);

  it('has a test for each ticket, and a failure for each that is wrong and each reason of the gate', () => {
    const { document } = parseHTML(xml.replace(/^<\?xml.*\n/, ''));
    const suites = [...document.querySelectorAll('testsuite')];
    expect(suites.map((suite) => [suite.getAttribute('tests'), suite.getAttribute('failures')])).toEqual([
      ['2', '1'],
      ['1', '1'],
    ]);
    expect(document.querySelector('testcase')?.getAttribute('name')).toBe('T-1 a <b> & "c" \ufffd');
    expect(document.querySelector('failure')?.textContent).toContain('severity: P1, said P3');
  });

  it('has a gate that passes where nothing is broken, and none where none was asked', () => {
    expect(toJUnit([buildRunTicket('T-2')], [])).toContain('name="lets it through"></testcase>');
    expect(toJUnit([buildRunTicket('T-2')], null)).not.toContain('gate');
  });
});
