import type { EvaluationRun } from '../../evaluate/run.ts';
import type { Dataset } from '../../evaluation-runs/request.ts';
import type { EvaluationSummary, StoredEvaluation } from '../../evaluation-runs/stored-evaluation.ts';
import type { AnswerCache } from '../../evaluation-runs/thrifty-models.ts';
import type { ApiKeyId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { NewJob } from './jobs.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

export type EvaluationStore = {
  /** Stores the set, the evaluation and the job that performs it, all or nothing. */
  create(
    evaluation: Pick<StoredEvaluation, 'id' | 'createdAt' | 'dataset' | 'datasetHash' | 'engine'> & {
      readonly createdBy: ApiKeyId;
    },
    job: NewJob,
  ): Promise<void>;
  /** The set that was stored last under a name. */
  findDataset(name: string): Promise<Dataset | null>;
  /** Lines of a labelled set from verdicts that changed something, the newest of each ticket and of all the newest 2,000; oldest first. */
  cases(): Promise<readonly unknown[]>;
  find(id: EvaluationSummary['id']): Promise<EvaluationSummary | null>;
  /** Null where it is not done. */
  findRun(id: EvaluationSummary['id']): Promise<EvaluationRun | null>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<EvaluationSummary> | InvalidCursor>;
  /** Takes one up, also where a process died in it; null where it has ended. */
  begin(id: EvaluationSummary['id'], at: Instant): Promise<StoredEvaluation | null>;
  progress(id: EvaluationSummary['id'], ticketsDone: number): Promise<void>;
  finish(id: EvaluationSummary['id'], end: { readonly run: EvaluationRun; readonly at: Instant }): Promise<void>;
  fail(id: EvaluationSummary['id'], end: { readonly error: string; readonly at: Instant }): Promise<void>;
  readonly answers: AnswerCache;
};
