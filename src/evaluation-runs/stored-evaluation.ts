import type { EvaluationId } from '../ticket/ids.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Dataset, EngineRequest } from './request.ts';

export const evaluationStates = ['queued', 'running', 'done', 'failed'] as const;

/** An evaluation without its set and its run. */
export type EvaluationSummary = {
  readonly id: EvaluationId;
  readonly createdAt: Instant;
  readonly datasetName: string;
  readonly datasetHash: string;
  readonly engine: EngineRequest;
  readonly state: (typeof evaluationStates)[number];
  readonly tickets: number;
  readonly ticketsDone: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly error: string | null;
};

/** An evaluation as it is taken up. */
export type StoredEvaluation = EvaluationSummary & { readonly dataset: Dataset };
