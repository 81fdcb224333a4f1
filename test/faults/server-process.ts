import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer, type ServerProcess } from '../support/server-process.ts';

/** The admin key of every server under test. */
const adminKey = 'sck_5d1f0e6b9c2a47838a1e3b7c';

/** A server that can be killed and started again at the same address, on the same database. */
export type RestartableServer = {
  readonly url: string;
  /** Starts it; returns after how many milliseconds it was ready. */
  start(): Promise<number>;
  /** `kill -9`: nothing is finished. */
  kill(): Promise<void>;
  /** SIGTERM; returns the exit code, once it has ended. */
  end(): Promise<number | null>;
  /** Asks for a stream of events, and returns all of it. */
  stream(path: string, json: object, key: string): Promise<string>;
  post(path: string, json: object, key: string): Promise<Posted>;
};

/** An answer: a recommendation, or a problem document with its `type`. */
type Posted = { readonly status: number; readonly body: { id: string; ticketId: string; type?: string } };

/** A server on a port of its own, not started yet. */
export async function openServer(environment: Readonly<Record<string, string>>): Promise<RestartableServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running: ServerProcess | null = null;
  const ask = (path: string, json: object, headers: Record<string, string>) =>
    fetch(url + path, { method: 'POST', headers, body: JSON.stringify(json), signal: AbortSignal.timeout(30_000) });
  return {
    url,
    async start() {
      const began = performance.now();
      running = await startServer({ PORT: String(port), COPILOT_ADMIN_KEY: adminKey, ...environment });
      while (!(await isReady(url))) await wait(20);
      return performance.now() - began;
    },
    kill: async () => running?.kill(),
    end: async () => running?.end() ?? null,
    async stream(path, json, key) {
      const response = await ask(path, json, { ...headersOf(key), accept: 'text/event-stream' });
      return response.text();
    },
    async post(path, json, key) {
      const response = await ask(path, json, headersOf(key));
      return { status: response.status, body: (await response.json()) as Posted['body'] };
    },
  };
}

function headersOf(key: string): Record<string, string> {
  return { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json', 'idempotency-key': key };
}

/** Whether the server at the address says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.ok === true;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
