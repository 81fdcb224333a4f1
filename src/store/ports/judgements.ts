import type {
  BegunJudgement,
  JudgedPair,
  ModelJudgement,
  StoredJudgement,
} from '../../evaluation-runs/stored-judgement.ts';
import type { ApiKeyId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { NewJob } from './jobs.ts';

export type JudgementStore = {
  /** Stores what is asked and the job that asks it, all or nothing, in the place of what was judged of this pair before. */
  ask(
    judgement: Pick<StoredJudgement, keyof JudgedPair | 'askedAt' | 'request' | 'pairs'> & {
      readonly askedBy: ApiKeyId;
    },
    job: NewJob,
  ): Promise<{ readonly outcome: 'asked' | 'inProgress' }>;
  /** The newest of a pair. */
  find(pair: JudgedPair): Promise<StoredJudgement | null>;
  /** Takes one up, also where a process died in it; null where it has ended. */
  begin(pair: JudgedPair, at: Instant): Promise<BegunJudgement | null>;
  progress(pair: JudgedPair, pairsDone: number): Promise<void>;
  finish(pair: JudgedPair, end: { readonly result: ModelJudgement; readonly at: Instant }): Promise<void>;
  fail(pair: JudgedPair, end: { readonly error: string; readonly at: Instant }): Promise<void>;
};
