import { z } from '@hono/zod-openapi';
import { categories, dispositions, environments, issueTypes, severities, verdicts } from '../../ticket/vocabulary.ts';
import { instant } from '../text.ts';

/** The dimensions that a reviewer may set right. */
export const classificationChange = z
  .object({
    category: z.enum(categories).exactOptional(),
    severity: z.enum(severities).exactOptional(),
    issueType: z.enum(issueTypes).exactOptional(),
    environment: z.enum(environments).exactOptional(),
  })
  .openapi({ required: [] });

/** A person's recorded verdict. */
export const reviewAnswer = z
  .object({
    id: z.string().openapi({ example: 'rev_01kbmz3c8me5ttr2vj3y4p6q7s' }),
    recommendationId: z.string(),
    reviewer: z.string().openapi({ description: 'The id of the API key that gave the verdict.' }),
    verdict: z.enum(verdicts),
    classification: classificationChange.nullable(),
    disposition: z.enum(dispositions).nullable(),
    reply: z.string().nullable().openapi({ description: 'The exact text that may be sent; null where none may.' }),
    reason: z.string().nullable(),
    createdAt: instant,
  })
  .openapi('Review');
