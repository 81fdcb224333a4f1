import type { Placeholder, Redaction } from './redaction.ts';

// What a reply to the same customer may repeat. Cards, accounts and national ids stay hidden even from their owner.
const harmless = new Set(['name', 'email', 'phone', 'ip']);

const markup = /[<>[\]{}()`\\*|"\n\r\t]|:\/\/|\p{Cc}/u;

/**
 * Puts the customer's own data back into a reply to that customer: harmless personal values only, never a secret.
 * A value that could act as markup or a link stays a placeholder.
 */
export function restorePersonalData(text: string, redaction: Pick<Redaction, 'placeholders'>): string {
  const values = new Map(redaction.placeholders.filter(isRestorable).map(({ token, value }) => [token, value]));
  return text.replaceAll(placeholderToken, (token) => values.get(token) ?? token);
}

/** Whether a placeholder's value may stand in a reply to the customer who wrote it. */
export function isRestorable({ kind, label, value }: Placeholder): boolean {
  if (kind !== 'personal' || !harmless.has(label) || markup.test(value)) return false;
  return label !== 'name' || /^[\p{L}\p{M}'’. -]{1,60}$/u.test(value);
}

/** The shape of every placeholder: a word of lower-case letters and hyphens, and a number. */
export const placeholderToken = /\[[a-z]{2,20}(?:-[a-z]{2,20}){0,2}-\d{1,7}\]/g;
