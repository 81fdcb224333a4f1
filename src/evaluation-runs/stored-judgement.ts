import type { Judgement } from '../evaluate/judgement.ts';
import type { LabelledTicket } from '../evaluate/labelled-ticket.ts';
import type { EvaluationId } from '../ticket/ids.ts';
import type { Instant } from '../ticket/instant.ts';
import type { JudgementRequest } from './request.ts';
import type { EvaluationSummary } from './stored-evaluation.ts';

/** Two evaluations of one set whose drafts are held beside each other: A is the one held against, B the other. */
export type JudgedPair = { readonly evaluationId: EvaluationId; readonly againstId: EvaluationId };

/** What a model says of the drafts of two evaluations. */
export type ModelJudgement = Judgement & { readonly model: string };

/** A judgement, and how far it is. `result` is null until it is done. */
export type StoredJudgement = JudgedPair & {
  readonly askedAt: Instant;
  readonly request: JudgementRequest;
  readonly state: EvaluationSummary['state'];
  readonly pairs: number;
  readonly pairsDone: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly error: string | null;
  readonly result: ModelJudgement | null;
};

/** A judgement as it is taken up, with the tickets that the drafts reply to. */
export type BegunJudgement = StoredJudgement & {
  readonly tickets: readonly Pick<LabelledTicket, 'id' | 'subject' | 'body'>[];
};
