import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { defineCommand, runMain } from 'citty';
import { percentile } from '../../src/evaluate/percentile.ts';
import { built, startServer, type ServerProcess } from '../../test/support/server-process.ts';
import { openCopilotAt } from '../open-copilot.ts';
import { generatedTicket, readMaterial, type Material } from './corpus.ts';
import { loadTickets } from './load-tickets.ts';

// The server as a process of its own: how soon it is ready, how many recommendations it makes in a second over HTTP, and what
// memory it keeps. Server, database and the load share the machine.

const command = defineCommand({
  meta: { name: 'bench:service', description: 'The whole service under load: DATABASE_URL names an empty database.' },
  args: {
    tickets: { type: 'string', default: '2000', description: 'how many are stored before' },
    requests: { type: 'string', default: '1000', description: 'how many recommendations are asked for' },
    clients: { type: 'string', default: '16', description: 'how many ask at once' },
    starts: { type: 'string', default: '5', description: 'how many cold starts' },
  },
  run: ({ args }) =>
    bench({
      tickets: Number(args.tickets),
      requests: Number(args.requests),
      clients: Number(args.clients),
      starts: Number(args.starts),
    }),
});

const adminKey = 'sck_bench_service_key';
const megabyte = 1e6;

type Size = {
  readonly tickets: number;
  readonly requests: number;
  readonly clients: number;
  readonly starts: number;
};

async function bench({ tickets, requests, clients, starts }: Size): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (databaseUrl === undefined) throw new Error('DATABASE_URL must name an empty database');
  const copilot = await openCopilotAt(databaseUrl);
  const material = await readMaterial();
  await loadTickets(copilot, material, tickets);
  await copilot.close();

  const environment = {
    DATABASE_URL: databaseUrl,
    COPILOT_ADMIN_KEY: adminKey,
    RATE_LIMIT_PER_MINUTE: '100000000',
  };
  await promisify(execFile)('npm', ['run', 'build']);
  const coldStartMs = {
    built: await coldStarts(environment, starts, built),
    sources: await coldStarts(environment, starts),
  };
  const server = await startServer({ ...environment, NODE_OPTIONS: await optionsOfImage() }, built);
  await untilReady(server);
  const idle = await memoryOf(server);
  await ask(server, { material, first: tickets, requests: Math.min(200, requests), clients });
  const began = performance.now();
  const times = await ask(server, { material, first: tickets + 200, requests, clients });
  const seconds = (performance.now() - began) / 1000;
  const half = await memoryOf(server);
  await server.end();
  console.log(
    JSON.stringify(
      {
        tickets,
        coldStartMs,
        recommendationsPerSecond: Math.round(requests / seconds),
        milliseconds: { p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99) },
        residentMB: { idle, afterRequests: half },
        requests,
      },
      null,
      2,
    ),
  );
}

/** What the image gives Node for its heap. Throws where the image says nothing of it. */
async function optionsOfImage(): Promise<string> {
  const image = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const options = /^ENV NODE_OPTIONS="(.+)"$/m.exec(image)?.[1];
  if (options === undefined) throw new Error('the Dockerfile sets no NODE_OPTIONS');
  return options;
}

/** How soon a server that starts anew is ready, as the image has it or out of its sources. */
async function coldStarts(environment: Readonly<Record<string, string>>, starts: number, entry?: string) {
  const readyMs: number[] = [];
  for (let start = 0; start <= starts; start += 1) {
    const began = performance.now();
    const server = await startServer(environment, entry);
    await untilReady(server);
    // The first one finds nothing compiled before.
    if (start > 0) readyMs.push(performance.now() - began);
    // So long it takes until what was compiled is kept.
    await wait(1_500);
    await server.end();
  }
  return { p50: at(readyMs, 0.5), max: at(readyMs, 1) };
}

function at(values: readonly number[], share: number): number {
  return Math.round(percentile(values, share) ?? 0);
}

async function untilReady({ address }: ServerProcess): Promise<void> {
  while (!(await fetch(`${address}/readyz`)).ok) await wait(2);
}

/** Resident memory in MB, as the server's own metrics say. */
async function memoryOf({ address }: ServerProcess): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const bytes = /^copilot_process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  return Math.round(Number(bytes) / megabyte);
}

type Load = {
  readonly material: Material;
  readonly first: number;
  readonly requests: number;
  readonly clients: number;
};

/** Asks for recommendations, each client one after the other; returns what each took, in milliseconds. */
async function ask({ address }: ServerProcess, { material, first, requests, clients }: Load): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const { subject, body, customer } = generatedTicket(material, first + next);
      next += 1;
      const began = performance.now();
      const response = await fetch(`${address}/v1/recommendations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ticket: { subject, body, customer } }),
      });
      await response.arrayBuffer();
      if (response.status !== 201) throw new Error(`a recommendation was answered ${response.status}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

await runMain(command);
