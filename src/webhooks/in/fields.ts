import { z } from 'zod';
import type { Priority } from '../../ticket/vocabulary.ts';
import { toInstant } from '../../ticket/instant.ts';

/** What platforms send as ids: numbers here, strings there. */
export const idField = z.union([z.string().min(1), z.number()]).transform(String);

/** An ISO 8601 moment with a zone. */
export const momentField = z.iso.datetime({ offset: true }).transform(toInstant);

/** Seconds since 1970, as number or text, with or without a fraction. */
export const secondsField = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)])
  .transform((seconds) => toInstant(new Date(Number(seconds) * 1000).toISOString()));

/** A text that may be missing, null or blank; as PostgreSQL can hold it, and no longer than a ticket's body may be. */
export const textField = z
  .string()
  .nullish()
  .transform((text) => {
    const clean = (text ?? '').replaceAll('\0', '').toWellFormed().slice(0, 90_000);
    return clean.trim() === '' ? null : clean;
  });

const priorityNames: Readonly<Record<string, Priority>> = {
  low: 'low',
  normal: 'normal',
  medium: 'normal',
  high: 'high',
  urgent: 'urgent',
};

/** A priority by the names that help desks have for it; null for any other. */
export const priorityField = z
  .string()
  .nullish()
  .transform((name) => priorityNames[(name ?? '').toLowerCase()] ?? null);

/** A list of words that may be missing. */
export const wordsField = z
  .array(z.string())
  .nullish()
  .transform((words) => words ?? []);
