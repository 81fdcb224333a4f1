import { judgeOrRefuse } from '../../api/evaluations/judgement.ts';
import { readReport } from '../../api/evaluations/report.ts';
import { Refusal } from '../../api/problem.ts';
import { compareRuns, unlikeness } from '../../evaluate/compare.ts';
import type { EvaluationRun } from '../../evaluate/run.ts';
import { shortHash } from '../../evaluation-runs/perform-evaluation.ts';
import { judgementRequestSchema } from '../../evaluation-runs/request.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import { evaluateDataset } from '../../jobs/evaluate-dataset.ts';
import { jobOf } from '../../jobs/job-kind.ts';
import type { Services } from '../../services.ts';
import type { EvaluationId } from '../../ticket/ids.ts';
import type { Console } from '../environment.ts';
import { allowed } from '../failure.ts';
import { readForm } from '../form.ts';
import { answerPage } from '../page.ts';
import type { Against } from './comparison-section.ts';
import { evaluationList } from './evaluation-list.ts';
import { evaluationPage } from './evaluation-page.ts';

const pageSize = 50;

/** Serves the evaluations: what was run, what came of each, and what changed from one to another. */
export function serveEvaluations(console: Console, services: Services): void {
  const { evaluations, judgements } = services.store;

  console.get('/evaluations', allowed('GET /v1/evaluations'), async (context) => {
    const page = await evaluations.list({ limit: pageSize, cursor: context.req.query('cursor') ?? null });
    if ('outcome' in page) throw new Refusal('invalidInput');
    const body = evaluationList(context.get('viewer'), page);
    return answerPage(context, { place: 'evaluations', title: 'Evaluations', body, live: 'evaluations' });
  });

  console.get('/evaluations/:id', allowed('GET /v1/evaluations/{id}'), async (context) => {
    const evaluation = await findEvaluation(services, context.req.param('id'));
    const run = evaluation.state === 'done' ? await evaluations.findRun(evaluation.id) : null;
    const others = run === null ? [] : await othersOf(services, evaluation);
    const chosen = others.find(({ id }) => id === context.req.query('against'));
    const against = run === null || chosen === undefined ? null : await hold(services, { run, against: chosen });
    const hasModel = services.models.length > 0;
    const judgement =
      against === null
        ? null
        : await judgements.find({ evaluationId: evaluation.id, againstId: against.evaluation.id });
    const shown = { evaluation, run, others, against, judgement, hasModel };
    const body = await evaluationPage(context.get('viewer'), shown);
    const moves = [evaluation, judgement].some((one) => one?.state === 'queued' || one?.state === 'running');
    const live = moves ? ({ live: 'evaluations' } as const) : {};
    return answerPage(context, { place: 'evaluations', title: evaluation.datasetName, body, ...live });
  });

  // To be kept or sent on: the page brings its own style, which no page of the console may.
  console.get('/evaluations/:id/report', allowed('GET /v1/evaluations/{id}/report'), async (context) => {
    const { id } = await findEvaluation(services, context.req.param('id'));
    const against = context.req.query('against');
    const before = against === undefined ? null : (await findEvaluation(services, against)).id;
    const input = await readReport(services, id, before);
    const { renderReport } = await import('../../evaluation-report/render-report.ts');
    context.header('content-disposition', `attachment; filename="evaluation-${id}.html"`);
    return context.html(await renderReport(input));
  });

  console.post('/evaluations/:id/judgement', allowed('POST /v1/evaluations/{id}/judgement'), async (context) => {
    const { id } = await findEvaluation(services, context.req.param('id'));
    const against = await findEvaluation(services, String((await readForm(context))['against']));
    const order = { request: judgementRequestSchema.parse({}), by: context.get('viewer').apiKey.id };
    await judgeOrRefuse(services, { evaluationId: id, againstId: against.id }, order);
    return context.redirect(`/console/evaluations/${id}?against=${against.id}`, 303);
  });

  console.post('/evaluations/:id/again', allowed('POST /v1/evaluations'), async (context) => {
    const { datasetName } = await findEvaluation(services, context.req.param('id'));
    const { mode } = await readForm(context);
    const dataset = await evaluations.findDataset(datasetName);
    if (dataset === null || (mode !== 'playbook' && mode !== 'llm')) throw new Refusal('invalidInput');
    if (mode === 'llm' && services.models.length === 0) throw new Refusal('invalidInput');
    const { name: _name, ...content } = dataset;
    const id = services.newId('evl');
    await evaluations.create(
      {
        id,
        createdAt: services.now(),
        createdBy: context.get('viewer').apiKey.id,
        dataset,
        datasetHash: await shortHash(JSON.stringify(content)),
        engine: { mode, attempts: 1, concurrency: 8 },
      },
      jobOf(evaluateDataset, { evaluationId: id }),
    );
    return context.redirect(`/console/evaluations/${id}`, 303);
  });
}

async function findEvaluation({ store }: Services, id: string): Promise<EvaluationSummary> {
  const evaluation = /^\w{1,100}$/.test(id) ? await store.evaluations.find(id as EvaluationId) : null;
  if (evaluation === null) throw new Refusal('notFound');
  return evaluation;
}

/** The newest finished evaluations of the same set. */
async function othersOf({ store }: Services, { id, datasetHash }: EvaluationSummary) {
  const page = await store.evaluations.list({ limit: pageSize, cursor: null });
  if ('outcome' in page) return [];
  return page.items.filter((one) => one.id !== id && one.datasetHash === datasetHash && one.state === 'done');
}

async function hold(
  { store }: Services,
  { run, against }: { readonly run: EvaluationRun; readonly against: EvaluationSummary },
): Promise<Against | null> {
  const before = await store.evaluations.findRun(against.id);
  if (before === null) return null;
  const unlike = unlikeness(before, run);
  if (unlike.length > 0) return { evaluation: against, unlike };
  return { evaluation: against, comparison: compareRuns(before, run) };
}
