import { z } from '@hono/zod-openapi';
import { dispositions, escalationLevels, reasonCodes, verdicts } from '../../ticket/vocabulary.ts';
import { optional } from '../optional.ts';
import { filledText, optionalText } from '../text.ts';
import { classificationChange } from './review-answer.ts';

const changes = {
  classification: optional(classificationChange, null),
  disposition: optional(z.enum(dispositions), null),
  escalation: optional(z.enum(escalationLevels), null),
  reply: optional(filledText(100_000), null),
};

/** A verdict as a reviewer gives it. */
export const verdictInput = z
  .object({
    verdict: z.enum(verdicts),
    ...changes,
    reasonCode: optional(z.enum(reasonCodes), null),
    reason: optionalText(5000),
  })
  .openapi('VerdictInput', {
    description:
      '`approved` takes the draft as it is, `edited` another reply, `overridden` a changed classification, disposition or escalation (and the reply that may go out, if any), `rejected` neither. The first four reason codes are the playbook’s own grounds for an override.',
    example: {
      verdict: 'overridden',
      classification: { severity: 'P1' },
      reasonCode: 'emerging_incident',
      reason: 'Checkout is down for everybody.',
    },
  });

/** What a reviewer thinks of changing. */
export const previewInput = z
  .object(changes)
  .openapi('VerdictPreviewInput', { example: { classification: { severity: 'P1' } } });
