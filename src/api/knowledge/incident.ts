import { z } from '@hono/zod-openapi';
import { optional } from '../optional.ts';
import { filledText, instant, link, moment, optionalText } from '../text.ts';
import { optionalKnowledgeId } from './knowledge-id.ts';
import { optionalTexts, texts } from './lists.ts';

const statuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

/** A declared incident as it is sent in; it is open until `resolvedAt`. */
export const incidentInput = z
  .object({
    id: optionalKnowledgeId,
    title: filledText(500),
    status: optional(z.enum(statuses), 'investigating'),
    startedAt: moment,
    resolvedAt: optional(moment, null),
    components: optionalTexts({ items: 50, length: 200 }),
    endpoints: optionalTexts({ items: 200, length: 500 }),
    errorSignatures: optionalTexts({ items: 50, length: 2000 }),
    summary: optionalText(20_000).transform((summary) => summary ?? ''),
    url: optional(link, null),
  })
  .refine(({ startedAt, resolvedAt }) => resolvedAt === null || resolvedAt >= startedAt, {
    path: ['resolvedAt'],
    error: 'must not lie before startedAt',
  })
  .refine(({ status, resolvedAt }) => (status === 'resolved') === (resolvedAt !== null), {
    path: ['resolvedAt'],
    error: 'is given exactly where the status is resolved',
  })
  .openapi('IncidentInput', {
    example: {
      id: 'INC-204',
      title: 'Orders API answers 503',
      status: 'identified',
      startedAt: '2026-01-05T09:40:00Z',
      components: ['orders'],
      endpoints: ['/orders'],
      errorSignatures: ['OrderTotalError'],
      summary: 'A failover left one shard without a primary.',
      url: 'https://status.northwind.example/204',
    },
  });

export const incidentAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    status: z.enum(statuses),
    startedAt: instant,
    resolvedAt: instant.nullable(),
    components: texts,
    endpoints: texts,
    errorSignatures: texts,
    summary: z.string(),
    url: z.string().nullable(),
  })
  .openapi('Incident');
