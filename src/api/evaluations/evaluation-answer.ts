import { z } from '@hono/zod-openapi';
import { analyse } from '../../evaluate/analysis.ts';
import { scoresOf } from '../../evaluate/run.ts';
import type { EvaluationRun } from '../../evaluate/run.ts';
import { evaluationStates, type EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import { instant } from '../text.ts';

const engineAnswer = z.object({
  mode: z.enum(['playbook', 'llm']).nullable(),
  model: z.string().nullable(),
  ownPlaybook: z.boolean(),
  ownPrompts: z.boolean(),
  attempts: z.int(),
  concurrency: z.int(),
  requestsPerMinute: z.int().nullable(),
  spendCapUsd: z.number().nullable(),
});

/** An evaluation and how far it is. */
export const evaluationSummaryAnswer = z
  .object({
    id: z.string().openapi({ example: 'evl_01kbmz2v5hf3x8c6n1w7d2r4ta' }),
    createdAt: instant,
    dataset: z.object({ name: z.string(), hash: z.string(), tickets: z.int() }),
    engine: engineAnswer,
    state: z.enum(evaluationStates),
    progress: z.object({ done: z.int(), total: z.int() }),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    error: z.string().nullable().openapi({
      description:
        '`spend_cap`: what it may spend is spent. `cost_unknown`: it may spend so much, and nobody knows what its model costs.',
    }),
  })
  .openapi('EvaluationSummary');

const figures = z.record(z.string(), z.number().nullable());

/** An evaluation with its figures once it is done. */
export const evaluationAnswer = evaluationSummaryAnswer
  .extend({
    settings: z.record(z.string(), z.string().nullable()).nullable(),
    scores: figures.nullable().openapi({ example: { 'severity.accuracy': 0.94, 'review.recall': 1 } }),
    analysis: z
      .object({
        confusion: z.record(
          z.string(),
          z.object({ labels: z.array(z.string()).readonly(), counts: z.array(z.array(z.int()).readonly()).readonly() }),
        ),
        calibration: z.record(
          z.string(),
          z.object({
            bins: z
              .array(
                z.object({
                  from: z.number(),
                  to: z.number(),
                  n: z.int(),
                  confidence: z.number(),
                  accuracy: z.number(),
                }),
              )
              .readonly(),
            ece: z.number().nullable(),
            brier: z.number().nullable(),
          }),
        ),
        selective: z.record(z.string(), z.array(z.object({ coverage: z.number(), accuracy: z.number() })).readonly()),
        measured: z
          .array(
            z.object({
              dimension: z.string(),
              label: z.string(),
              band: z.enum(['unsure', 'fair', 'sure']),
              right: z.int(),
              of: z.int(),
            }),
          )
          .readonly()
          .openapi({ description: 'How often a label was right when it was said this surely.' }),
        slices: z.array(z.object({ slice: z.string(), value: z.string(), n: z.int(), scores: figures })).readonly(),
        brokenRules: z.record(z.string(), z.int()),
      })
      .nullable(),
  })
  .openapi('Evaluation', { description: '`scores` and `analysis` are null until it is done.' });

/** An evaluation as the API tells it. */
export function summaryAnswerOf(evaluation: EvaluationSummary): z.output<typeof evaluationSummaryAnswer> {
  const { id, createdAt, datasetName, datasetHash, engine, state, tickets, ticketsDone, startedAt, endedAt, error } =
    evaluation;
  return {
    id,
    createdAt,
    dataset: { name: datasetName, hash: datasetHash, tickets },
    engine: {
      mode: engine.mode ?? null,
      model: engine.model ?? null,
      ownPlaybook: engine.playbook !== undefined,
      ownPrompts: engine.prompts !== undefined,
      attempts: engine.attempts,
      concurrency: engine.concurrency,
      requestsPerMinute: engine.requestsPerMinute ?? null,
      spendCapUsd: engine.spendCapUsd ?? null,
    },
    state,
    progress: { done: ticketsDone, total: tickets },
    startedAt,
    endedAt,
    error,
  };
}

/** The same with what came of it; `run` is null until it is done. */
export function evaluationAnswerOf(
  evaluation: EvaluationSummary,
  run: EvaluationRun | null,
): z.output<typeof evaluationAnswer> {
  return {
    ...summaryAnswerOf(evaluation),
    settings: run?.settings ?? null,
    scores: run === null ? null : scoresOf(run),
    analysis: run === null ? null : analyse(run.tickets),
  };
}
