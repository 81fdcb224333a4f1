import { z } from '@hono/zod-openapi';
import { optional } from '../optional.ts';
import { filledText, instant, link, moment, optionalText } from '../text.ts';
import { optionalKnowledgeId } from './knowledge-id.ts';
import { optionalTexts, texts } from './lists.ts';

const deployed = ['production', 'staging', 'development'] as const;

/** A release as it is sent in. */
export const deploymentInput = z
  .object({
    id: optionalKnowledgeId,
    service: filledText(200),
    version: filledText(200),
    environment: optional(z.enum(deployed), 'production'),
    deployedAt: moment,
    endpoints: optionalTexts({ items: 200, length: 500 }),
    summary: optionalText(20_000).transform((summary) => summary ?? ''),
    url: optional(link, null),
  })
  .openapi('DeploymentInput', {
    example: {
      id: 'dep-2026-01-05-orders',
      service: 'orders',
      version: '2026.1.2',
      environment: 'production',
      deployedAt: '2026-01-05T09:30:00Z',
      endpoints: ['/orders'],
      summary: 'Totals are computed in minor units.',
    },
  });

export const deploymentAnswer = z
  .object({
    id: z.string(),
    service: z.string(),
    version: z.string(),
    environment: z.enum(deployed),
    deployedAt: instant,
    endpoints: texts,
    summary: z.string(),
    url: z.string().nullable(),
  })
  .openapi('Deployment');
