import { z } from '@hono/zod-openapi';
import { dispositions } from '../../ticket/vocabulary.ts';
import { claimAnswer, reviewAnswer } from '../reviews/review-answer.ts';
import { orNull } from '../optional.ts';
import { instant } from '../text.ts';
import { classificationAnswer } from './classification-answer.ts';
import { decisionAnswer } from './decision-answer.ts';
import { evidenceAnswer } from './evidence-answer.ts';

const citation = z.object({
  kind: z.enum(['known_issue', 'document', 'ticket', 'incident']),
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
});

/** Every communication rule as applied to a text. */
export const checksAnswer = z
  .array(z.object({ rule: z.string(), passed: z.boolean(), section: z.string(), caught: z.string().nullable() }))
  .readonly();

/** A proposed reply, with what the communication rules say of it. */
export const draftAnswer = z
  .object({
    body: z.string(),
    template: z.enum(dispositions),
    citations: z.array(citation).readonly(),
    checks: checksAnswer,
    repaired: z.boolean(),
    writtenBy: z.enum(['model', 'template', 'person']).openapi({
      description:
        'Whose words the body is. A model whose reply was replaced wrote none of it, though the engine was `llm`; `person`: an agent changed it.',
    }),
    english: z.string().nullable().openapi({
      description: 'The same reply in English, for the reviewer, where the body is in another language. Never sent.',
    }),
    findings: z
      .object({
        known: z.array(z.string()).readonly(),
        notKnown: z.array(z.string()).readonly(),
        ask: z.array(z.string()).readonly(),
      })
      .nullable()
      .openapi({ description: 'A note for the agent where the evidence is too weak for a reply that answers.' }),
  })
  .openapi('Draft', { description: 'The proposed reply, with the outcome of every communication rule.' });

const tokens = z.object({ input: z.number(), output: z.number() }).nullable();

const engine = z
  .object({
    mode: z.enum(['playbook', 'llm']),
    model: z.string().nullable(),
    degraded: z.boolean().openapi({ description: 'A model was configured and could not be used.' }),
    promptVersion: z.string().nullable(),
    playbookVersion: z.string(),
    latencyMs: z.number(),
    tokens,
    costUsd: z.number().nullable(),
    steps: z
      .array(
        z.object({
          step: z.string(),
          latencyMs: z.number(),
          model: z.string().nullable(),
          tokens,
          costUsd: z.number().nullable(),
        }),
      )
      .readonly()
      .openapi({
        description:
          'Each step with its own latency; the calls of a model, `classify` and `draft`, run beside each other. `draft.discarded` was finished under a decision that did not stand.',
      }),
  })
  .openapi('Engine');

const agrees = z.boolean().nullable();

const measuredAnswer = z
  .object({
    witnesses: z.object({ rules: agrees, model: agrees, neighbours: agrees }).openapi({
      description: 'True where one says the same, false where it says otherwise, null where it says nothing.',
    }),
    right: z.int(),
    of: z.int(),
    reviewed: z.int().openapi({
      description: 'How many of them a reviewer judged; the rest are of labelled sets that nothing was tuned on.',
    }),
    sameLabel: z.boolean().openapi({
      description: 'Whether all of them bore this label; where those are too few, all labels of the dimension count.',
    }),
    enough: z.boolean().openapi({ description: 'False where the cases are too few to say anything.' }),
  })
  .openapi('MeasuredConfidence', {
    description:
      'How often a label was right before, where the same witnesses agreed and differed: right 46 of 50 times.',
  });

const measured = z
  .object({
    category: measuredAnswer,
    severity: measuredAnswer,
    issueType: measuredAnswer,
    environment: measuredAnswer,
  })
  .openapi('Measured');

/** What the copilot says about one revision of a ticket. */
export const recommendationAnswer = z
  .object({
    id: z.string().openapi({ example: 'rec_01kbmz2v5hf3x8c6n1w7d2r4ta' }),
    ticketId: z.string(),
    ticketRevision: z.int(),
    createdAt: instant,
    classification: classificationAnswer,
    measured: orNull(measured).openapi({
      description:
        'What this classification is worth by what was counted until then, beside its own confidence; null where that was not recorded yet.',
    }),
    decision: decisionAnswer,
    evidence: evidenceAnswer,
    draft: draftAnswer,
    engine,
  })
  .openapi('Recommendation');

/** A recommendation, and where its review and its reply stand. */
export const storedRecommendationAnswer = recommendationAnswer
  .extend({
    reviewState: z.enum(['not_required', 'pending', 'reviewed']),
    review: orNull(reviewAnswer),
    claim: orNull(claimAnswer).openapi({ description: 'Who works on its review now.' }),
    requestedBy: z.string().nullable().openapi({ description: 'The id of the API key that asked for it.' }),
    sent: z.object({ body: z.string(), at: instant, by: z.string() }).nullable(),
  })
  .openapi('StoredRecommendation');
