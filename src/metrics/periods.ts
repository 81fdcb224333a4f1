import { Temporal } from 'temporal-polyfill';
import { toInstant, type Instant } from '../ticket/instant.ts';
import type { Period, TimeUnit } from '../ticket/measures.ts';

/** A longer series is no figure any more. */
export const mostPeriods = 400;

/** What to split: a stretch of time, as the calendar of a time zone splits it; not at all where `unit` is null. */
export type Span = {
  readonly from: Instant;
  readonly until: Instant;
  readonly unit: TimeUnit | null;
  readonly timeZone: string;
};

/**
 * The calendar's days, weeks (from Monday) or months that a stretch of time touches, in the time zone: a day in which clocks go
 * forward has 23 hours, and a day that its zone skipped (Samoa had no 30 December 2011) is none. The first and the last are cut where
 * the stretch begins and ends. Null where they are more than `mostPeriods`.
 */
export function periodsOf({ from, until, unit, timeZone }: Span): readonly Period[] | null {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).toPlainDate();
  if (unit === null) return [{ label: start.toString(), from, until }];
  const periods: Period[] = [];
  for (let date = firstDayOf(start, unit), step = 0; ; step += 1) {
    if (step === mostPeriods) return null;
    const next = date.add({ [`${unit}s`]: 1 });
    const [begins, ends] = [beginningOf(date, timeZone), beginningOf(next, timeZone)];
    const period = { label: date.toString(), from: begins < from ? from : begins, until: ends > until ? until : ends };
    if (begins < ends) periods.push(period);
    if (ends >= until) return periods;
    date = next;
  }
}

/** When a day begins in a time zone: not always at midnight. Throws `RangeError` for a zone that is not known. */
export function beginningOfDay(day: string, timeZone: string): Instant {
  return beginningOf(Temporal.PlainDate.from(day), timeZone);
}

/** Whether a time zone is known by that name, such as `Europe/Berlin`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

function firstDayOf(date: Temporal.PlainDate, unit: TimeUnit): Temporal.PlainDate {
  if (unit === 'month') return date.with({ day: 1 });
  return unit === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date;
}

function beginningOf(date: Temporal.PlainDate, timeZone: string): Instant {
  return toInstant(date.toZonedDateTime(timeZone).toInstant().toString());
}
