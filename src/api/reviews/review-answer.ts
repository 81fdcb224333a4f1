import { z } from '@hono/zod-openapi';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  issueTypes,
  reasonCodes,
  severities,
  verdicts,
} from '../../ticket/vocabulary.ts';
import { orNull } from '../optional.ts';
import { decisionAnswer } from '../recommendations/decision-answer.ts';
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
    escalation: z.enum(escalationLevels).nullable(),
    decision: orNull(decisionAnswer).openapi({ description: 'What the playbook says under an override.' }),
    reply: z.string().nullable().openapi({ description: 'The exact text that may be sent; null where none may.' }),
    reasonCode: z.enum(reasonCodes).nullable(),
    reason: z.string().nullable(),
    createdAt: instant,
  })
  .openapi('Review');

/** Who works on a review, until when. */
export const claimAnswer = z
  .object({
    reviewer: z.string().openapi({ description: 'The id of the API key that claimed it.' }),
    name: z.string().nullable().openapi({ description: 'The name of that key.' }),
    claimedAt: instant,
    expiresAt: instant,
  })
  .openapi('Claim');

/** Word by word, what was kept, added and removed. */
export const editsAnswer = z
  .array(z.object({ kind: z.enum(['kept', 'added', 'removed']), text: z.string() }))
  .readonly()
  .openapi('Edits', { description: 'Word by word; empty where nothing differs.' });
