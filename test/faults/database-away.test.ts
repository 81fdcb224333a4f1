import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/databases.ts';
import { openCuttableProxy } from './cuttable-proxy.ts';
import { expectExactly, report, startClients } from './insisting-clients.ts';
import { isReady, openServer } from './server-process.ts';

const serverUrl = process.env.TEST_DATABASE_URL;
/** A program that, called with `crash` or `start`, does so to the PostgreSQL of TEST_DATABASE_URL. */
const crashable = process.env.FAULT_POSTGRES;
/** `npm run faults` takes the database away twenty times in each way, over thousands of requests; the suite once. */
const outages = process.env.FAULT_KILLS === undefined ? 1 : 20;
const requestsBetween = process.env.FAULT_KILLS === undefined ? 5 : 250;

type Outage = { readonly begin: () => Promise<void>; readonly end: () => Promise<void> };

/** Takes the database away again and again under clients that insist; returns how long each recovery took. */
async function survive({ begin, end }: Outage, urls: { readonly server: string; readonly direct: string }) {
  const server = await openServer({ DATABASE_URL: urls.server });
  await server.start();
  const { kept, nextAcknowledged, finish } = startClients([server]);
  const recoveries: number[] = [];
  try {
    for (let outage = 0; outage < outages; outage += 1) {
      const enough = kept.size + requestsBetween;
      while (kept.size < enough) await nextAcknowledged();
      await begin();
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
      try {
        expect(await survive({ begin: proxy.cut, end: proxy.mend }, { server: proxy.url, direct: url })).toBeLessThan(
          5000,
        );
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
        expect(await survive({ begin, end }, { server: url, direct: url })).toBeLessThan(5000);
      } finally {
        await admin.end();
        await drop();
      }
    });

    test.runIf(crashable)('it crashes and is started again', async () => {
      const run = promisify(execFile);
      const { url, drop } = await createServerDatabase(serverUrl ?? '');
      const begin = async () => void (await run(crashable ?? '', ['crash']));
      const end = async () => void (await run(crashable ?? '', ['start']));
      try {
        expect(await survive({ begin, end }, { server: url, direct: url })).toBeLessThan(5000);
      } finally {
        await drop();
      }
    });
  },
);
