import { log as say } from '@clack/prompts';
import type { Config } from '../config.ts';
import { startWork } from '../jobs/work.ts';
import { onTermination } from './on-termination.ts';
import { openOnNode } from './open-on-node.ts';

/** Works off background jobs without serving, beside a server that has `COPILOT_JOBS=separate`. */
export async function workAlone(config: Config): Promise<void> {
  if (config.database.kind === 'embedded')
    throw new Error('the embedded database belongs to one process, which works off its own jobs: set DATABASE_URL');
  const { services, queueDatabase, close } = await openOnNode(config);
  const { stop } = await startWork(services, queueDatabase);
  say.success('Working off background jobs.');
  onTermination(async () => {
    await stop();
    await close();
  });
}
