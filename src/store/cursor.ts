import { z } from 'zod';
import { isStorable } from './database.ts';
import type { InvalidCursor } from './ports/page.ts';

/** Where a page ended: the moment that the list is sorted by, null where it is sorted by id, and the last row's id. */
export type Position = { readonly at: string | null; readonly id: string };

export const invalidCursor: InvalidCursor = { outcome: 'invalidCursor' };

const id = z.string().min(1).refine(isStorable);
const byTimeSchema = z.tuple([z.iso.datetime(), id]);
const byIdSchema = z.tuple([z.null(), id]);

/** The position that a cursor stands for; null where it is none of a list sorted that way. */
export function readCursor(cursor: string, sortedBy: 'time' | 'id'): Position | null {
  try {
    const json: unknown = JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))));
    const [at, id] = sortedBy === 'time' ? byTimeSchema.parse(json) : byIdSchema.parse(json);
    return { at, id };
  } catch {
    return null;
  }
}

/** A page of the rows read: one more than asked for tells that another page follows. */
export function pageOf<Item>(rows: readonly Item[], limit: number, positionOf: (item: Item) => Position) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null;
  return { items, nextCursor };
}

// `btoa` knows one-byte characters only, and ids may hold any: hence the percent signs in between.
function writeCursor({ at, id }: Position): string {
  const base64 = btoa(encodeURIComponent(JSON.stringify([at, id])));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
