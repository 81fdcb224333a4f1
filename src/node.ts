import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { serve, type ServerType } from '@hono/node-server';
import { log as say, progress } from '@clack/prompts';
import { defineCommand, runMain } from 'citty';
import pino from 'pino';
import { ensureAdminKey } from './admin-key.ts';
import { createApp } from './api/app.ts';
import { readConfig, type Config } from './config.ts';
import { loadSampleSet, readSampleSet, sampleFiles } from './import/sample-set.ts';
import { openServices } from './open-services.ts';
import type { Services } from './services.ts';
import { migrate } from './store/migrate.ts';
import { openStore } from './store/open-store.ts';
import { openPool } from './store/pool.ts';

const command = defineCommand({
  meta: { name: 'support-copilot', description: 'Serves the API, or prepares its database.' },
  args: {
    task: {
      type: 'positional',
      required: false,
      default: 'serve',
      description: 'serve (default) · migrate: apply migrations and the admin key · sample: load the sample set',
    },
  },
  async run({ args }) {
    const config = readConfig(process.env);
    if (args.task === 'serve') return serveApi(config);
    if (args.task === 'migrate') return prepareDatabase(config);
    if (args.task === 'sample') return addSampleSet(config);
    throw new Error(`there is no task "${args.task}": serve, migrate or sample`);
  },
});

/** Serves until SIGINT or SIGTERM, then finishes the requests under way and closes the database. */
async function serveApi(config: Config): Promise<void> {
  const { services, close } = await open(config);
  const newKey = await ensureAdminKey(services, config.adminKey);
  if (config.database.kind === 'embedded' && (await services.store.tickets.count()) === 0) await showLoading(services);
  const app = createApp(services, { docsScript: readDocsScript });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
    welcome(`http://${config.host}:${port}`, newKey ?? (config.adminKey === null ? null : '$COPILOT_ADMIN_KEY'));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shutDown(server, close));
}

async function prepareDatabase(config: Config): Promise<void> {
  const { services, close } = await open(config);
  const newKey = await ensureAdminKey(services, config.adminKey);
  say.success(newKey === null ? 'The database is ready.' : `The database is ready. Admin key, shown once: ${newKey}`);
  await close();
}

async function addSampleSet(config: Config): Promise<void> {
  const { services, close } = await open(config);
  await showLoading(services);
  await close();
}

async function open(config: Config): Promise<{ services: Services; close: () => Promise<void> }> {
  const { database } = config;
  const pool = await openPool(
    database.kind === 'server' ? { databaseUrl: database.url } : { dataDir: database.dataDir },
  );
  await migrate(pool);
  const services = await openServices(config, {
    store: openStore(pool),
    log: pino({ level: config.logLevel }, pino.destination(2)),
    playbookText:
      config.playbookFile === null
        ? await projectFile('src/playbook/playbook.json')
        : await readFile(config.playbookFile, 'utf8'),
    promptTexts: {
      classify: await projectFile('prompts/classify.prompt.md'),
      draft: await projectFile('prompts/draft.prompt.md'),
    },
  });
  return { services, close: () => pool.end() };
}

async function showLoading(services: Services): Promise<void> {
  const texts = Object.fromEntries(
    await Promise.all(sampleFiles.map(async (file) => [file, await projectFile(`evals/${file}`)] as const)),
  );
  const sample = readSampleSet(texts, services);
  if (!process.stdout.isTTY) {
    await loadSampleSet(services, sample, () => undefined);
    say.success(`Loaded the sample set: ${sample.size} entries.`);
    return;
  }
  const bar = progress({ max: sample.size });
  bar.start('Loading the sample set');
  await loadSampleSet(services, sample, (entries, what) => bar.advance(entries, what));
  bar.stop(`Loaded the sample set: ${sample.size} entries.`);
}

function welcome(address: string, key: string | null): void {
  say.success(`Support Copilot serves ${address} (reference: ${address}/docs)`);
  if (key === null) say.info('Use the admin key that the first start printed, or set COPILOT_ADMIN_KEY.');
  else if (!key.startsWith('$')) say.info('This admin key is shown once; only its hash is kept.');
  console.log(`
curl -s ${address}/v1/recommendations \\
  -H "Authorization: Bearer ${key ?? '$COPILOT_ADMIN_KEY'}" -H 'Content-Type: application/json' \\
  -d '{"ticket":{"subject":"POST /users returns 500","body":"Every POST /users with an umlaut in the name answers 500 since 10:00 UTC."}}'
`);
}

async function shutDown(server: ServerType, close: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
  await close();
}

function projectFile(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), 'utf8');
}

function readDocsScript(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@scalar/api-reference/dist/browser/standalone.js'), 'utf8');
}

await runMain(command);
