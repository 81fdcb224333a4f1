import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFile } from 'node:fs/promises';
import { datasetSchema, engineSchema, judgementRequestSchema } from '../../src/evaluation-runs/request.ts';
import { evaluateDataset } from '../../src/jobs/evaluate-dataset.ts';
import { judgeEvaluations } from '../../src/jobs/judge-evaluations.ts';
import { startWork } from '../../src/jobs/work.ts';
import type { LanguageModel } from '../../src/models/language-model.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import { jobOf } from '../../src/jobs/job-kind.ts';
import type { EvaluationId, ApiKeyId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { buildGold, buildRun, buildRunTicket } from '../evaluate/build-scored.ts';
import { startFakeModelServer } from '../support/fake-model-server.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const slow = {
  id: 'T-1',
  subject: 'API latency is 4x normal',
  body: 'Since this morning, 08:00 UTC, every call to GET /orders takes four times as long as it did.',
  createdAt: '2026-01-05T10:00:00Z',
  gold: buildGold({
    category: 'performance',
    severity: 'P2',
    escalate: 'always',
    disposition: 'escalate',
    humanReview: true,
  }),
};
const truncated = {
  id: 'T-2',
  subject: 'Export stops early',
  body: 'Our export with northwind-sdk 4.2.0 ends after 10,000 rows with ExportTruncated, every time.',
  createdAt: '2026-01-06T10:00:00Z',
  gold: buildGold({ knownIssue: 'KI-900' }),
};
const knownIssue = {
  id: 'KI-900',
  title: 'Bulk export stops at 10,000 rows',
  component: 'exports',
  affectedVersions: ['northwind-sdk <4.3.0'],
  fixedIn: 'northwind-sdk 4.3.0',
  symptoms: ['An export of more than 10,000 rows ends early'],
  errorSignatures: ['ExportTruncated'],
  workaround: 'Export by month until the upgrade.',
  status: 'fixed',
  links: [],
};
const past = { id: 'H-1', subject: 'Slow', body: 'GET /orders is slow', resolution: 'An index was missing.' };
const dataset = { name: 'ours', tickets: [slow, truncated], knowledge: { knownIssues: [knownIssue] }, history: [past] };

let copilot: Copilot;
let stop: () => Promise<void>;
beforeAll(async () => {
  copilot = await startCopilot();
  ({ stop } = await startWork(copilot.services, copilot.queueDatabase, [evaluateDataset, judgeEvaluations]));
});
afterAll(async () => {
  await stop();
  await copilot.close();
});

const as = 'evaluator';

async function evaluate(json: object): Promise<string> {
  const { status, headers, body } = await callApi(copilot, 'POST /v1/evaluations', { as, json });
  expect({ status, errors: body.errors }).toEqual({ status: 202 });
  expect(headers.get('location')).toBe(`/v1/evaluations/${body.id}`);
  return body.id as string;
}

async function ended(id: string) {
  return vi.waitFor(
    async () => {
      const { body } = await callApi(copilot, `GET /v1/evaluations/${id}`, { as });
      expect(['done', 'failed']).toContain(body.state);
      return body;
    },
    { timeout: 60_000, interval: 300 },
  );
}

describe('an evaluation', () => {
  let first: string;

  it('runs in the background, knows what came with the set, and touches no live ticket', async () => {
    first = await evaluate({ dataset });
    const evaluation = await ended(first);
    expect(evaluation).toMatchObject({
      state: 'done',
      dataset: { name: 'ours', tickets: 2 },
      progress: { done: 2, total: 2 },
      settings: { mode: 'playbook', model: null },
      scores: { n: 2, 'review.recall': 1, 'knownIssue.recall': 1 },
      analysis: { confusion: { severity: { labels: ['P1', 'P2', 'P3', 'P4'] } } },
    });
    expect(await copilot.services.store.tickets.count()).toBe(0);
    expect((await callApi(copilot, 'GET /v1/known-issues')).body.items).toEqual([]);
  });

  it('is compared with one under another playbook, ticket by ticket, by the name of the set alone', async () => {
    const own = await readFile(new URL('../../src/playbook/playbook.json', import.meta.url), 'utf8');
    const playbook = JSON.parse(own.replace('"slowdownPercent": 50', '"slowdownPercent": 900')) as object;
    const worse = await evaluate({ dataset: { name: 'ours' }, engine: { playbook } });
    expect((await ended(worse)).engine.ownPlaybook).toBe(true);
    const { body } = await callApi(copilot, `GET /v1/evaluations/${worse}/comparison?against=${first}`, { as });
    expect(body.figures.find(({ name }: { name: string }) => name === 'review.recall')).toMatchObject({ a: 1, b: 0 });
    expect(body.flips).toMatchObject([{ id: 'T-1', became: { wrong: expect.arrayContaining(['underTriage']) } }]);
    expect(JSON.stringify(body.flips[0].a)).toContain('severity.p2.performance_degraded');

    const report = await callApi(copilot, `GET /v1/evaluations/${worse}/report?against=${first}`, { as });
    expect(report.headers.get('content-type')).toContain('text/html');
    expect(report.body).toContain('1 tickets flipped');
  });

  it('tells its progress as events, and the whole at its end', async () => {
    const id = await evaluate({ dataset: { ...dataset, name: 'again' } });
    const response = await copilot.api.request(`/v1/evaluations/${id}`, {
      headers: { authorization: `Bearer ${copilot.keys.evaluator}`, accept: 'text/event-stream' },
    });
    const events = await response.text();
    expect(events).toContain('event: progress');
    expect(events.split('event: evaluation\ndata: ')[1]).toContain('"state":"done"');
  });

  it('is listed with the newest first', async () => {
    const { body } = await callApi(copilot, 'GET /v1/evaluations?limit=2', { as });
    expect(body.items.map(({ dataset: { name } }: { dataset: { name: string } }) => name)).toEqual(['again', 'again']);
    expect(body.nextCursor).not.toBeNull();
    const { body: next } = await callApi(copilot, `GET /v1/evaluations?limit=2&cursor=${body.nextCursor}`, { as });
    expect(next.items).toHaveLength(1);
  });

  it('does not compare with one of another set', async () => {
    const other = await evaluate({ dataset: { ...dataset, tickets: [slow] } });
    await ended(other);
    const { status, body } = await callApi(copilot, `GET /v1/evaluations/${other}/comparison?against=${first}`, { as });
    expect({ status, detail: body.detail }).toMatchObject({ status: 409, detail: expect.stringContaining('the set') });
  });

  it.each([
    ['a set that nobody stored', { dataset: { name: 'theirs' } }, 'dataset.name'],
    ['no ticket', { dataset: { name: 'x', tickets: [] } }, 'dataset'],
    ['an id that stands twice', { dataset: { name: 'x', tickets: [slow, slow] } }, 'dataset'],
    ['a NUL', { dataset: { name: 'x', tickets: [{ ...slow, body: 'a\0b' }] } }, 'dataset'],
    ['a lone surrogate', { dataset: { name: 'x', tickets: [{ ...slow, body: 'a\ud800b' }] } }, 'dataset'],
    [
      'a bad known issue',
      { dataset: { ...dataset, knowledge: { knownIssues: [{ id: 'KI-1' }] } } },
      'dataset.knowledge.knownIssues.0.title',
    ],
    ['a model without one', { dataset, engine: { mode: 'llm' } }, 'engine.mode'],
    ['an unknown model', { dataset, engine: { model: 'gpt-9' } }, 'engine.model'],
    ['a playbook that is none', { dataset, engine: { playbook: { name: 'x' } } }, 'engine.playbook'],
    ['prompts that are none', { dataset, engine: { prompts: { classify: 'x', draft: 'y' } } }, 'engine.prompts'],
  ])('is refused with %s', async (_fault, json, path) => {
    const { status, body } = await callApi(copilot, 'POST /v1/evaluations', { as, json });
    expect(status).toBe(422);
    expect(body.errors[0].path).toMatch(new RegExp(`^${path}`));
  });

  it('that is not there is not found', async () => {
    for (const path of ['evl_none', 'evl_none/report', `${'evl_none'}/comparison?against=evl_none`])
      expect((await callApi(copilot, `GET /v1/evaluations/${path}`, { as })).status).toBe(404);
  });
});

describe('a model’s judgement of two evaluations', () => {
  let provider: Awaited<ReturnType<typeof startFakeModelServer>>;
  let pair: { evaluationId: EvaluationId; againstId: EvaluationId };
  const open = (price: { input: number; output: number } | null = null): LanguageModel =>
    openLanguageModel({ apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price });
  const useModels = (models: readonly LanguageModel[]) => Object.assign(copilot.services, { models });
  const before = ['GET /orders is slow; we look into it.', 'Hello Ada.', 'Thank you.', 'One moment.'];
  const now = ['Thank you.', 'Hi Ada.', 'Thank you.', 'GET /orders is slow; we look into it.'];

  beforeAll(async () => {
    provider = await startFakeModelServer({ mode: 'fast' });
    pair = { againstId: await finished(before), evaluationId: await finished(now) };
  });
  beforeEach(() => {
    provider.state.mode = 'fast';
    provider.state.sent.splice(0);
    useModels([open()]);
  });
  afterAll(async () => {
    useModels([]);
    await provider.close();
  });

  /** An evaluation that came to these replies, without having been run. */
  async function finished(drafts: readonly string[]): Promise<EvaluationId> {
    const { evaluations } = copilot.services.store;
    const id = copilot.services.newId('evl');
    const tickets = drafts.map((_, at) => ({
      ...slow,
      id: `T-${at}`,
      body: `Slow since ${at} o’clock. ada@shop.example`,
    }));
    const at = copilot.services.now();
    const parts = {
      dataset: datasetSchema.parse({ name: 'judged', tickets }),
      datasetHash: '0123456789ab',
      engine: engineSchema.parse({}),
    };
    const createdBy = 'key_evaluator' as ApiKeyId;
    await evaluations.create({ id, createdAt: at, createdBy, ...parts }, later(evaluateDataset, { evaluationId: id }));
    await evaluations.begin(id, at);
    const run = buildRun(drafts.map((draft, place) => buildRunTicket(`T-${place}`, { draft })));
    await evaluations.finish(id, { run, at });
    return id;
  }

  /** A job that nobody takes up while the tests run. */
  const later: typeof jobOf = (kind, payload) =>
    jobOf(kind, payload, { startAfter: toInstant('2099-01-01T00:00:00Z') });
  const path = () => `/v1/evaluations/${pair.evaluationId}/judgement`;
  const read = async () => (await callApi(copilot, `GET ${path()}?against=${pair.againstId}`, { as })).body;
  const ask = (json: object = {}) =>
    callApi(copilot, `POST ${path()}`, { as, json: { against: pair.againstId, ...json } });
  const judged = () => vi.waitFor(async () => expect((await read()).endedAt).not.toBeNull(), { timeout: 20_000 });
  const askedModel = () => provider.state.sent.length;

  /** Asks, and makes one attempt at it by hand. */
  async function attempt(number: number, request: object = {}): Promise<void> {
    const { judgements } = copilot.services.store;
    const parsed = judgementRequestSchema.parse(request);
    const parts = { askedAt: copilot.services.now(), askedBy: 'key_evaluator' as ApiKeyId, request: parsed, pairs: 4 };
    await judgements.ask({ ...pair, ...parts }, later(judgeEvaluations, pair));
    const signal = new AbortController().signal;
    await judgeEvaluations.handle(copilot.services, pair, { jobId: 'job', attempt: number, signal });
  }

  it('is refused where there is no model, no other run, or nobody of the set', async () => {
    useModels([]);
    const refused = await ask();
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:support-copilot:problem:no-model']);
    useModels([open()]);
    expect((await callApi(copilot, `GET ${path()}?against=${pair.againstId}`, { as })).status).toBe(404);
    expect((await ask({ against: 'evl_none' })).status).toBe(404);
    for (const [json, at] of [
      [{ against: pair.evaluationId }, 'against'],
      [{ model: 'another' }, 'model'],
      [{ people: [{ id: 'T-9', prefers: 'a' }] }, 'people.0.id'],
      [{ people: ['a', 'b'].map((prefers) => ({ id: 'T-0', prefers })) }, 'people'],
    ] as const) {
      const { status, body } = await ask(json);
      expect([status, body.errors[0].path]).toEqual([422, at]);
    }
    expect(askedModel()).toBe(0);
  });

  it('that fails is tried again, and says so in the end', async () => {
    provider.state.mode = 'down';
    await expect(attempt(1)).rejects.toThrow();
    expect(await read()).toMatchObject({ state: 'running', endedAt: null });
    expect((await ask()).body.type).toContain('judgement-in-progress');
    for (const mode of ['malformed', 'wrong_schema', 'down'] as const) {
      provider.state.mode = mode;
      await attempt(4);
      expect(await read()).toMatchObject({ state: 'failed', error: 'model_failed', result: null });
    }
  });

  it('stops at its spend cap, and goes on from there', async () => {
    // An answer of the fake model costs 0.1 cents: 900 tokens in, 100 out.
    useModels([open({ input: 1, output: 1 })]);
    await attempt(1, { concurrency: 1, spendCapUsd: 0.0015 });
    expect(await read()).toMatchObject({ state: 'failed', error: 'spend_cap' });
    expect(askedModel()).toBe(2);
    await attempt(1, { concurrency: 1 });
    expect(await read()).toMatchObject({ state: 'done', progress: { done: 4, total: 4 } });
    // Three pairs twice; the fourth ticket has the same reply in both.
    expect(askedModel()).toBe(6);
    expect(provider.state.sent.join()).not.toContain('ada@shop');
  });

  it('runs in the background beside what people prefer, and is shown apart from all that was counted', async () => {
    const counted = (await callApi(copilot, `GET /v1/evaluations/${pair.evaluationId}`, { as })).body.scores;
    const people = ['a', 'b', 'tie', 'b'].map((prefers, at) => ({ id: `T-${at}`, prefers }));
    const { status, headers } = await ask({ people });
    expect([status, headers.get('location')]).toEqual([202, `${path()}?against=${pair.againstId}`]);
    await judged();
    expect(await read()).toMatchObject({
      state: 'done',
      result: { model: 'fake', pairs: 4, a: 1, b: 1, tie: 2, swayed: 1, agreement: { n: 4, agreed: 3 } },
    });
    expect((await read()).result.agreement.kappa).toBeCloseTo((3 * 4 - 5) / (16 - 5), 10);
    // Answers were kept from before: people's preferences cost nothing.
    expect(askedModel()).toBe(0);
    expect((await callApi(copilot, `GET /v1/evaluations/${pair.evaluationId}`, { as })).body.scores).toEqual(counted);

    const report = `GET /v1/evaluations/${pair.evaluationId}/report`;
    const { body: page } = await callApi(copilot, `${report}?against=${pair.againstId}`, { as });
    expect(page).toContain('A model’s opinion of the replies');
    expect(page).toContain('People judged 4 of them; the model says the same of 3, κ 0.64.');
    expect((await callApi(copilot, report, { as })).body).not.toContain('opinion');
  });
});
