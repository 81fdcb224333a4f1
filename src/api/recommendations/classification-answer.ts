import { z } from '@hono/zod-openapi';
import { categories, environments, issueTypes, sentiments, severities } from '../../ticket/vocabulary.ts';

const confidence = z.number().min(0).max(1);

/** The playbook's dimensions, each with a confidence from 0 to 1. */
export const classificationAnswer = z
  .object({
    category: z.enum(categories),
    severity: z.enum(severities),
    issueType: z.enum(issueTypes),
    environment: z.enum(environments),
    security: z.boolean(),
    sentiment: z.enum(sentiments),
    language: z.string().openapi({ description: 'ISO 639-1, or `und`', example: 'en' }),
    confidence: z.object({
      category: confidence,
      severity: confidence,
      issueType: confidence,
      environment: confidence,
    }),
  })
  .openapi('Classification');
