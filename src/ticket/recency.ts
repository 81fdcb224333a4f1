import { minutesBetween, type Instant } from './instant.ts';

/** How much what is so old still counts: 1 where it is new, half after the half-life, a third after two of them. */
export function recency(then: Instant, now: Instant, halfLifeDays: number): number {
  const days = Math.max(0, minutesBetween(then, now)) / (24 * 60);
  return halfLifeDays / (halfLifeDays + days);
}
