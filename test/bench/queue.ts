import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startFakePlatforms } from '../support/platforms/fake-platforms.ts';
import { zendeskEvent } from '../support/platforms/payloads.ts';
import { signWebhook } from '../support/platforms/sign.ts';
import { runCopilot } from '../support/running-copilot.ts';

/**
 * `npm run bench:queue -- 50 30`: so many tickets a second for so many seconds, by signed webhooks to a server, worked off by
 * a worker; prints how long a job waits until its recommendation is stored, and how long a webhook until it is acknowledged.
 */
const [rate = '50', seconds = '30'] = process.argv.slice(2);
const serverUrl = process.env['DATABASE_URL'];
if (serverUrl === undefined) throw new Error('DATABASE_URL names a PostgreSQL server whose user may create databases');

const platforms = await startFakePlatforms();
const copilot = await runCopilot({ serverUrl, platformsUrl: platforms.baseUrl });
await copilot.ready();
await wait(5000);

// What else this machine does: the figures of a busy one say little.
const [loadBefore = 0] = loadavg();
const all = Number(rate) * Number(seconds);
const acknowledgedMs: number[] = [];
const begun = performance.now();
const sending = Array.from({ length: all }, async (_, n) => {
  const due = (n / Number(rate)) * 1000;
  await wait(Math.max(0, due - (performance.now() - begun)));
  const told = {
    id: String(n + 1),
    subject: `POST /orders/${n} is refused`,
    body: `POST /orders/${n} answers 422 with Order${n}Error.`,
  };
  const { body, headers } = signWebhook('zendesk', zendeskEvent('created', told));
  const at = performance.now();
  const response = await fetch(`${copilot.address}/v1/webhooks/zendesk`, { method: 'POST', body, headers });
  await response.arrayBuffer();
  acknowledgedMs.push(performance.now() - at);
  return response.status;
});
const statuses = await Promise.all(sending);
const sentSeconds = (performance.now() - begun) / 1000;
await wait(10_000);

const client = new pg.Client({ connectionString: copilot.databaseUrl });
await client.connect();
const { rows } = await client.query<{ ms: number }>(
  `SELECT extract(epoch FROM completed_on - created_on)::float8 * 1000 AS ms FROM pgboss.job
   WHERE name = 'recommend-ticket' AND state = 'completed' ORDER BY 1`,
);
await client.end();
await copilot.stop();
await platforms.close();

const at = (values: readonly number[], share: number) =>
  Math.round(values[Math.floor(values.length * share)] ?? Number.NaN);
const acknowledged = acknowledgedMs.toSorted((a, b) => a - b);
const delays = rows.map(({ ms }) => ms);
console.log(
  JSON.stringify({
    loadBefore: Math.round(loadBefore * 10) / 10,
    ticketsPerSecond: Math.round(all / sentSeconds),
    acknowledged: statuses.filter((status) => status === 202).length,
    recommended: delays.length,
    acknowledgedMs: { p50: at(acknowledged, 0.5), p95: at(acknowledged, 0.95) },
    enqueuedToStoredMs: { p50: at(delays, 0.5), p95: at(delays, 0.95), p99: at(delays, 0.99) },
  }),
);
