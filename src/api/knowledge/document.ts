import { z } from '@hono/zod-openapi';
import { categories } from '../../ticket/vocabulary.ts';
import { optional } from '../optional.ts';
import { filledText, link } from '../text.ts';
import { optionalKnowledgeId } from './knowledge-id.ts';

/** A documentation article as it is sent in; unknown properties are ignored. */
export const documentInput = z
  .object({
    id: optionalKnowledgeId,
    title: filledText(500),
    url: link,
    category: optional(z.enum(categories), null),
    body: filledText(200_000),
  })
  .openapi('DocumentInput', {
    example: {
      id: 'pagination',
      title: 'Pagination',
      url: 'https://docs.northwind.example/pagination',
      category: 'documentation',
      body: 'Lists answer at most 100 entries and a cursor for the next page.',
    },
  });

export const documentAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string(),
    category: z.enum(categories).nullable(),
    body: z.string(),
  })
  .openapi('Document');
