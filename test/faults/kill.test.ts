import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { DatabaseAddress } from '../../src/store/pool.ts';
import { createServerDatabase } from '../support/databases.ts';
import { expectExactly, report, startClients } from './insisting-clients.ts';
import { openServer, type RestartableServer } from './server-process.ts';

/** `npm run faults` kills a hundred times on each database; the suite a few times. */
const kills = Number(process.env.FAULT_KILLS ?? 2);
const serverUrl = process.env.TEST_DATABASE_URL;

async function killAtRandom(servers: readonly RestartableServer[], address: DatabaseAddress): Promise<number> {
  await Promise.all(servers.map((server) => server.start()));
  const { kept, nextAcknowledged, finish } = startClients(servers);
  const recoveries: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    // Before anything is acknowledged there is nothing to lose.
    await nextAcknowledged();
    await wait(Math.random() * 700);
    const server = servers[kill % servers.length]!;
    await server.kill();
    recoveries.push(await server.start());
  }
  await finish();
  for (const server of servers) await server.kill();
  await expectExactly(address, kept);
  recoveries.sort((one, other) => one - other);
  report({ kills, acknowledged: kept.size, medianMs: recoveries[kills >> 1], slowestMs: recoveries.at(-1) });
  return kept.size;
}

describe(
  'servers that are killed at any moment, while clients repeat under their keys',
  { timeout: 60_000 * (1 + kills) },
  () => {
    test.runIf(serverUrl)(
      'on PostgreSQL, two servers: nothing acknowledged is lost, nothing is done twice',
      async () => {
        const { url, drop } = await createServerDatabase(serverUrl ?? '');
        const servers = [await openServer({ DATABASE_URL: url }), await openServer({ DATABASE_URL: url })];
        try {
          expect(await killAtRandom(servers, { databaseUrl: url })).toBeGreaterThan(0);
        } finally {
          for (const server of servers) await server.kill();
          await drop();
        }
      },
    );

    test('on the embedded database: nothing acknowledged is lost, nothing is done twice', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'copilot-kill-'));
      const server = await openServer({ DATA_DIR: dataDir, DATABASE_URL: '' });
      try {
        expect(await killAtRandom([server], { dataDir })).toBeGreaterThan(0);
      } finally {
        await server.kill();
        await rm(dataDir, { recursive: true });
      }
    });
  },
);
