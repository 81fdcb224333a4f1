import { z } from '@hono/zod-openapi';
import type { EvaluationRun } from '../../evaluate/run.ts';
import type { Services } from '../../services.ts';
import type { EvaluationId } from '../../ticket/ids.ts';
import { Refusal } from '../problem.ts';
import { filledText } from '../text.ts';

/** An evaluation's id as it stands in a path or a query. */
export const evaluationId = filledText(100).transform((id) => id as EvaluationId);

/** The path of one evaluation. */
export const evaluationPath = z.object({ id: evaluationId });

/** What came of an evaluation. Refuses one that is not there, and one that is not done. */
export async function runOrRefusal({ store }: Pick<Services, 'store'>, id: EvaluationId): Promise<EvaluationRun> {
  const run = await store.evaluations.findRun(id);
  if (run !== null) return run;
  throw new Refusal((await store.evaluations.find(id)) === null ? 'notFound' : 'evaluationNotDone');
}
