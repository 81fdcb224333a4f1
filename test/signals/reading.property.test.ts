import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactTicket } from '../../src/redact/redact.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { writtenIn } from '../../src/signals/text.ts';
import type { Span } from '../../src/signals/signals.ts';
import { anyTicket } from '../support/arbitraries.ts';
import { readWords } from '../support/read-words.ts';

/** Every span in a set of signals. */
function spansOf(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('span' in value) return [value.span as Span];
  return Object.values(value).flatMap(spansOf);
}

describe('reading signals', () => {
  it('gives every fact the very words that stand in the ticket at its place', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const redaction = redactTicket(ticket);
        for (const { field, start, end, text } of spansOf(readSignals(redaction))) {
          if (field !== 'metadata') expect(writtenIn(redaction.ticket, field).slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same ticket the same way', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const redaction = redactTicket(ticket);
        expect(readSignals(redaction)).toEqual(readSignals(redaction));
      }),
      { numRuns: 500 },
    );
  });

  // Generous for a busy machine: what is quadratic takes minutes.
  it.each([
    'a',
    '(',
    '1',
    '"',
    '\n> ',
    ' ',
    'error failed ',
    'curl -H ',
    '/a',
    '{"a":',
    'a.',
    'at x(',
    'if when ',
    '错误',
    'takes ',
    'a_',
    'ABC, ',
    'http://api.',
    'can we see ',
    '\u0130',
    '\n',
    'anyone can see ',
  ])('reads a megabyte of %j in linear time', (piece) => {
    const before = performance.now();
    readWords(piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000));
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
