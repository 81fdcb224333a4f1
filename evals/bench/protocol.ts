import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { defineCommand, runMain } from 'citty';

// What authentication, validation, limits, idempotency, compression and reports cost a request, without the work it is for:
// beside a bare Hono POST, turn and turn about in one run. Reckoned in processor time of the server's process, since the
// load that asks would else be half of both figures.

const command = defineCommand({
  meta: { name: 'bench:protocol', description: 'The protocol beside a bare POST.' },
  args: {
    requests: { type: 'string', default: '2000', description: 'how many in a round' },
    rounds: { type: 'string', default: '5', description: 'how many rounds' },
  },
  run: ({ args }) => bench(Number(args.requests), Number(args.rounds)),
});

const adminKey = 'sck_bench_protocol_key';
const atOnce = 16;

async function bench(requests: number, rounds: number): Promise<void> {
  const child = fork(fileURLToPath(new URL('protocol-servers.ts', import.meta.url)), {
    env: { ...process.env, COPILOT_ADMIN_KEY: adminKey },
  });
  const [ports] = (await once(child, 'message')) as [{ bare: number; whole: number }];
  const cpuMs = async () => {
    const told = once(child, 'message') as Promise<[{ cpuMs: number }]>;
    child.send('how much');
    return (await told)[0].cpuMs;
  };
  const costOf = async (port: number) => {
    const before = await cpuMs();
    await load(port, requests);
    return ((await cpuMs()) - before) / requests;
  };
  const costs = { bare: [] as number[], whole: [] as number[] };
  for (const port of Object.values(ports)) await load(port, requests);
  for (let round = 0; round < rounds; round += 1) {
    costs.bare.push(await costOf(ports.bare));
    costs.whole.push(await costOf(ports.whole));
  }
  child.kill();
  const least = { bare: Math.min(...costs.bare), whole: Math.min(...costs.whole) };
  console.log(
    JSON.stringify(
      {
        microsecondsPerRequest: { bare: Math.round(least.bare * 1000), whole: Math.round(least.whole * 1000) },
        shareOfBareRate: Math.round((least.bare / least.whole) * 100) / 100,
      },
      null,
      2,
    ),
  );
}

async function load(port: number, requests: number): Promise<void> {
  let next = 0;
  const body = JSON.stringify({ subject: 'Export fails', body: 'It stops with ExportTruncated since 10:00 UTC.' });
  const client = async () => {
    while (next < requests) {
      next += 1;
      const response = await fetch(`http://127.0.0.1:${port}/v1/tickets`, {
        method: 'POST',
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
        body,
      });
      await response.arrayBuffer();
      if (response.status !== 201) throw new Error(`a request was answered ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
}

await runMain(command);
