import { z } from '@hono/zod-openapi';

/** How far two agree, beyond what chance alone would give. */
export const agreementAnswer = z
  .object({
    n: z.int(),
    agreed: z.int(),
    kappa: z.number().nullable().openapi({
      description: 'Cohen’s κ: 1 is full agreement, 0 what chance gives; null where it says nothing.',
    }),
  })
  .openapi('Agreement', { description: 'How often two said the same of the same thing.' });
