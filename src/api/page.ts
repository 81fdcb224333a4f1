import { z } from '@hono/zod-openapi';
import type { InvalidCursor, Page, PageRequest } from '../store/ports/page.ts';
import { Refusal } from './problem.ts';
import { text } from './text.ts';

/** The query parameters that every list takes. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .openapi({ description: 'How many entries at most.', example: 20 }),
  cursor: text(1000).optional().openapi({ description: '`nextCursor` of the page before.' }),
};

/** The query of a list as the store wants it. */
export function pageRequest({ limit, cursor }: { limit: number; cursor?: string | undefined }): PageRequest {
  return { limit, cursor: cursor ?? null };
}

/** One page of a list; `nextCursor` is null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).readonly(), nextCursor: z.string().nullable() });
}

/** The page, or a refusal that names the cursor. */
export function pageOrRefusal<Item>(page: Page<Item> | InvalidCursor): Page<Item> {
  if ('items' in page) return page;
  throw new Refusal('invalidInput', { errors: [{ path: 'cursor', message: 'is not a cursor of this list' }] });
}
