import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPool, type DatabaseAddress } from '../../src/store/pool.ts';
import { createServerDatabase } from '../support/databases.ts';
import { openServerProcess, type ServerProcess } from './server-process.ts';

/** `npm run faults` kills a hundred times on each database; the suite a few times. */
const kills = Number(process.env.FAULT_KILLS ?? 2);
const serverUrl = process.env.TEST_DATABASE_URL;
const clients = 4;

/** What a client holds: every acknowledged recommendation, by the key under which it was asked for. */
type Kept = Map<string, { readonly id: string; readonly ticketId: string }>;

/**
 * A client that never gives up: it repeats each request under its key until it is acknowledged, whatever dies meanwhile.
 * What was acknowledged is asked for once more at the end, and has to be the same.
 */
async function insist(
  servers: readonly ServerProcess[],
  name: string,
  { kept, until }: { kept: Kept; until: () => boolean },
) {
  for (let at = 0; !until(); at += 1) {
    const key = `${name}-${at}`;
    const json = { ticket: { subject: `Export ${key} fails`, body: 'It stops with ExportTruncated since 10:00 UTC.' } };
    for (let attempt = 0; ; attempt += 1) {
      const server = servers[(at + attempt) % servers.length]!;
      const answer = await server.post('/v1/recommendations', json, key).catch(() => null);
      if (answer?.status === 201) {
        kept.set(key, answer.body);
        break;
      }
      if (answer !== null && answer.status !== 409 && answer.status < 500) throw new Error(`${key}: ${answer.status}`);
      await wait(30);
    }
  }
}

async function killAtRandom(servers: readonly ServerProcess[], address: DatabaseAddress): Promise<number> {
  const kept: Kept = new Map();
  let over = false;
  await Promise.all(servers.map((server) => server.start()));
  const working = Array.from({ length: clients }, (_, client) =>
    insist(servers, `client${client}`, { kept, until: () => over }),
  );
  const recoveries: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(Math.random() * 700);
    const server = servers[kill % servers.length]!;
    await server.kill();
    recoveries.push(await server.start());
  }
  over = true;
  await Promise.all(working);
  for (const server of servers) await server.kill();
  await expectExactly(address, kept);
  recoveries.sort((one, other) => one - other);
  const report = { kills, acknowledged: kept.size, medianMs: recoveries[kills >> 1], slowestMs: recoveries.at(-1) };
  if (process.env.FAULT_KILLS !== undefined) process.stdout.write(`${JSON.stringify(report)}\n`);
  return kept.size;
}

/** Nothing acknowledged is lost, and nothing was done twice. */
async function expectExactly(address: DatabaseAddress, kept: Kept): Promise<void> {
  const pool = await openPool(address);
  const store = openStore(pool);
  try {
    const { rows } = await pool.query<{ subject: string; tickets: number; recommendations: number }>(
      `SELECT t.subject, count(DISTINCT t.id)::integer AS tickets, count(r.id)::integer AS recommendations
       FROM tickets t LEFT JOIN recommendations r ON r.ticket_id = t.id WHERE t.subject LIKE 'Export client%' GROUP BY 1`,
    );
    expect(rows.filter(({ tickets, recommendations }) => tickets !== 1 || recommendations !== 1)).toEqual([]);
    expect(rows.length).toBe(kept.size);
    for (const { id, ticketId } of kept.values())
      expect((await store.recommendations.find(id as never))?.ticketId).toBe(ticketId);
  } finally {
    await pool.end();
  }
}

describe(
  'servers that are killed at any moment, while clients repeat under their keys',
  { timeout: 60_000 * (1 + kills) },
  () => {
    test.runIf(serverUrl)(
      'on PostgreSQL, two servers: nothing acknowledged is lost, nothing is done twice',
      async () => {
        const { url, drop } = await createServerDatabase(serverUrl ?? '');
        const environment = { DATABASE_URL: url };
        const servers = [await openServerProcess(environment), await openServerProcess(environment)];
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
      const server = await openServerProcess({ DATA_DIR: dataDir, DATABASE_URL: '' });
      try {
        expect(await killAtRandom([server], { dataDir })).toBeGreaterThan(0);
      } finally {
        await server.kill();
        await rm(dataDir, { recursive: true });
      }
    });
  },
);
