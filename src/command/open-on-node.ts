import { readFile } from 'node:fs/promises';
import pino from 'pino';
import type { Config } from '../config.ts';
import { noIntegrations, type Integrations } from '../integrations/integrations.ts';
import { prepareQueues } from '../jobs/queue.ts';
import { openServices } from '../open-services.ts';
import type { Services } from '../services.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open-store.ts';
import { projectFile, readPlaybookText } from './project-file.ts';
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
  const { loadSampleSet } = await import('../import/sample-set.ts');
  const { readSamples } = await import('./read-samples.ts');
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
  const { readIntegrations } = await import('../integrations/read-integrations.ts');
  const document = 'text' in integrations ? integrations.text : await readFile(integrations.file, 'utf8');
  return readIntegrations(document, async (reference) => {
    const secret =
      'env' in reference ? process.env[reference.env] : await readFile(reference.file, 'utf8').catch(() => '');
    return secret === undefined || secret.trim() === '' ? null : secret.trim();
  });
}
