import { z } from '@hono/zod-openapi';
import { text } from '../text.ts';

/** The `{id}` of a customer's path, as tickets give it. */
export const customerIdParameter = z.object({
  id: text(200).openapi({ param: { name: 'id', in: 'path' }, type: 'string', example: 'cus_9' }),
});
