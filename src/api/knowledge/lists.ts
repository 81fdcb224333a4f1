import { z } from '@hono/zod-openapi';
import { optional } from '../optional.ts';
import { filledText } from '../text.ts';

/** A list of texts that may be missing; missing and null are empty. */
export function optionalTexts({ items, length }: { items: number; length: number }) {
  return optional(z.array(filledText(length)).max(items), []);
}

/** A list of texts in an answer. */
export const texts = z.array(z.string()).readonly();
