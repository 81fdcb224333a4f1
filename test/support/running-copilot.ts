import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { platformNames, type PlatformName } from '../../src/integrations/integrations.ts';
import { createServerDatabase } from './databases.ts';
import { secrets } from './platforms/sign.ts';

const adminKey = 'sck_admin_of_a_running_copilot';
const program = new URL('../../src/node.ts', import.meta.url).pathname;

/** A server and a worker as processes of their own, on a new database, connected to platforms at an address. */
export async function runCopilot({ serverUrl, platformsUrl }: { serverUrl: string; platformsUrl: string }) {
  const database = await createServerDatabase(serverUrl);
  const directory = await mkdtemp(join(tmpdir(), 'copilot-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const file = join(directory, 'integrations.json');
  await writeFile(file, JSON.stringify(integrationsAt(platformsUrl)));
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PORT: String(port),
    COPILOT_ADMIN_KEY: adminKey,
    COPILOT_JOBS: 'separate',
    INTEGRATIONS_FILE: file,
    LOG_LEVEL: 'silent',
    PLATFORM_TOKEN: 'zendesk-token',
    ...Object.fromEntries(platformNames.map((name) => [`SECRET_${name.toUpperCase()}`, secrets[name]])),
  };
  const start = (task: string) =>
    spawn(process.execPath, [...process.execArgv, program, task], { env, stdio: 'ignore' });
  const processes: Record<'serve' | 'worker', ChildProcess> = { serve: start('serve'), worker: start('worker') };
  const address = `http://127.0.0.1:${port}`;

  async function isReady(): Promise<boolean> {
    return fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  return {
    address,
    databaseUrl: database.url,
    /** Asks the API as an admin. */
    async ask(path: string): Promise<ReturnType<typeof JSON.parse>> {
      const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${adminKey}` } });
      return response.json();
    },
    async ready() {
      for (let tries = 0; tries < 300 && !(await isReady()); tries += 1) await wait(200);
    },
    /** `kill -9`, and a start anew, as a supervisor would. */
    async kill(which: 'serve' | 'worker') {
      const ended = once(processes[which], 'exit');
      processes[which].kill('SIGKILL');
      await ended;
      processes[which] = start(which);
    },
    async stop() {
      for (const child of Object.values(processes)) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        if (child.exitCode === null) await ended;
      }
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type RunningCopilot = Awaited<ReturnType<typeof runCopilot>>;

function integrationsAt(platformsUrl: string) {
  const source = (platform: PlatformName) => ({ platform, secret: { env: `SECRET_${platform.toUpperCase()}` } });
  const writeBack = {
    baseUrl: `${platformsUrl}/zendesk`,
    user: 'bot@northwind.example',
    token: { env: 'PLATFORM_TOKEN' },
  };
  return {
    sources: {
      ...Object.fromEntries(platformNames.map((platform) => [platform, source(platform)])),
      zendesk: { ...source('zendesk'), writeBack },
    },
  };
}
