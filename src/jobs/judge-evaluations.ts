import { z } from 'zod';
import { summarise } from '../evaluate/judgement.ts';
import { judgeWithin, pairDrafts } from '../evaluation-runs/judge-within.ts';
import { EvaluationStopped } from '../evaluation-runs/replay-within.ts';
import { limitsOf } from '../evaluation-runs/request.ts';
import type { BegunJudgement, ModelJudgement } from '../evaluation-runs/stored-judgement.ts';
import type { Services } from '../services.ts';
import type { EvaluationId } from '../ticket/ids.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const id = z.string().transform((text) => text as EvaluationId);
const payload = z.object({ evaluationId: id, againstId: id });

/** Progress is written this often at most, in milliseconds. */
const progressEveryMs = 500;

const retries = { most: 3, firstAfterSeconds: 5, lastAfterSeconds: 60 };

/** Asks a model which of two evaluations' drafts it prefers. One at a time in a process, as evaluations are, so that limits do not add up there. */
export const judgeEvaluations: JobKind<z.infer<typeof payload>> = {
  ...usual,
  retries,
  queue: 'judge-evaluations',
  payload,
  timeoutSeconds: 6 * 3600,
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 0.5,
  async handle(services, pair, { attempt, signal }) {
    const { judgements } = services.store;
    const begun = await judgements.begin(pair, services.now());
    if (begun === null) return done;
    const judged = await judge(services, begun, signal).catch((error: unknown) => {
      const reason = error instanceof EvaluationStopped ? error.reason : 'model_failed';
      // Told to stop, or a fault that may pass: the next attempt pays for no answer again.
      if (reason === 'interrupted' || (reason === 'model_failed' && attempt <= retries.most)) throw error;
      return reason;
    });
    const at = services.now();
    if (typeof judged === 'string') await judgements.fail(pair, { error: judged, at });
    else await judgements.finish(pair, { result: judged, at });
    return done;
  },
};

async function judge(services: Services, begun: BegunJudgement, signal: AbortSignal): Promise<ModelJudgement> {
  const { store, models, ticks } = services;
  const { request } = begun;
  const model = models.find(({ name }) => name === (request.model ?? name));
  const a = await store.evaluations.findRun(begun.againstId);
  const b = await store.evaluations.findRun(begun.evaluationId);
  if (model === undefined || a === null || b === null) throw new Error('there is nobody to judge, or nothing');
  let pairsDone = 0;
  let written = ticks();
  const judged = await judgeWithin(model, pairDrafts(begun.tickets, a, b), {
    limits: limitsOf(request),
    answers: store.evaluations.answers,
    signal,
    onPair() {
      pairsDone += 1;
      if (ticks() - written < progressEveryMs) return;
      written = ticks();
      // The count is a courtesy: where it can't be written, the judge goes on.
      store.judgements.progress(begun, pairsDone).catch(() => undefined);
    },
  });
  const people = new Map(request.people.map(({ id, prefers }) => [id, prefers]));
  return { model: model.name, ...summarise(judged, people) };
}
