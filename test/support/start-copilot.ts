import { readFile } from 'node:fs/promises';
import { createApp } from '../../src/api/app.ts';
import { hashApiKey } from '../../src/api/auth.ts';
import { readConsoleFiles } from '../../src/command/console-files.ts';
import { openAssets } from '../../src/console/assets.ts';
import type { Api } from '../../src/api/environment.ts';
import { prepareQueues } from '../../src/jobs/queue.ts';
import { openServices } from '../../src/open-services.ts';
import type { Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openScratchStore } from '../../src/store/scratch-store.ts';
import { openQueueDatabase, type QueueDatabase } from '../../src/store/queue-database.ts';
import type { Role } from '../../src/ticket/vocabulary.ts';
import { preferredDatabase, type OpenDatabase } from './databases.ts';

/** A copilot of its own on an empty database, with one API key for each role. */
export type Copilot = {
  readonly api: Api;
  readonly services: Services;
  readonly queueDatabase: QueueDatabase;
  readonly keys: Readonly<Record<Role, string>>;
  close(): Promise<void>;
};

const log = { info: () => {}, warn: () => {}, error: () => {} };

const projectFile = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Starts the API in this process: on PostgreSQL where `TEST_DATABASE_URL` is set, else on the embedded database in memory, or where it is told to. */
export async function startCopilot(overrides: Partial<Services> = {}, given?: OpenDatabase): Promise<Copilot> {
  const database = given ?? (await preferredDatabase.open());
  const queueDatabase = openQueueDatabase(database.pool);
  await prepareQueues({ database: queueDatabase, log });
  const opened = await openServices(
    { model: null },
    {
      store: openStore(database.pool),
      log,
      playbookText: await projectFile('src/playbook/playbook.json'),
      openScratchStore,
      promptTexts: {
        classify: await projectFile('prompts/classify.prompt.md'),
        draft: await projectFile('prompts/draft.prompt.md'),
      },
    },
  );
  const services = { ...opened, ...overrides };
  const keys = {
    agent: await addKey(services, 'agent'),
    reviewer: await addKey(services, 'reviewer'),
    evaluator: await addKey(services, 'evaluator'),
    admin: await addKey(services, 'admin'),
  };
  const consoleAssets = async () => openAssets(await readConsoleFiles());
  const api = createApp(services, { docsScript: async () => 'window.Scalar = {};', consoleAssets });
  return { api, services, queueDatabase, keys, close: () => database.close() };
}

async function addKey(services: Services, role: Role): Promise<string> {
  const key = `test-${role}-${services.newId('key')}`;
  const apiKey = {
    id: services.newId('key'),
    name: role,
    prefix: key.slice(0, 8),
    roles: [role],
    createdAt: services.now(),
  };
  await services.store.apiKeys.put(apiKey, await hashApiKey(key));
  return key;
}
