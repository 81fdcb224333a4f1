import type { Services } from './services.ts';
import { addMinutes } from './ticket/instant.ts';

/** What one transaction erases. */
const batchSize = 50;

/**
 * Erases the texts of tickets that were resolved longer ago than the playbook document keeps them. Returns how many;
 * null where it keeps them for ever.
 */
export async function eraseOldTickets({ store, playbook, now }: Pick<Services, 'store' | 'playbook' | 'now'>) {
  if (playbook.retentionDays === null) return null;
  const before = addMinutes(now(), -playbook.retentionDays * 24 * 60);
  let erased = 0;
  for (;;) {
    const batch = await store.customers.eraseResolvedBefore(before, batchSize);
    erased += batch;
    if (batch < batchSize) return erased;
  }
}
