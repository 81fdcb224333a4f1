import { createRoute, z } from '@hono/zod-openapi';
import { knowledgeResources } from '../knowledge/resource.ts';
import { shortHash } from '../../evaluation-runs/perform-evaluation.ts';
import { overridesDataset, overridesName } from '../../evaluation-runs/overrides.ts';
import { datasetSchema, engineSchema, type Dataset, type EngineRequest } from '../../evaluation-runs/request.ts';
import { jobOf } from '../../jobs/job-kind.ts';
import { evaluateDataset } from '../../jobs/evaluate-dataset.ts';
import { parsePrompts } from '../../models/prompts.ts';
import { parsePlaybook } from '../../playbook/load-playbook.ts';
import type { Services } from '../../services.ts';
import { isStorableJson } from '../text.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { evaluationSummaryAnswer, summaryAnswerOf } from './evaluation-answer.ts';

// A set that was stored before is named; its lines need not be sent again.
const datasetInput = z
  .union([datasetSchema, z.strictObject({ name: z.string().min(1).max(200) })])
  .refine(isStorableJson, { error: 'must not hold NUL characters or lone surrogates' });

const evaluationInput = z
  .object({
    dataset: datasetInput.openapi({
      type: 'object',
      description:
        'A labelled set with its own knowledge and history, kept under its name; or `{"name": …}` alone for one that is kept already. `overrides` is always what reviewers have set right up to now, and no other set may be called so.',
    }),
    engine: engineSchema.refine(isStorableJson).prefault({}),
  })
  .openapi('EvaluationInput');

const route = createRoute({
  method: 'post',
  path: '/v1/evaluations',
  tags: ['Evaluations'],
  summary: 'Score the copilot on a labelled set',
  description:
    'Runs in the background, in a copilot of its own that knows only what comes with the set: no live ticket is read or written. Answers of models are kept by prompt, so that the same question is never paid for twice.',
  request: { body: { required: true, content: { 'application/json': { schema: evaluationInput } } } },
  responses: {
    202: {
      description: 'The evaluation, queued',
      headers: z.object({ location: z.string() }),
      content: { 'application/json': { schema: evaluationSummaryAnswer } },
    },
    ...problemResponses('notFound', ...bodyProblems),
  },
});

/** Serves `POST /v1/evaluations`. */
export function serveEvaluationCreation(api: Api, services: Services): void {
  api.openapi(route, async (context) => {
    const { dataset: given, engine } = context.req.valid('json');
    await refuseUnusable(services, engine);
    if ('tickets' in given && given.name === overridesName)
      throw invalid('dataset.name', 'is the set that the reviewers themselves make');
    const dataset = 'tickets' in given ? given : await named(services, given.name);
    refuseUnusableKnowledge(dataset);
    const { name: _name, ...content } = dataset;
    const id = services.newId('evl');
    await services.store.evaluations.create(
      {
        id,
        createdAt: services.now(),
        createdBy: context.get('apiKey').id,
        dataset,
        datasetHash: await shortHash(JSON.stringify(content)),
        engine,
      },
      jobOf(evaluateDataset, { evaluationId: id }),
    );
    const stored = await services.store.evaluations.find(id);
    if (stored === null) throw new Refusal('notFound');
    context.header('location', `/v1/evaluations/${id}`);
    return context.json(summaryAnswerOf(stored), 202);
  });
}

async function named({ store }: Services, name: string): Promise<Dataset> {
  const dataset = await (name === overridesName
    ? overridesDataset(store.evaluations)
    : store.evaluations.findDataset(name));
  if (dataset === null) throw invalid('dataset.name', 'no set is kept under this name');
  return dataset;
}

/** What would only fail in the background is refused here, by its path. */
async function refuseUnusable({ models }: Services, { mode, model, playbook, prompts }: EngineRequest): Promise<void> {
  if (mode === 'llm' && models.length === 0) throw invalid('engine.mode', 'this server has no model');
  if (model !== undefined && !models.some(({ name }) => name === model))
    throw invalid('engine.model', `this server has ${models.map(({ name }) => name).join(', ') || 'no model'}`);
  if (playbook !== undefined) await usable('engine.playbook', () => parsePlaybook(JSON.stringify(playbook)));
  if (prompts !== undefined) await usable('engine.prompts', () => parsePrompts(prompts));
}

function refuseUnusableKnowledge({ knowledge }: Dataset): void {
  const errors = knowledgeResources.flatMap(({ kind, input }) =>
    (knowledge[kind] ?? []).flatMap((item, at) => {
      const parsed = input.safeParse(item);
      return parsed.success
        ? []
        : parsed.error.issues.map(({ path, message }) => ({
            path: ['dataset.knowledge', kind, at, ...path].join('.'),
            message,
          }));
    }),
  );
  if (errors.length > 0) throw new Refusal('invalidInput', { errors: errors.slice(0, 20) });
}

async function usable(path: string, read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : 'is not valid');
  }
}

function invalid(path: string, message: string): Refusal {
  return new Refusal('invalidInput', { errors: [{ path, message }] });
}
