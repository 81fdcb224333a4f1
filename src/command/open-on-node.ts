import { readFile } from 'node:fs/promises';
import { log as say, progress } from '@clack/prompts';
import pino from 'pino';
import type { Config } from '../config.ts';
import { loadSampleSet, readSampleSet, sampleFiles } from '../import/sample-set.ts';
import { noIntegrations, type Integrations } from '../integrations/integrations.ts';
import { readIntegrations } from '../integrations/read-integrations.ts';
import { prepareQueues } from '../jobs/queue.ts';
import { openServices } from '../open-services.ts';
import type { Services } from '../services.ts';
import { takeOver } from '../take-over.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open-store.ts';
import { openPool, type DatabaseAddress } from '../store/pool.ts';
import { openScratchStore } from '../store/scratch-store.ts';
import { openQueueDatabase, type QueueDatabase } from '../store/queue-database.ts';

/** Everything that a task on Node needs, and what closes it. */
export type Opened = {
  readonly services: Services;
  readonly queueDatabase: QueueDatabase;
  readonly close: () => Promise<void>;
};

/** Opens the configured database, applies missing migrations, and builds the services over it. */
export function openOnNode(config: Config): Promise<Opened> {
  const { database } = config;
  return openAt(config, database.kind === 'server' ? { databaseUrl: database.url } : { dataDir: database.dataDir });
}

/** The same over an empty database in memory that holds the sample set. */
export async function openSampleInMemory(config: Config): Promise<Opened> {
  const opened = await openAt(config, { dataDir: null });
  await loadSampleSet(opened.services, await readSamples(opened.services), () => undefined);
  return opened;
}

async function openAt(config: Config, address: DatabaseAddress): Promise<Opened> {
  const pool = await openPool(address);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const queueDatabase = openQueueDatabase(pool);
  await migrate(pool);
  await prepareQueues({ database: queueDatabase, log });
  const services = await openServices(config, {
    store: openStore(pool),
    log,
    integrations: await readIntegrationsOnNode(config),
    playbookText: await readPlaybookText(config.playbookFile),
    openScratchStore,
    promptTexts: {
      classify: await projectFile('prompts/classify.prompt.md'),
      draft: await projectFile('prompts/draft.prompt.md'),
    },
  });
  return { services, queueDatabase, close: () => pool.end() };
}

/** What the configured document says; its secrets come from the environment or from files. Throws `IntegrationsError`. */
async function readIntegrationsOnNode({ integrations }: Config): Promise<Integrations> {
  if (integrations === null) return noIntegrations;
  const document = 'text' in integrations ? integrations.text : await readFile(integrations.file, 'utf8');
  return readIntegrations(document, async (reference) => {
    const secret =
      'env' in reference ? process.env[reference.env] : await readFile(reference.file, 'utf8').catch(() => '');
    return secret === undefined || secret.trim() === '' ? null : secret.trim();
  });
}

/** Loads the sample set, with a progress bar where somebody watches. */
export async function showLoading(services: Services): Promise<void> {
  const sample = await readSamples(services);
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

/** Lets the wanted embedder take over, with a progress bar where somebody watches. */
export async function showTakingOver(services: Services): Promise<void> {
  const bar = process.stdout.isTTY ? progress({ max: Math.max(1, await services.store.tickets.count()) }) : null;
  bar?.start('Embedding the tickets');
  let shown = 0;
  const { name } = await takeOver(services, (done) => {
    bar?.advance(Math.max(0, done - shown), `${done} tickets`);
    shown = done;
  });
  bar?.stop('Embedded.');
  say.success(`The embedder ${name} serves.`);
}

/** The text of a playbook document: the named file's, or the one that the program ships. */
export function readPlaybookText(file: string | null): Promise<string> {
  return file === null ? projectFile('src/playbook/playbook.json') : readFile(file, 'utf8');
}

async function readSamples(services: Services) {
  const texts = await Promise.all(sampleFiles.map(async (file) => [file, await projectFile(`evals/${file}`)] as const));
  return readSampleSet(Object.fromEntries(texts), services);
}

function projectFile(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}
