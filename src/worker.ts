import pg from 'pg';
import classifyPrompt from '../prompts/classify.prompt.md';
import draftPrompt from '../prompts/draft.prompt.md';
import { createApp } from './api/app.ts';
import { readConfig, type Config } from './config.ts';
import { noIntegrations, type Integrations } from './integrations/integrations.ts';
import { readIntegrations } from './integrations/read-integrations.ts';
import { openAssets, type Assets } from './console/assets.ts';
import { workerFiles } from './console/worker-files.ts';
import { openProtocol } from './api/open-protocol.ts';
import type { Log } from './log.ts';
import { openServices } from './open-services.ts';
import playbookText from './playbook/playbook.json';
import { openStore } from './store/open-store.ts';

/** What wrangler.toml and the dashboard bind. */
type Bindings = {
  readonly HYPERDRIVE: { readonly connectionString: string };
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  readonly [variable: string]: unknown;
};

type Context = { waitUntil(promise: Promise<unknown>): void };

// The same for every request of this worker's life.
let consoleAssets: Assets | null = null;

/** Workers: a socket belongs to one request there, so each request opens its own pool; Hyperdrive keeps the connections. */
export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    const pool = new pg.Pool({ connectionString: bindings.HYPERDRIVE.connectionString, max: 5 });
    try {
      const store = openStore(pool);
      const variables = variablesOf(bindings);
      const config = readConfig(variables);
      const services = await openServices(config, {
        store,
        log,
        playbookText,
        integrations: await integrationsOf(config, variables),
        promptTexts: { classify: classifyPrompt, draft: draftPrompt },
      });
      const protocol = await openProtocol(config.access);
      const app = createApp(services, {
        docsScript: () => docsScript(bindings, request),
        consoleAssets: async () => (consoleAssets ??= await openAssets(workerFiles)),
        // Nothing outlives a request here: each takes one off its minute. The platform compresses.
        protocol: { ...protocol, compresses: false, rateLimit: { ...protocol.rateLimit, leasedShare: 0 } },
      });
      return await app.fetch(request);
    } finally {
      context.waitUntil(pool.end());
    }
  },
};

/** Workers have no files: the document stands in `INTEGRATIONS`, its secrets in variables of their own. */
async function integrationsOf({ integrations }: Config, variables: Record<string, string>): Promise<Integrations> {
  if (integrations === null || !('text' in integrations)) return noIntegrations;
  return readIntegrations(integrations.text, async (reference) =>
    'env' in reference ? (variables[reference.env] ?? null) : null,
  );
}

function variablesOf(bindings: Bindings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

async function docsScript({ ASSETS }: Bindings, request: Request): Promise<string> {
  const asset = await ASSETS.fetch(new Request(new URL('/standalone.js', request.url)));
  return asset.text();
}

const log: Log = {
  info: (fields, message) => console.info(JSON.stringify({ level: 'info', message, ...fields })),
  warn: (fields, message) => console.warn(JSON.stringify({ level: 'warn', message, ...fields })),
  error: (fields, message) => console.error(JSON.stringify({ level: 'error', message, ...fields })),
};
