import { migrate } from './migrate.ts';
import { openStore } from './open-store.ts';
import { openPool } from './pool.ts';
import type { Store } from './store.ts';

/** An empty database in memory with every migration; closing the store throws it away. */
export async function openScratchStore(): Promise<Store> {
  const pool = await openPool({ dataDir: null });
  await migrate(pool);
  return openStore(pool);
}
