import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFile } from 'node:fs/promises';
import { evaluateDataset } from '../../src/jobs/evaluate-dataset.ts';
import { startWork } from '../../src/jobs/work.ts';
import { buildGold } from '../evaluate/build-scored.ts';
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
  ({ stop } = await startWork(copilot.services, copilot.queueDatabase, [evaluateDataset]));
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
