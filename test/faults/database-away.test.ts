import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/databases.ts';
import { openCuttableProxy } from './cuttable-proxy.ts';
import { expectExactly, report, startClients } from './insisting-clients.ts';
import { isReady, openServer, type RestartableServer } from './server-process.ts';

const serverUrl = process.env.TEST_DATABASE_URL;
/** A program that, called with `crash` or `start`, does so to the PostgreSQL of TEST_DATABASE_URL. */
const crashable = process.env.FAULT_POSTGRES;
/** `npm run faults` takes the database away twenty times in each way, over thousands of requests; the suite once. */
const outages = process.env.FAULT_KILLS === undefined ? 1 : 20;
const requestsBetween = process.env.FAULT_KILLS === undefined ? 5 : 250;

type Outage = {
  readonly begin: (server: RestartableServer) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly excuse: 'database-away' | 'database-busy';
  /** How many clients ask at the same time. */
  readonly clients?: number;
};

/** Takes the database away again and again under clients that insist; returns how long each recovery took. */
async function survive(
  { begin, end, excuse, clients = 4 }: Outage,
  urls: { readonly server: string; readonly direct: string },
) {
  const server = await openServer({ DATABASE_URL: urls.server });
  await server.start();
  const { kept, refusals, nextAcknowledged, finish } = startClients([server], clients);
  const recoveries: number[] = [];
  try {
    for (let outage = 0; outage < outages; outage += 1) {
      const enough = kept.size + requestsBetween;
      while (kept.size < enough) await nextAcknowledged();
      await begin(server);
      expect(await isReady(server.url)).toBe(false);
      await wait(300);
      await end();
      const since = performance.now();
      await nextAcknowledged();
      recoveries.push(performance.now() - since);
    }
    await finish();
    expect(await isReady(server.url)).toBe(true);
  } finally {
    await server.kill();
  }
  await expectExactly({ databaseUrl: urls.direct }, kept);
  expect([...refusals]).toEqual([`urn:support-copilot:problem:${excuse}`]);
  report({ outages, acknowledged: kept.size, slowestMs: Math.max(...recoveries) });
  return Math.max(...recoveries);
}

describe.runIf(serverUrl)(
  'a database that goes away during requests: nothing acknowledged is lost or doubled, and the server goes on by itself',
  { timeout: 120_000 * outages },
  () => {
    test('its connections are cut and refused for a while', async () => {
      const { url, drop } = await createServerDatabase(serverUrl ?? '');
      const proxy = await openCuttableProxy(url);
      const outage = { begin: proxy.cut, end: proxy.mend, excuse: 'database-away' } as const;
      try {
        expect(await survive(outage, { server: proxy.url, direct: url })).toBeLessThan(5000);
      } finally {
        proxy.close();
        await drop();
      }
    });

    test('its backends are terminated and nobody is let in for a while', async () => {
      const { url, drop } = await createServerDatabase(serverUrl ?? '');
      const name = new URL(url).pathname.slice(1);
      const admin = new Client({ connectionString: serverUrl });
      await admin.connect();
      const begin = async () => {
        await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
        await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      };
      const end = async () => void (await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`));
      try {
        expect(await survive({ begin, end, excuse: 'database-away' }, { server: url, direct: url })).toBeLessThan(5000);
      } finally {
        await admin.end();
        await drop();
      }
    });

    test('all its connections are held by statements that do not end: others are told to come again', async () => {
      const { url, drop } = await createServerDatabase(serverUrl ?? '');
      const holder = new Client({ connectionString: url });
      await holder.connect();
      const begin = async (server: RestartableServer) => {
        await holder.query('BEGIN; LOCK TABLE tickets IN ACCESS EXCLUSIVE MODE');
        while (await isReady(server.url)) await wait(50);
        // Longer than anybody waits for a connection.
        await wait(5500);
      };
      const end = async () => void (await holder.query('COMMIT'));
      try {
        const urls = { server: url, direct: url };
        expect(await survive({ begin, end, excuse: 'database-busy', clients: 20 }, urls)).toBeLessThan(5000);
      } finally {
        await holder.end();
        await drop();
      }
    });

    test.runIf(crashable)('it crashes and is started again', async () => {
      const run = promisify(execFile);
      const { url, drop } = await createServerDatabase(serverUrl ?? '');
      const begin = async () => void (await run(crashable ?? '', ['crash']));
      const end = async () => void (await run(crashable ?? '', ['start']));
      try {
        expect(await survive({ begin, end, excuse: 'database-away' }, { server: url, direct: url })).toBeLessThan(5000);
      } finally {
        await drop();
      }
    });
  },
);
