import { z } from '@hono/zod-openapi';
import type { RecommendationId } from '../../ticket/ids.ts';
import { text } from '../text.ts';

/** The `{id}` of a recommendation's path. An id that was never given is simply not found. */
export const recommendationIdParameter = z.object({
  id: text(200)
    .transform((id) => id as RecommendationId)
    .openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'rec_01kbmz2v5hf3x8c6n1w7d2r4ta' }),
});
