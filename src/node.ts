import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { serve, type ServerType } from '@hono/node-server';
import { log as say } from '@clack/prompts';
import { defineCommand, runMain } from 'citty';
import { ensureAdminKey } from './admin-key.ts';
import { createApp } from './api/app.ts';
import { openProtocol } from './api/open-protocol.ts';
import { sealRegularly } from './audit/seal-regularly.ts';
import { readConsoleFiles } from './command/console-files.ts';
import { backUpOnNode, restoreOnNode } from './command/backup.ts';
import { explainOnNode } from './command/explain.ts';
import { importOnNode } from './command/import.ts';
import { observe } from './command/observe.ts';
import { openAssets } from './console/assets.ts';
import { openOnNode, showLoading, showTakingOver, type Opened } from './command/open-on-node.ts';
import { replayOnNode } from './command/replay.ts';
import { retainOnNode } from './command/retention.ts';
import { verifyAuditOnNode } from './command/verify-audit.ts';
import { z } from 'zod';
import type { Services } from './services.ts';
import { takeOver } from './take-over.ts';
import { readConfig, type Config } from './config.ts';

const command = defineCommand({
  meta: { name: 'support-copilot', description: 'Serves the API, or prepares its database.' },
  args: {
    task: {
      type: 'positional',
      required: false,
      default: 'serve',
      description:
        'serve (default) · worker: background jobs alone · migrate: apply migrations and the admin key · sample: load the sample set · ' +
        'import KIND FILE: store tickets or knowledge · reembed: make all vectors anew · ' +
        'backup FILE, restore FILE: all that is stored · explain FILE|-: the rules behind the decision on a ticket · replay: decide stored tickets again · ' +
        'retention: erase the tickets that the playbook document keeps no longer · ' +
        'audit-verify: show that nobody has altered the audit log',
    },
    file: {
      type: 'positional',
      required: false,
      description: 'explain: a ticket as JSON or as plain text; import: a kind',
    },
    source: { type: 'positional', required: false, description: 'import: JSON Lines or CSV' },
    since: { type: 'string', description: 'replay: recommendations since this day or moment' },
    playbook: { type: 'string', description: 'replay: the playbook document to decide under' },
    head: { type: 'string', description: 'audit-verify: the head that an earlier verification printed' },
  },
  async run({ args }) {
    try {
      await runTask(args);
    } catch (error) {
      say.error(describe(error));
      process.exitCode = 1;
    }
  },
});

type Args = {
  readonly task: string;
  readonly file?: string | undefined;
  readonly source?: string | undefined;
  readonly since?: string | undefined;
  readonly playbook?: string | undefined;
  readonly head?: string | undefined;
};

function runTask({ task, file, source, since, playbook, head }: Args): Promise<void> {
  const config = readConfig(process.env);
  if (task === 'serve') return serveApi(config);
  if (task === 'worker') return workAlone(config);
  if (task === 'migrate') return prepareDatabase(config);
  if (task === 'sample') return addSampleSet(config);
  if (task === 'reembed') return reembed(config);
  if (task === 'import') return importOnNode(config, file ?? '', source);
  if (task === 'explain') return explainOnNode(config, file ?? '-');
  if (task === 'retention') return retainOnNode(config);
  if (task === 'replay') return replayOnNode(config, { since, playbookFile: playbook });
  if (task === 'backup') return backUpOnNode(config, file ?? '');
  if (task === 'restore') return restoreOnNode(config, file ?? '');
  if (task === 'audit-verify') return verifyAuditOnNode(config, head);
  throw new Error(`there is no task "${task}"; --help lists them`);
}

/** What went wrong, for whoever started the task: faults of their input by place and reason. */
function describe(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('\n');
  return error instanceof Error ? error.message : String(error);
}

/** Serves until SIGINT or SIGTERM, then finishes the requests and jobs under way and closes the database. */
async function serveApi(config: Config): Promise<void> {
  const opened = await openOnNode(config);
  const { services, metrics, traced, stop } = await observe(opened.services);
  const newKey = await ensureAdminKey(services, config.adminKey);
  if (config.database.kind === 'embedded' && (await services.store.tickets.count()) === 0) await showLoading(services);
  if (await services.embedders.isOutdated()) void takeOverInBackground(services);
  void startMissingClocks(services);
  const stopSealing = await sealRegularly(services);
  const consoleAssets = await openAssets(await readConsoleFiles());
  const protocol = { ...(await openProtocol(config.access)), metrics };
  const app = createApp(services, { docsScript: readDocsScript, consoleAssets, protocol });
  const server = serve({ fetch: traced(app.fetch), hostname: config.host, port: config.port }, ({ port }) => {
    welcome(`http://${config.host}:${port}`, newKey ?? (config.adminKey === null ? null : '$COPILOT_ADMIN_KEY'));
  });
  const work = config.jobs === 'in_process' ? workInBackground({ ...opened, services }) : null;
  onTermination(() => {
    stopSealing();
    return shutDown(server, work, () => opened.close().then(stop));
  });
}

/** Works off background jobs without serving, beside a server that has `COPILOT_JOBS=separate`. */
async function workAlone(config: Config): Promise<void> {
  if (config.database.kind === 'embedded')
    throw new Error('the embedded database belongs to one process, which works off its own jobs: set DATABASE_URL');
  const { services, queueDatabase, close } = await openOnNode(config);
  const { startWork } = await import('./jobs/work.ts');
  const { stop } = await startWork(services, queueDatabase);
  say.success('Working off background jobs.');
  onTermination(async () => {
    await stop();
    await close();
  });
}

/** Begins after the server listens, whose start the queue must not slow down. */
async function workInBackground({ services, queueDatabase }: Opened): Promise<{ stop: () => Promise<void> } | null> {
  try {
    const { startWork } = await import('./jobs/work.ts');
    return await startWork(services, queueDatabase);
  } catch (error) {
    services.log.error({ err: error }, 'background jobs could not be started; restart to try again');
    return null;
  }
}

function onTermination(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** Another embedder is configured than the one that made the vectors: those serve until the new ones are there. */
async function takeOverInBackground(services: Services): Promise<void> {
  const { ExponentialBackoff, handleAll, retry } = await import('cockatiel');
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

async function prepareDatabase(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  const newKey = await ensureAdminKey(services, config.adminKey);
  if (await services.embedders.isOutdated()) await showTakingOver(services);
  say.success(newKey === null ? 'The database is ready.' : `The database is ready. Admin key, shown once: ${newKey}`);
  await close();
}

/** Makes the wanted embedder's vectors anew, fitted to the tickets as they are now. */
async function reembed(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  await showTakingOver(services);
  await close();
}

async function addSampleSet(config: Config): Promise<void> {
  const { services, close } = await openOnNode(config);
  await showLoading(services);
  await close();
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

type Working = ReturnType<typeof workInBackground>;

/** Streams of events never end by themselves: what is still open after this is cut. */
const graceMs = 5000;

async function shutDown(server: ServerType, work: Working | null, close: () => Promise<void>): Promise<void> {
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cut);
  await (await work)?.stop();
  await close();
}

function readDocsScript(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@scalar/api-reference/dist/browser/standalone.js'), 'utf8');
}

await runMain(command);
