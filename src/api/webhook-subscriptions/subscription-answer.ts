import { z } from '@hono/zod-openapi';
import { announcedEvents } from '../../ticket/announcement.ts';
import { instant, link, text } from '../text.ts';

/** Who wants to hear of what. */
export const subscriptionInput = z
  .object({
    url: link,
    events: z.array(z.enum(announcedEvents)).min(1),
    active: z.boolean().default(true),
  })
  .openapi('WebhookSubscriptionInput', {
    example: {
      url: 'https://hooks.northwind.example/copilot',
      events: ['review.required', 'sla.breached'],
      active: true,
    },
  });

export const subscriptionAnswer = z
  .object({
    id: z.string().openapi({ example: 'whk_01kbmz2v5hf3x8c6n1w7d2r4ta' }),
    url: z.string(),
    events: z.array(z.enum(announcedEvents)).readonly(),
    active: z.boolean(),
    createdAt: instant,
  })
  .openapi('WebhookSubscription');

export const subscriptionId = z.object({
  id: text(200).openapi({ param: { name: 'id', in: 'path' } }),
});
