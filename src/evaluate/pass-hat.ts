import { ratio } from './counts.ts';

/**
 * pass^k: the chance that k attempts at one ticket, drawn from those that were made, are all right, averaged over tickets.
 * Null where a ticket has fewer than k attempts.
 */
export function passHat(tickets: readonly (readonly boolean[])[], k: number): number | null {
  if (tickets.some((attempts) => attempts.length < k)) return null;
  const chances = tickets.map((attempts) => chanceOfAll(attempts.filter(Boolean).length, attempts.length, k));
  return ratio(
    chances.reduce((sum, chance) => sum + chance, 0),
    chances.length,
  );
}

/** C(right, k) / C(made, k), factor by factor, so that nothing overflows. */
function chanceOfAll(right: number, made: number, k: number): number {
  let chance = 1;
  for (let taken = 0; taken < k; taken += 1) chance *= Math.max(0, right - taken) / (made - taken);
  return chance;
}
