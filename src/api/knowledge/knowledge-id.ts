import { z } from '@hono/zod-openapi';
import type { KnowledgeId } from '../../ticket/ids.ts';
import { optional } from '../optional.ts';

const pattern = /^[A-Za-z0-9][\w.:-]{0,99}$/;

/** The id that the owner of an entry gave it, such as `KI-007`: letters, digits and `_ . : -`, at most 100. */
const knowledgeId = z
  .string()
  .regex(pattern, { error: 'must be 1 to 100 letters, digits or _ . : - and start with a letter or digit' })
  .transform((id) => id as KnowledgeId);

/** An id that may be missing; the entry is given one then. */
export const optionalKnowledgeId = optional(knowledgeId, null);

/** The `{id}` of an entry's path. */
export const knowledgeIdParameter = z.object({
  id: knowledgeId.openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'KI-007' }),
});
