import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOfDay, isTimeZone, mostPeriods, periodsOf } from '../../src/metrics/periods.ts';
import { addMinutes, minutesBetween, toInstant } from '../../src/ticket/instant.ts';
import { timeUnits } from '../../src/ticket/measures.ts';

const berlin = 'Europe/Berlin';
const day = (text: string, timeZone = berlin) => beginningOfDay(text, timeZone);
const hours = ({ from, until }: { from: string; until: string }) =>
  minutesBetween(toInstant(from), toInstant(until)) / 60;

describe('the periods of metrics', () => {
  test('are days of the team’s calendar: 23 hours where clocks go forward, 25 where they go back', () => {
    const spring = periodsOf({ from: day('2026-03-28'), until: day('2026-03-31'), unit: 'day', timeZone: berlin });
    expect(spring?.map(hours)).toEqual([24, 23, 24]);
    const autumn = periodsOf({ from: day('2026-10-24'), until: day('2026-10-27'), unit: 'day', timeZone: berlin });
    expect(autumn?.map(hours)).toEqual([24, 25, 24]);
    expect(spring?.map(({ label }) => label)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });

  test('weeks begin on Monday, months on their first; the ends are cut', () => {
    const weeks = periodsOf({ from: day('2026-01-07'), until: day('2026-01-14'), unit: 'week', timeZone: berlin });
    expect(weeks?.map(({ label }) => label)).toEqual(['2026-01-05', '2026-01-12']);
    expect(weeks?.[0]?.from).toBe(day('2026-01-07'));
    expect(weeks?.[1]?.until).toBe(day('2026-01-14'));
    const months = periodsOf({ from: day('2026-01-31'), until: day('2026-03-01'), unit: 'month', timeZone: berlin });
    expect(months?.map(({ label }) => label)).toEqual(['2026-01-01', '2026-02-01']);
  });

  test('a day begins when it begins there, also where there is no midnight', () => {
    expect(day('2026-01-05', 'America/New_York')).toBe('2026-01-05T05:00:00.000Z');
    expect(day('2026-01-05', 'Asia/Kathmandu')).toBe('2026-01-04T18:15:00.000Z');
    expect(day('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('a day that a zone skipped is none', () => {
    const from = day('2011-12-29', 'Pacific/Apia');
    const days = periodsOf({ from, until: addMinutes(from, 48 * 60), unit: 'day', timeZone: 'Pacific/Apia' });
    expect(days?.map(({ label }) => label)).toEqual(['2011-12-29', '2011-12-31']);
  });

  test('are one where nothing splits them, and refused where they are too many', () => {
    const from = day('2026-01-01');
    expect(periodsOf({ from, until: day('2026-02-01'), unit: null, timeZone: berlin })).toHaveLength(1);
    const until = addMinutes(from, mostPeriods * 24 * 60);
    expect(periodsOf({ from, until, unit: 'day', timeZone: 'UTC' })).toBeNull();
  });

  test('follow each other without a gap from the first moment to the last, in any time zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      berlin,
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
    );
    const starts = fc
      .integer({ min: 0, max: 1_500_000 })
      .map((minutes) => addMinutes(toInstant('2010-12-01T00:00:00Z'), minutes));
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 400_000 }),
        fc.constantFrom(...timeUnits),
        zones,
        (from, length, unit, timeZone) => {
          const until = addMinutes(from, length);
          const periods = periodsOf({ from, until, unit, timeZone }) ?? [];
          expect(periods[0]?.from).toBe(from);
          expect(periods.at(-1)?.until).toBe(until);
          periods.forEach((period, at) => {
            expect(period.from < period.until).toBe(true);
            if (at > 0) expect(period.from).toBe(periods[at - 1]?.until);
          });
        },
      ),
    );
  });

  test.each(['Europe/Berlin', 'UTC', 'Asia/Kathmandu'])('%s is a time zone', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  test.each(['Middle/Earth', '', 'Berlin time'])('“%s” is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
