import { z } from '@hono/zod-openapi';
import { optional } from '../optional.ts';
import { filledText, link, optionalText } from '../text.ts';
import { optionalKnowledgeId } from './knowledge-id.ts';
import { optionalTexts, texts } from './lists.ts';

const statuses = ['open', 'fixed', 'wontfix'] as const;

const linkInput = z.object({
  url: optional(link, undefined),
  repo: optional(filledText(200), undefined),
  thread: optional(z.int().positive(), undefined),
});

/** A known issue as it is sent in; unknown properties are ignored. */
export const knownIssueInput = z
  .object({
    id: optionalKnowledgeId,
    title: filledText(500),
    component: optionalText(500).transform((component) => component ?? ''),
    affectedVersions: optionalTexts({ items: 50, length: 500 }),
    fixedIn: optionalText(500),
    symptoms: optionalTexts({ items: 50, length: 2000 }),
    errorSignatures: optionalTexts({ items: 50, length: 2000 }),
    workaround: optionalText(20_000).transform((workaround) => workaround ?? ''),
    status: optional(z.enum(statuses), 'open'),
    links: optional(z.array(linkInput).max(50), []),
  })
  .openapi('KnownIssueInput', {
    example: {
      id: 'KI-007',
      title: 'Bulk export stops at 10,000 rows',
      component: 'exports',
      affectedVersions: ['northwind-sdk <4.3.0'],
      fixedIn: 'northwind-sdk 4.3.0',
      symptoms: ['An export of more than 10,000 rows ends early without an error'],
      errorSignatures: ['ExportTruncated'],
      workaround: 'Export by month until the upgrade.',
      status: 'fixed',
      links: [{ url: 'https://docs.northwind.example/exports' }],
    },
  });

export const knownIssueAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    component: z.string(),
    affectedVersions: texts,
    fixedIn: z.string().nullable(),
    symptoms: texts,
    errorSignatures: texts,
    workaround: z.string(),
    status: z.enum(statuses),
    links: z
      .array(
        z.object({
          url: z.string().optional(),
          repo: z.string().optional(),
          thread: z.int().optional(),
        }),
      )
      .readonly(),
  })
  .openapi('KnownIssue');
