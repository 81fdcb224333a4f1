import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { createTestHarness } from 'wrangler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureAdminKey } from '../../src/admin-key.ts';
import { createApp } from '../../src/api/app.ts';
import { loadSampleSet, readSampleSet, sampleFiles } from '../../src/import/sample-set.ts';
import { openServices } from '../../src/open-services.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPool } from '../../src/store/pool.ts';

/** The runtimes need a server both can reach: `TEST_DATABASE_URL`, whose user may create databases. */
const serverUrl = process.env['TEST_DATABASE_URL'];
const adminKey = 'sck_the_same_key_everywhere';
const projectFile = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Sends a request to one runtime, as `fetch` does. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

async function startOnNode(pool: pg.Pool): Promise<Send> {
  await migrate(pool);
  const services = await openServices(
    { model: null },
    {
      store: openStore(pool),
      log: { info: () => {}, warn: () => {}, error: () => {} },
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

  beforeAll(async () => {
    const embedded = await openPool({ dataDir: null });
    closers.push(() => embedded.end());
    runtimes.set('embedded database on Node', await startOnNode(embedded));

    const ownDatabase = await openMaintenance(closers);
    const server = await openPool({ databaseUrl: await ownDatabase('node') });
    closers.unshift(() => server.end());
    runtimes.set('PostgreSQL on Node', await startOnNode(server));

    const workerUrl = await ownDatabase('workerd');
    const preparing = await openPool({ databaseUrl: workerUrl });
    await startOnNode(preparing);
    await preparing.end();
    process.env['CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE'] = workerUrl;
    const worker = createTestHarness({ workers: [{ configPath: new URL('../../wrangler.toml', import.meta.url) }] });
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
});
