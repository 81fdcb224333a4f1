import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, minutesBetween, toInstant } from '../../src/ticket/instant.ts';
import { compareSeverity, moreSevere, severities } from '../../src/ticket/vocabulary.ts';

describe('an instant', () => {
  it('is written in UTC whatever its offset was', () => {
    expect(toInstant('2026-01-05T10:00:00+05:30')).toBe('2026-01-05T04:30:00.000Z');
  });

  it.each(['2026-01-05', '10:00', '2026-01-05T10:00:00', 'yesterday', ''])('refuses %j, which has no zone', (text) => {
    expect(() => toInstant(text)).toThrow(RangeError);
  });

  it('comes back from minutes added and taken away', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: -100_000, max: 100_000 }), (moment, minutes) => {
        const instant = toInstant(moment.toISOString());
        const later = addMinutes(instant, minutes);
        expect(minutesBetween(instant, later)).toBe(minutes);
        expect(addMinutes(later, -minutes)).toBe(instant);
      }),
    );
  });
});

describe('severities', () => {
  it('take the more severe of two, whichever comes first', () => {
    const severity = fc.constantFrom(...severities);
    fc.assert(
      fc.property(severity, severity, (a, b) => {
        expect(moreSevere(a, b)).toBe(moreSevere(b, a));
        expect(compareSeverity(moreSevere(a, b), a)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
