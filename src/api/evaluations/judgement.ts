import { createRoute, z } from '@hono/zod-openapi';
import { unlikeness } from '../../evaluate/compare.ts';
import type { EvaluationRun } from '../../evaluate/run.ts';
import { judgementRequestSchema, type JudgementRequest } from '../../evaluation-runs/request.ts';
import { evaluationStates } from '../../evaluation-runs/stored-evaluation.ts';
import type { JudgedPair } from '../../evaluation-runs/stored-judgement.ts';
import { jobOf } from '../../jobs/job-kind.ts';
import { judgeEvaluations } from '../../jobs/judge-evaluations.ts';
import type { Services } from '../../services.ts';
import type { ApiKeyId } from '../../ticket/ids.ts';
import { agreementAnswer } from '../agreement-answer.ts';
import type { Api } from '../environment.ts';
import { bodyProblems, problemResponses, Refusal } from '../problem.ts';
import { instant, isStorableJson } from '../text.ts';
import { evaluationId, evaluationPath, runOrRefusal } from './evaluation-id.ts';

const judgementAnswer = z
  .object({
    evaluationId: z.string(),
    againstId: z.string(),
    askedAt: instant,
    state: z.enum(evaluationStates),
    progress: z.object({ done: z.int(), total: z.int() }),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    error: z.string().nullable().openapi({
      description:
        '`spend_cap`, `cost_unknown` as of an evaluation; `model_failed`: it gave no usable answer, however often it was asked.',
    }),
    result: z
      .object({
        model: z.string(),
        pairs: z.int(),
        a: z.int(),
        b: z.int(),
        tie: z.int(),
        swayed: z
          .int()
          .openapi({ description: 'Of the ties: preferences that changed with the places of the drafts.' }),
        agreement: agreementAnswer.openapi({
          description: 'Of the model with the people whose preferences came along.',
        }),
      })
      .nullable(),
  })
  .openapi('EvaluationJudgement', {
    description:
      'What a model prefers, A being the drafts of the evaluation held against, B those of the one in the path. An opinion: it enters no score, no comparison and no gate.',
  });

const judgementInput = judgementRequestSchema
  .extend({ against: evaluationId })
  .refine(isStorableJson, { error: 'must not hold NUL characters or lone surrogates' })
  .openapi('EvaluationJudgementInput', {
    description:
      'Limits are as of an evaluation. `people`: what people prefer between the two drafts of a ticket, beside which the model is held.',
  });

const content = { 'application/json': { schema: judgementAnswer } };

const askRoute = createRoute({
  method: 'post',
  path: '/v1/evaluations/{id}/judgement',
  tags: ['Evaluations'],
  summary: 'Let a model choose between the drafts of two evaluations',
  description:
    'Runs in the background: each pair of drafts twice, with changed places, personal data and secrets as placeholders. Answers are kept, so that a second go, with other people’s preferences say, pays for nothing twice. It takes the place of what was judged of the two before.',
  request: {
    params: evaluationPath,
    body: { required: true, content: { 'application/json': { schema: judgementInput } } },
  },
  responses: {
    202: { description: 'The judgement, queued', headers: z.object({ location: z.string() }), content },
    ...problemResponses(
      'notFound',
      'evaluationNotDone',
      'unlikeRuns',
      'noModel',
      'judgementInProgress',
      ...bodyProblems,
    ),
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/v1/evaluations/{id}/judgement',
  tags: ['Evaluations'],
  summary: 'What a model says of the drafts of two evaluations',
  request: { params: evaluationPath, query: z.object({ against: evaluationId }) },
  responses: {
    200: { description: 'The judgement with its progress, then its result', content },
    ...problemResponses('notFound', 'invalidInput'),
  },
});

/** Serves `POST` and `GET /v1/evaluations/{id}/judgement`. */
export function serveEvaluationJudgement(api: Api, services: Services): void {
  api.openapi(askRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { against, ...request } = context.req.valid('json');
    const pair = { evaluationId: id, againstId: against };
    await judgeOrRefuse(services, pair, { request, by: context.get('apiKey').id });
    context.header('location', `/v1/evaluations/${id}/judgement?against=${against}`);
    return context.json(await answerOrRefuse(services, pair), 202);
  });
  api.openapi(readRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { against } = context.req.valid('query');
    return context.json(await answerOrRefuse(services, { evaluationId: id, againstId: against }), 200);
  });
}

type Order = { readonly request: JudgementRequest; readonly by: ApiKeyId };

/** Has the drafts of two finished evaluations judged in the background. Refuses what would only fail there. */
export async function judgeOrRefuse(services: Services, pair: JudgedPair, { request, by }: Order): Promise<void> {
  const { models, store, now } = services;
  if (models.length === 0) throw new Refusal('noModel');
  if (request.model !== undefined && !models.some(({ name }) => name === request.model))
    throw invalid('model', `this server has ${models.map(({ name }) => name).join(', ')}`);
  if (pair.evaluationId === pair.againstId) throw invalid('against', 'is the evaluation itself');
  const against = await runOrRefusal(services, pair.againstId);
  const run = await runOrRefusal(services, pair.evaluationId);
  const reasons = unlikeness(against, run);
  if (reasons.length > 0) throw new Refusal('unlikeRuns', { detail: reasons.join('; ') });
  refuseStrangers(request, run);
  const judgement = { ...pair, askedAt: now(), askedBy: by, request, pairs: run.tickets.length };
  const asked = await store.judgements.ask(judgement, jobOf(judgeEvaluations, pair));
  if (asked.outcome === 'inProgress') throw new Refusal('judgementInProgress');
}

function refuseStrangers({ people }: JudgementRequest, run: EvaluationRun): void {
  const ids = new Set(run.tickets.map(({ id }) => id));
  const stranger = people.findIndex(({ id }) => !ids.has(id));
  if (stranger >= 0) throw invalid(`people.${stranger}.id`, 'does not stand in the set');
  if (new Set(people.map(({ id }) => id)).size < people.length) throw invalid('people', 'names a ticket twice');
}

function invalid(path: string, message: string): Refusal {
  return new Refusal('invalidInput', { errors: [{ path, message }] });
}

async function answerOrRefuse({ store }: Services, pair: JudgedPair): Promise<z.output<typeof judgementAnswer>> {
  const judgement = await store.judgements.find(pair);
  if (judgement === null) throw new Refusal('notFound');
  const { pairs, pairsDone, request: _request, ...answer } = judgement;
  return { ...answer, progress: { done: pairsDone, total: pairs } };
}
