import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { createTestHarness } from 'wrangler';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureAdminKey } from '../../src/admin-key.ts';
import { createApp } from '../../src/api/app.ts';
import { loadSampleSet, readSampleSet, sampleFiles } from '../../src/import/sample-set.ts';
import { prepareQueues } from '../../src/jobs/queue.ts';
import { openServices } from '../../src/open-services.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPool } from '../../src/store/pool.ts';
import { openQueueDatabase } from '../../src/store/queue-database.ts';
import { zendeskEvent } from '../support/platforms/payloads.ts';
import { secrets, signWebhook } from '../support/platforms/sign.ts';

/** The runtimes need a server both can reach: `TEST_DATABASE_URL`, whose user may create databases. */
const serverUrl = process.env['TEST_DATABASE_URL'];
const adminKey = 'sck_the_same_key_everywhere';
const log = { info: () => {}, warn: () => {}, error: () => {} };
const projectFile = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Sends a request to one runtime, as `fetch` does. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

async function startOnNode(pool: pg.Pool): Promise<Send> {
  await migrate(pool);
  const services = await openServices(
    { model: null },
    {
      store: openStore(pool),
      log,
      playbookText: await projectFile('src/playbook/playbook.json'),
      promptTexts: {
        classify: await projectFile('prompts/classify.prompt.md'),
        draft: await projectFile('prompts/draft.prompt.md'),
      },
    },
  );
  await ensureAdminKey(services, adminKey);
  const texts = await Promise.all(sampleFiles.map(async (file) => [file, await projectFile(`evals/${file}`)] as const));
  await loadSampleSet(services, readSampleSet(Object.fromEntries(texts), services), () => {});
  const app = createApp(services, { docsScript: null });
  return async (path, init) => app.request(path, init);
}

/** Makes databases for one test run on the server, and drops them at its end. */
async function openMaintenance(closers: (() => Promise<unknown>)[]): Promise<(name: string) => Promise<string>> {
  const maintenance = new pg.Client({ connectionString: serverUrl });
  await maintenance.connect();
  closers.unshift(() => maintenance.end());
  return async (name) => {
    const database = `runtimes_${name}_${process.pid}`;
    await maintenance.query(`CREATE DATABASE ${database}`);
    closers.unshift(() => maintenance.query(`DROP DATABASE ${database} WITH (FORCE)`));
    const url = new URL(serverUrl ?? '');
    url.pathname = `/${database}`;
    // Hyperdrive wants a password in its URL, even where the server asks for none.
    if (url.password === '') url.password = 'none';
    return url.href;
  };
}

/** `npm run worker` on a database; returns what ends it. */
function startWorker(databaseUrl: string): () => Promise<void> {
  const program = new URL('../../src/node.ts', import.meta.url).pathname;
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [program, 'worker'], { env, stdio: 'ignore' });
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
}

/** The recommendation without what must differ: ids, clocks and durations. */
function comparable(recommendation: Record<string, unknown>): unknown {
  const { id: _id, ticketId: _ticketId, createdAt: _createdAt, ...rest } = recommendation;
  const text = JSON.stringify(rest);
  return JSON.parse(
    text
      .replaceAll(/tkt_[0-9a-z]{26}/g, 'tkt_…')
      .replaceAll(/"latencyMs":[\d.]+/g, '"latencyMs":0')
      .replaceAll(/\d\d:\d\d( UTC)/g, '…$1')
      .replaceAll(/20\d\d-\d\d-\d\d …/g, '…'),
  ) as unknown;
}

/** As it must be, but for the last digits of a distance: processors add up vectors in their own order. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return expect.closeTo(value, 3);
  if (Array.isArray(value)) return value.map(nearly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nearly(part)]));
}

describe.skipIf(serverUrl === undefined)('one ticket, three runtimes', () => {
  const runtimes = new Map<string, Send>();
  const closers: (() => Promise<unknown>)[] = [];
  const onWorkerd: Send = (path, init) => runtimes.get('PostgreSQL on workerd')!(path, init);
  let workerUrl = '';

  beforeAll(async () => {
    const embedded = await openPool({ dataDir: null });
    closers.push(() => embedded.end());
    runtimes.set('embedded database on Node', await startOnNode(embedded));

    const ownDatabase = await openMaintenance(closers);
    const server = await openPool({ databaseUrl: await ownDatabase('node') });
    closers.unshift(() => server.end());
    runtimes.set('PostgreSQL on Node', await startOnNode(server));

    workerUrl = await ownDatabase('workerd');
    const preparing = await openPool({ databaseUrl: workerUrl });
    await startOnNode(preparing);
    await prepareQueues({ database: openQueueDatabase(preparing), log });
    await preparing.end();
    process.env['CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE'] = workerUrl;
    const sources = { zendesk: { platform: 'zendesk', secret: { env: 'ZENDESK_SECRET' } } };
    const worker = createTestHarness({
      workers: [
        {
          configPath: new URL('../../wrangler.toml', import.meta.url),
          vars: { INTEGRATIONS: JSON.stringify({ sources }) },
          secrets: { ZENDESK_SECRET: secrets.zendesk },
        },
      ],
    });
    await worker.listen();
    closers.unshift(() => worker.close());
    runtimes.set(
      'PostgreSQL on workerd',
      async (path, init) => (await worker.fetch(path, init as never)) as unknown as Response,
    );
  }, 180_000);

  afterAll(async () => {
    for (const close of closers) await close();
  }, 60_000);

  it('gives the same recommendation but for ids and times', { timeout: 120_000 }, async () => {
    const lines = (await projectFile('evals/tickets.jsonl')).split('\n').filter((line) => line !== '');
    for (const [at, line] of lines.slice(0, 24).entries()) {
      const { gold: _gold, id: _id, ...ticket } = JSON.parse(line) as Record<string, unknown>;
      const answers: [string, unknown][] = [];
      for (const [runtime, send] of runtimes) {
        const response = await send('/v1/recommendations', {
          method: 'POST',
          headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
          body: JSON.stringify({ ticket: { ...ticket, reference: `NW-${100 + at}` } }),
        });
        expect(response.status, `${runtime}: ${await response.clone().text()}`).toBe(201);
        answers.push([runtime, comparable((await response.json()) as Record<string, unknown>)]);
      }
      const [[, first], ...others] = answers as [[string, unknown], ...[string, unknown][]];
      for (const [runtime, answer] of others) expect(answer, `${runtime}, ticket ${at + 1}`).toEqual(nearly(first));
    }
  });

  it('takes a webhook in on workerd, for a worker on Node to work off', { timeout: 60_000 }, async () => {
    const authorization = `Bearer ${adminKey}`;
    const itemsOf = async (path: string) => {
      const answer = (await (await onWorkerd(path, { headers: { authorization } })).json()) as { items: object[] };
      return answer.items;
    };
    const told = {
      id: '7001',
      subject: 'All API calls return 500',
      body: 'All our API calls return 500 in production.',
    };
    const sent = signWebhook('zendesk', zendeskEvent('created', told));
    expect((await onWorkerd('/v1/webhooks/zendesk', { method: 'POST', ...sent })).status).toBe(202);
    expect(await itemsOf('/v1/jobs?state=queued&queue=recommend-ticket')).toHaveLength(1);
    const endWorker = startWorker(workerUrl);
    try {
      await vi.waitFor(
        async () => {
          const pending = await itemsOf('/v1/reviews?status=pending&limit=100');
          const ticket = expect.objectContaining({ reference: 'ZD-7001' });
          expect(pending).toContainEqual(expect.objectContaining({ ticket }));
        },
        { timeout: 40_000, interval: 200 },
      );
    } finally {
      await endWorker();
    }
  });

  it('serves the console on workerd: a key signs in, and the inbox shows the ticket', { timeout: 60_000 }, async () => {
    const page = await onWorkerd('/console/sign-in', {});
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sign in with the API key');
    const signedIn = await onWorkerd('/console/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ key: adminKey, from: '/console' }).toString(),
      redirect: 'manual',
    });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const inbox = await onWorkerd('/console', { headers: { cookie } });
    expect(inbox.status).toBe(200);
    expect(await inbox.text()).toContain('ZD-7001');
  });
});
