import { z } from '@hono/zod-openapi';
import { toInstant, type Instant } from '../ticket/instant.ts';

/** A string that PostgreSQL and JSON can hold: no NUL, no lone surrogate, at most so many UTF-16 units. */
export function text(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((value) => !value.includes('\0'), { error: 'must not hold NUL characters' })
    .refine((value) => value.isWellFormed(), { error: 'must be well-formed Unicode, without lone surrogates' });
}

/** A text with at least one character that is not white space. */
export function filledText(maximum: number) {
  return text(maximum).refine((value) => value.trim() !== '', { error: 'must not be blank' });
}

/** A text that may be missing; missing, null and blank are all null. */
export function optionalText(maximum: number) {
  return text(maximum)
    .nullish()
    .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value));
}

/** An ISO 8601 date-time with a zone, from the year 2000 up to 2100. */
export const moment = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 date-time with a zone, such as 2026-01-05T10:00:00Z' })
  .transform((value, context) => {
    const instant = readInstant(value);
    if (instant !== null && instant >= '2000-' && instant < '2100-') return instant;
    context.addIssue({ code: 'custom', message: 'must lie between the years 2000 and 2100' });
    return z.NEVER;
  });

// Temporal refuses some moments that the pattern lets through, such as ten digits of a second.
function readInstant(value: string): Instant | null {
  try {
    return toInstant(value);
  } catch {
    return null;
  }
}

/** A moment in an answer: UTC, with milliseconds. */
export const instant = z.iso.datetime().openapi({ example: '2026-01-05T10:00:00.000Z' });

/** An http(s) address. */
export const link = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).pipe(text(2000));

/** Whether PostgreSQL can hold all the text in a value: no NUL, no lone surrogate. */
export function isStorableJson(value: unknown): boolean {
  const source = JSON.stringify(value);
  // JSON writes a lone surrogate as an escape, which a whole pair never is.
  return !/\\u(?:0000|d[89a-f])/i.test(source.replaceAll(String.raw`\\`, ''));
}
