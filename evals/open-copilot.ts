import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pool } from 'pg';
import { readConfig } from '../src/config.ts';
import { openServices } from '../src/open-services.ts';
import type { Services } from '../src/services.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { openPool } from '../src/store/pool.ts';
import { BadInput } from './inputs.ts';

/** A copilot with its database, and what closes both. */
export type Copilot = { readonly services: Services; readonly pool: Pool; readonly close: () => Promise<void> };

/** What differs between two copilots that are held against each other; null is what the environment configures. */
export type EngineSettings = {
  readonly engine: 'playbook' | 'llm' | null;
  readonly model: string | null;
  /** A directory that holds the prompt files. */
  readonly prompts: string | null;
  /** A playbook document. */
  readonly playbook: string | null;
};

export const asConfigured: EngineSettings = { engine: null, model: null, prompts: null, playbook: null };

/** A copilot on an empty database in memory. Throws `BadInput` where its settings cannot be met. */
export function openCopilot(settings: EngineSettings = asConfigured): Promise<Copilot> {
  return openCopilotAt(null, settings);
}

/** The same on a server's database; null for one in memory. */
export async function openCopilotAt(
  databaseUrl: string | null,
  { engine, model, prompts, playbook }: EngineSettings = asConfigured,
): Promise<Copilot> {
  const config = readConfig({ ...process.env, ...(model !== null && { COPILOT_MODEL: model }) });
  if (config.model === null && (engine === 'llm' || model !== null))
    throw new BadInput('a model wants OPENAI_API_KEY in the environment');
  const promptFolder = prompts === null ? projectFile('prompts/') : pathToFileURL(join(prompts, '/'));
  const texts = {
    playbookText: await readText(playbook ?? config.playbookFile ?? projectFile('src/playbook/playbook.json')),
    promptTexts: {
      classify: await readText(new URL('classify.prompt.md', promptFolder)),
      draft: await readText(new URL('draft.prompt.md', promptFolder)),
    },
  };
  const pool = await openPool(databaseUrl === null ? { dataDir: null } : { databaseUrl });
  await migrate(pool);
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const wanted = engine === 'playbook' ? { ...config, model: null } : config;
  const services = await openServices(wanted, { store: openStore(pool), log, ...texts });
  return { services, pool, close: () => pool.end() };
}

async function readText(file: string | URL): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new BadInput(`${String(file)} cannot be read`, { cause });
  }
}

function projectFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
