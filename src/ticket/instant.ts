import { Temporal } from 'temporal-polyfill';

declare const utc: unique symbol;

/** A moment in UTC, as `2026-01-05T10:00:00.000Z`; instants compare and sort as plain strings. */
export type Instant = string & { readonly [utc]: true };

/** Reads an ISO 8601 date-time that carries a zone or offset. Throws `RangeError` for anything else. */
export function toInstant(text: string): Instant {
  return write(Temporal.Instant.from(text));
}

/** The instant so many minutes later (or earlier, where negative). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return write(Temporal.Instant.from(instant).add({ milliseconds: Math.round(minutes * 60_000) }));
}

/** Minutes from `from` to `to`; negative where `to` lies before. */
export function minutesBetween(from: Instant, to: Instant): number {
  const start = Temporal.Instant.from(from).epochMilliseconds;
  return (Temporal.Instant.from(to).epochMilliseconds - start) / 60_000;
}

function write(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'millisecond' }) as Instant;
}
