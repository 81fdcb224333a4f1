import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, as an operator starts it. */
export type ServerProcess = {
  readonly address: string;
  readonly pid: number;
  /** `kill -9`, at any moment. */
  kill(): Promise<void>;
  /** Tells it to end (SIGTERM), and returns its exit code once it has. */
  end(): Promise<number | null>;
};

const sources = fileURLToPath(new URL('../../src/node.ts', import.meta.url));

/** The program as `npm run build` makes it, and as the image holds it. */
export const built = fileURLToPath(new URL('../../dist/src/command/node.js', import.meta.url));

/** Starts the server on a free port and waits until it serves. */
export async function startServer(
  environment: Readonly<Record<string, string>>,
  entry = sources,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await addressOf(child),
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    end: () => end(child, 'SIGTERM'),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server says nothing');
  for await (const line of createInterface(child.stdout)) {
    const address = /serves (http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('the server ended before it served');
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}
