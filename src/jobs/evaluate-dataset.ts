import { z } from 'zod';
import { performEvaluation } from '../evaluation-runs/perform-evaluation.ts';
import { EvaluationStopped } from '../evaluation-runs/replay-within.ts';
import type { EvaluationId } from '../ticket/ids.ts';
import { done, usual, type JobKind } from './job-kind.ts';

const payload = z.object({ evaluationId: z.string().transform((id) => id as EvaluationId) });

/** Progress is written this often at most, in milliseconds. */
const progressEveryMs = 500;

/** Replays a labelled set and stores its run. A copilot of its own costs memory, so one at a time. */
export const evaluateDataset: JobKind<z.infer<typeof payload>> = {
  ...usual,
  queue: 'evaluate-dataset',
  payload,
  timeoutSeconds: 6 * 3600,
  concurrency: { jobs: 1, perGroup: null },
  pollSeconds: 0.5,
  async handle(services, { evaluationId }, { signal }) {
    const { evaluations } = services.store;
    const evaluation = await evaluations.begin(evaluationId, services.now());
    if (evaluation === null) return done;
    let written = services.ticks();
    try {
      const run = await performEvaluation(services, evaluation, {
        signal,
        onProgress(tickets) {
          if (services.ticks() - written < progressEveryMs) return;
          written = services.ticks();
          // The count is a courtesy: where it can't be written, the run goes on.
          evaluations.progress(evaluationId, tickets).catch(() => undefined);
        },
      });
      await evaluations.finish(evaluationId, { run, at: services.now() });
    } catch (error) {
      // Told to stop, or a fault that may pass: the next attempt pays for no answer again.
      if (!(error instanceof EvaluationStopped) || error.reason === 'interrupted') throw error;
      await evaluations.fail(evaluationId, { error: error.reason, at: services.now() });
    }
    return done;
  },
};
