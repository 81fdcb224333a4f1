import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgementRequestSchema } from '../../src/evaluation-runs/request.ts';
import type { JudgedPair } from '../../src/evaluation-runs/stored-judgement.ts';
import { jobOf } from '../../src/jobs/job-kind.ts';
import { judgeEvaluations } from '../../src/jobs/judge-evaluations.ts';
import type { ApiKeyId, EvaluationId } from '../../src/ticket/ids.ts';
import { buildGold, buildRun, buildRunTicket } from '../evaluate/build-scored.ts';
import { callApi } from '../support/call-api.ts';
import { playbook } from '../support/read-example.ts';
import { hasChromium, openConsole, type ServedConsole } from '../support/open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Markup that would show itself if it were taken for markup, in whatever place it stands. */
const hostile = `"><img src=x onerror=alert(1)><script>document.title='taken'</script>'\${7*7}{{7*7}}&lt;b&gt;</textarea></title>`;
const largestPage = 100_000;

type Pages = Readonly<Record<string, string>>;

async function fill(served: ServedConsole): Promise<Pages> {
  const post = async (path: string, json: unknown) => (await callApi(served.copilot, `POST ${path}`, { json })).body;
  await post('/v1/known-issues', {
    id: 'KI-1',
    title: hostile,
    component: hostile,
    affectedVersions: [hostile],
    fixedIn: hostile,
    symptoms: [hostile, 'Every POST /orders answers 500 with OrderTotalError'],
    errorSignatures: [hostile, 'OrderTotalError'],
    workaround: hostile,
    links: [{ url: 'https://docs.northwind.example/orders' }],
  });
  await post('/v1/documents', { id: 'D-1', title: hostile, url: 'https://docs.northwind.example/x', body: hostile });
  const times = { startedAt: '2026-01-05T09:40:00Z', deployedAt: '2026-01-05T09:30:00Z' };
  await post('/v1/incidents', {
    id: 'I-1',
    title: hostile,
    ...times,
    components: [hostile],
    endpoints: ['/orders'],
    errorSignatures: ['OrderTotalError'],
    summary: hostile,
  });
  await post('/v1/deployments', { id: 'DE-1', service: hostile, version: hostile, ...times, endpoints: ['/orders'] });
  const ticket = {
    reference: hostile,
    subject: hostile,
    body: `${hostile} Every POST /orders answers 500 with OrderTotalError since 10:00 UTC in production.`,
    customer: { id: hostile, name: hostile, tier: 'enterprise', segment: hostile },
    metadata: { endpoint: hostile, requestId: hostile, versions: { [hostile.slice(0, 90)]: hostile.slice(0, 90) } },
  };
  const { ticketId } = await post('/v1/recommendations', { ticket });
  await post(`/v1/tickets/${ticketId}/messages`, { from: 'customer', body: `${hostile} Now nothing works at all.` });
  const { id } = await post(`/v1/tickets/${ticketId}/recommendations`, {});
  await answerOnce(served, { ...ticket, reference: 'ZD-2' });
  const handoff = await post(`/v1/tickets/${ticketId}/handoffs`, { to: 'engineering' });
  await post('/v1/saved-views', { name: hostile.slice(0, 60), query: 'severity=P1' });
  const [before, after] = [await evaluate(served, 'right'), await evaluate(served, 'wrong')];
  await judge(served, { evaluationId: after, againstId: before });
  return {
    'the inbox': '/console',
    'a saved view': '/console?severity=P1',
    'an evaluation': `/console/evaluations/${after}?against=${before}`,
    'the handoffs': '/console/handoffs',
    'a handoff': `/console/handoffs/${handoff.id}`,
    'the audit log': '/console/audit',
    'a reply in an agent’s hands': `/console/tickets/${ticketId}?edit=reply`,
    'an empty inbox': '/console?q=nothing+like+it',
    'a new ticket': '/console/tickets/new',
    'a ticket': `/console/tickets/${ticketId}`,
    'the review queue': '/console/reviews',
    'a review': `/console/reviews/${id}`,
    'a second answer': '/console/second-reviews',
    'an edit': `/console/reviews/${id}?verdict=edited`,
    'an override': `/console/reviews/${id}?verdict=overridden`,
    'a rejection': `/console/reviews/${id}?verdict=rejected`,
    metrics: '/console/metrics?days=7',
    evaluations: '/console/evaluations',
    'the tour': '/console/tour',
    'a search': `/console/search?q=${encodeURIComponent(hostile)}`,
    'the shift handoff': '/console/shift',
    'the known issues': '/console/known-issues',
    'a known issue': '/console/known-issues/KI-1',
    'a new known issue': '/console/known-issues/new',
    'an import': '/console/known-issues/import',
    'the documents': '/console/documents',
    'a document': '/console/documents/D-1',
    'the incidents': '/console/incidents',
    'an incident': '/console/incidents/I-1',
    'the deployments': '/console/deployments',
    'a deployment': '/console/deployments/DE-1',
    'the playbook': '/console/playbook',
    settings: '/console/settings',
    nothing: '/console/nowhere',
  };
}

/** Has a reviewer say of a ticket what another one is asked about, too. */
async function answerOnce({ copilot }: ServedConsole, ticket: object): Promise<void> {
  const { body } = await callApi(copilot, 'POST /v1/recommendations', { as: 'agent', json: { ticket } });
  const json = { verdict: 'rejected', reason: hostile };
  await callApi(copilot, `POST /v1/recommendations/${body.id}/reviews`, { as: 'reviewer', json });
}

/** A finished evaluation of one set whose words are hostile, in which the copilot was right, or wrong. */
async function evaluate({ copilot }: ServedConsole, outcome: 'right' | 'wrong'): Promise<EvaluationId> {
  const ticket = { id: 'T-1', subject: hostile, body: hostile, createdAt: '2026-01-05T10:00:00Z', gold: buildGold() };
  const dataset = { name: hostile.slice(0, 200), tickets: [ticket] };
  const { body } = await callApi(copilot, 'POST /v1/evaluations', { json: { dataset } });
  const { evaluations } = copilot.services.store;
  await evaluations.begin(body.id, copilot.services.now());
  const predicted = outcome === 'right' ? {} : { category: 'performance' as const };
  const run = buildRun([buildRunTicket('T-1', { subject: hostile, draft: hostile, predicted })]);
  await evaluations.finish(body.id, { run, at: copilot.services.now() });
  return body.id;
}

/** What a model that goes by a hostile name said of both evaluations' drafts. */
async function judge({ copilot }: ServedConsole, pair: JudgedPair): Promise<void> {
  const { judgements } = copilot.services.store;
  const at = copilot.services.now();
  const asked = { askedAt: at, askedBy: 'key_evaluator' as ApiKeyId, pairs: 1 };
  const request = judgementRequestSchema.parse({});
  await judgements.ask({ ...pair, ...asked, request }, jobOf(judgeEvaluations, pair));
  await judgements.begin(pair, at);
  const result = {
    model: hostile,
    pairs: 1,
    a: 0,
    b: 0,
    tie: 1,
    swayed: 1,
    agreement: { n: 0, agreed: 0, kappa: null },
  };
  await judgements.finish(pair, { result, at });
}

type Axe = { run(options: RunOptions): Promise<AxeResults> };

const looks = {
  light: { colorScheme: 'light', size: { width: 1280, height: 800 } },
  'dark, phone': { colorScheme: 'dark', size: { width: 390, height: 844 } },
} as const;

/** What axe finds on a page that holds it already. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(() =>
    // What passes need not be told node by node.
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe.skipIf(!hasChromium)('every page of the console', () => {
  let served: ServedConsole;
  let pages: Pages;
  let desktop: Page;
  beforeAll(async () => {
    served = await openConsole({
      playbook: { ...playbook, reviewInstruments: { doubleReviewShare: 1, knownWrongShare: 0, timeOnItem: true } },
    });
    pages = await fill(served);
    desktop = await served.signIn('admin', { bypassCSP: true, reducedMotion: 'reduce' });
  }, 120_000);
  afterAll(async () => {
    await served.close();
  });

  test(
    'can be used by everybody, in both themes, on a desk and on a phone, and takes no words for markup',
    { timeout: 300_000 },
    async () => {
      const found: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        await desktop.goto(served.address + path);
        await desktop.evaluate(axe);
        for (const [look, { colorScheme, size }] of Object.entries(looks)) {
          await desktop.emulateMedia({ colorScheme });
          await desktop.setViewportSize(size);
          found.push(...(await violationsOf(desktop)).map((violation) => `${name} (${look}): ${violation}`));
          const tooWide = await desktop.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (tooWide > 0) found.push(`${name} (${look}) is ${tooWide} px too wide`);
        }
        const taken =
          (await desktop.title()) === 'taken' || (await desktop.locator('img, body script, [onerror]').count()) > 0;
        if (taken) found.push(`${name} takes words for markup`);
      }
      expect(found).toEqual([]);
    },
  );

  test('the sign-in page can be used by everybody', async () => {
    const page = await served.visit('/console/sign-in', { bypassCSP: true });
    await page.evaluate(axe);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('that is open hears how far an evaluation is', async () => {
    const { evaluations, inbox } = served.copilot.services.store;
    const ticket = { id: 'T-1', subject: 'Slow', body: '', createdAt: '2026-01-05T10:00:00Z', gold: buildGold() };
    const dataset = { name: 'ours', tickets: [ticket] };
    const { body } = await callApi(served.copilot, 'POST /v1/evaluations', { json: { dataset } });
    const moments = [await inbox.pulse(null)];
    await evaluations.begin(body.id, served.copilot.services.now());
    moments.push(await inbox.pulse(null));
    await evaluations.progress(body.id, 1);
    moments.push(await inbox.pulse(null), await inbox.pulse(null));
    expect(new Set(moments).size).toBe(3);
    await evaluations.fail(body.id, { error: 'interrupted', at: served.copilot.services.now() });
  });

  test('shows what people wrote as text, never as markup', async () => {
    await desktop.goto(served.address + (pages['a ticket'] ?? ''));
    expect(await desktop.locator('h1').textContent()).toBe(hostile);
    expect(await desktop.locator('.message .words').first().textContent()).toContain(hostile);
  });

  test('sends less than 100 kB, files included, and loads nothing from elsewhere', async () => {
    const { host } = new URL(served.address);
    const page = await desktop.context().newPage();
    // Nothing is kept from the page before: each is weighed as if it were the first.
    const browser = await desktop.context().newCDPSession(page);
    await browser.send('Network.enable');
    await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
    for (const [name, path] of Object.entries(pages)) {
      const sizes: Promise<number>[] = [];
      const hosts = new Set<string>();
      page.on('requestfinished', (request) => {
        hosts.add(new URL(request.url()).host);
        if (!request.url().endsWith('/events'))
          sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await page.goto(served.address + path, { waitUntil: 'load' });
      const sent = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      // With its files each weighs tens of kilobytes: what is told late is waited for.
      await expect.poll(sent, { timeout: 10_000 }).toBeGreaterThan(20_000);
      page.removeAllListeners('requestfinished');
      const total = await sent();
      expect({ name, small: total < largestPage, hosts: [...hosts] }).toEqual({ name, small: true, hosts: [host] });
    }
    await page.close();
  });

  test('have a model’s opinion of two evaluations’ replies stand apart, and ask for it by one button', async () => {
    const { services } = served.copilot;
    const path = pages['an evaluation'] ?? '';
    const opinion = desktop.getByRole('region', { name: 'A model’s opinion of the replies' });
    const button = opinion.getByRole('button', { name: 'Ask the model' });
    await desktop.goto(served.address + path);
    expect(await opinion.innerText()).toContain('No score: it enters no figure, no comparison and no gate.');
    expect(await opinion.innerText()).toContain('Nobody has judged these pairs');
    expect(await button.count()).toBe(0);
    Object.assign(services, { models: [{ name: 'a-model', ask: () => Promise.reject(new Error('is never asked')) }] });
    await desktop.goto(served.address + path);
    await button.click();
    await opinion.getByText('Queued').waitFor();
    expect(new URL(desktop.url()).pathname + new URL(desktop.url()).search).toBe(path);
    expect(await button.count()).toBe(0);
    Object.assign(services, { models: [] });
  });
});
