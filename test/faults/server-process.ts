import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/node.ts', import.meta.url));

/** The admin key of every server under test. */
const adminKey = 'sck_5d1f0e6b9c2a47838a1e3b7c';

/** A server in a process of its own, which can be killed and started again on the same database. */
export type ServerProcess = {
  readonly url: string;
  /** Starts it; returns after how many milliseconds it was ready. */
  start(): Promise<number>;
  /** `kill -9`: nothing is finished. */
  kill(): Promise<void>;
  post(path: string, json: object, key: string): Promise<{ status: number; body: { id: string; ticketId: string } }>;
};

/** A server on a port of its own, not started yet. */
export async function openServerProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  return {
    url,
    async start() {
      const began = performance.now();
      child = spawn(process.execPath, [entry], {
        env: { ...process.env, PORT: String(port), COPILOT_ADMIN_KEY: adminKey, LOG_LEVEL: 'silent', ...environment },
        stdio: 'ignore',
      });
      while (performance.now() - began < 120_000) {
        const ready = await fetch(`${url}/readyz`).catch(() => null);
        if (ready?.ok === true) return performance.now() - began;
        await wait(20);
      }
      throw new Error('the server did not become ready');
    },
    async kill() {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async post(path, json, key) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(json),
        signal: AbortSignal.timeout(15_000),
      });
      return { status: response.status, body: (await response.json()) as { id: string; ticketId: string } };
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
