import { log as say } from '@clack/prompts';
import { actAs } from '../acting.ts';
import type { Config } from '../config.ts';
import { eraseOldTickets } from '../erase-old-tickets.ts';
import { openOnNode } from './open-on-node.ts';

/** Erases the tickets that the playbook document keeps no longer, and says how many. */
export async function retainOnNode(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  try {
    const erased = await actAs({ kind: 'job', name: 'retention' }, () => eraseOldTickets(services));
    if (erased === null) say.info('The playbook document names no `retentionDays`: every ticket is kept.');
    else
      say.success(`Erased ${erased} tickets that were resolved more than ${services.playbook.retentionDays} days ago.`);
  } finally {
    await close();
  }
}
