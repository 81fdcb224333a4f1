import { readFile } from 'node:fs/promises';
import { createRequire, flushCompileCache } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { serve, type ServerType } from '@hono/node-server';
import { log as say } from '@clack/prompts';
import { ensureAdminKey } from '../admin-key.ts';
import { createApp } from '../api/app.ts';
import { openProtocol } from '../api/open-protocol.ts';
import { sealRegularly } from '../audit/seal-regularly.ts';
import type { Config } from '../config.ts';
import { openAssets } from '../console/assets.ts';
import type { Services } from '../services.ts';
import { observe } from './observe.ts';
import { onTermination } from './on-termination.ts';
import { openOnNode, type Opened } from './open-on-node.ts';

/** What the queue loads and looks after must not keep the first requests waiting. */
const headStartMs = 500;

/** As long as a request may take. What takes longer still, an import, goes on where it stopped. */
const graceMs = 60_000;

/**
 * Serves until SIGINT or SIGTERM: then `/readyz` says no, nothing new is taken in, the requests and jobs under way are
 * finished, and the database is closed.
 */
export async function serveApi(config: Config): Promise<void> {
  const opened = await openOnNode(config);
  const { services, metrics, traced, stop } = await observe(opened.services);
  const newKey = await ensureAdminKey(services, config.adminKey);
  if (config.database.kind === 'embedded' && (await services.store.tickets.count()) === 0)
    await (await import('./show-progress.ts')).showLoading(services);
  const stopSealing = await sealRegularly(services);
  const stopping = new AbortController();
  const app = createApp(services, {
    docsScript: readDocsScript,
    consoleAssets: readAssets,
    protocol: { ...(await openProtocol(config.access)), metrics },
    stopping: stopping.signal,
  });
  const server = serve({ fetch: traced(app.fetch), hostname: config.host, port: config.port }, ({ port }) => {
    welcome(`http://${config.host}:${port}`, newKey ?? (config.adminKey === null ? null : '$COPILOT_ADMIN_KEY'));
  });
  const work = workInBackground({ ...opened, services }, config, stopping.signal);
  onTermination(async () => {
    stopping.abort();
    await Promise.all([finishRequests(server), work.then((working) => working?.stop())]);
    stopSealing();
    await opened.close();
    await stop();
  });
}

type Working = { readonly stop: () => Promise<void> };

/** What the server does besides serving, once it has been serving for a moment. */
async function workInBackground(
  { services, queueDatabase }: Opened,
  { jobs }: Config,
  stopping: AbortSignal,
): Promise<Working | null> {
  try {
    await wait(headStartMs, undefined, { signal: stopping });
    // Else it is written only where the process ends by itself, which a killed one never does.
    flushCompileCache();
    if (await services.embedders.isOutdated()) void takeOverInBackground(services);
    void startMissingClocks(services);
    if (jobs !== 'in_process') return null;
    const { startWork } = await import('../jobs/work.ts');
    return await startWork(services, queueDatabase);
  } catch (error) {
    if (!stopping.aborted)
      services.log.error({ err: error }, 'background work could not be started; restart to try again');
    return null;
  }
}

/** Another embedder is configured than the one that made the vectors: those serve until the new ones are there. */
async function takeOverInBackground(services: Services): Promise<void> {
  const { ExponentialBackoff, handleAll, retry } = await import('cockatiel');
  const { takeOver } = await import('../take-over.ts');
  const backoff = new ExponentialBackoff({ initialDelay: 10_000, maxDelay: 600_000 });
  // A provider that is down comes back some time; waiting for it keeps no process alive.
  const policy = retry(handleAll, { maxAttempts: Number.POSITIVE_INFINITY, backoff }).dangerouslyUnref();
  policy.onFailure(({ handled }) => {
    if (handled) services.log.warn({}, 'the wanted embedder could not take over yet; it is tried again');
  });
  const { name } = await policy.execute(() => takeOver(services, () => undefined));
  services.log.info({ embedder: name }, 'an embedder has taken over');
}

/** Tickets that were recommended for before clocks were kept get theirs. */
async function startMissingClocks({ store, log }: Services): Promise<void> {
  try {
    while ((await store.sla.startMissing()) > 0);
  } catch (error) {
    log.error({ err: error }, 'not every clock could be started; the next start goes on');
  }
}

function welcome(address: string, key: string | null): void {
  say.success(`Support Copilot serves ${address}/console (API: ${address}/docs)`);
  if (key === null) say.info('Use the admin key that the first start printed, or set COPILOT_ADMIN_KEY.');
  else if (!key.startsWith('$')) say.info('This admin key is shown once; only its hash is kept.');
  console.log(`
curl -s ${address}/v1/recommendations \\
  -H "Authorization: Bearer ${key ?? '$COPILOT_ADMIN_KEY'}" -H 'Content-Type: application/json' \\
  -d '{"ticket":{"subject":"POST /users returns 500","body":"Every POST /users with an umlaut in the name answers 500 since 10:00 UTC."}}'
`);
}

async function finishRequests(server: ServerType): Promise<void> {
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cut);
}

async function readAssets() {
  const { readConsoleFiles } = await import('./console-files.ts');
  return openAssets(await readConsoleFiles());
}

function readDocsScript(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@scalar/api-reference/dist/browser/standalone.js'), 'utf8');
}
