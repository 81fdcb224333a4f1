import type { Judged } from '../evaluate/judgement.ts';
import type { LabelledTicket } from '../evaluate/labelled-ticket.ts';
import type { EvaluationRun } from '../evaluate/run.ts';
import type { LanguageModel } from '../models/language-model.ts';
import { judgeDrafts, type DraftPair } from './judge-drafts.ts';
import { EvaluationStopped } from './replay-within.ts';
import { makeThrifty, type AnswerCache, type Limits } from './thrifty-models.ts';

/** The tickets that both runs hold, with both drafts. */
export function pairDrafts(
  tickets: readonly Pick<LabelledTicket, 'id' | 'subject' | 'body'>[],
  a: EvaluationRun,
  b: EvaluationRun,
): readonly DraftPair[] {
  const draftsOf = (run: EvaluationRun) => new Map(run.tickets.map(({ id, draft }) => [id, draft]));
  const [draftsA, draftsB] = [draftsOf(a), draftsOf(b)];
  return tickets.flatMap(({ id, subject, body }): DraftPair[] => {
    const [one, other] = [draftsA.get(id), draftsB.get(id)];
    return one === undefined || other === undefined ? [] : [{ id, ticket: { subject, body }, a: one, b: other }];
  });
}

/** What a judge may cost on the way, and who hears how far it is. */
type Within = {
  readonly limits: Limits;
  readonly answers: AnswerCache;
  readonly signal: AbortSignal;
  readonly onPair?: () => void;
};

/**
 * Lets a model judge pairs of drafts, with its answers kept by their question, under a rate limit and a spend cap. Throws
 * `EvaluationStopped`, and whatever the model fails with.
 */
export async function judgeWithin(
  model: LanguageModel,
  pairs: readonly DraftPair[],
  { limits, answers, signal, onPair }: Within,
): Promise<readonly Judged[]> {
  const thrifty = makeThrifty([model], answers, limits);
  const judges = thrifty.ofAttempt(0);
  try {
    return await judgeDrafts(judges[0] ?? model, pairs, { concurrency: limits.concurrency, signal, onPair });
  } catch (error) {
    const stopped = signal.aborted ? 'interrupted' : thrifty.stopped();
    throw stopped === null ? error : new EvaluationStopped(stopped);
  }
}
