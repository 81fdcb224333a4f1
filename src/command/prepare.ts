import { log as say } from '@clack/prompts';
import { ensureAdminKey } from '../admin-key.ts';
import type { Config } from '../config.ts';
import { openOnNode } from './open-on-node.ts';
import { showLoading, showTakingOver } from './show-progress.ts';

/** Applies the migrations and sees to the admin key and the vectors, without serving. */
export async function prepareDatabase(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  const newKey = await ensureAdminKey(services, config.adminKey);
  if (await services.embedders.isOutdated()) await showTakingOver(services);
  say.success(newKey === null ? 'The database is ready.' : `The database is ready. Admin key, shown once: ${newKey}`);
  await close();
}

/** Makes the wanted embedder's vectors anew, fitted to the tickets as they are now. */
export async function reembed(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  await showTakingOver(services);
  await close();
}

/** Loads the sample set into the configured database. */
export async function addSampleSet(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  await showLoading(services);
  await close();
}
