import type { Context, Hono } from 'hono';
import type { ConsoleEnvironment } from '../console/environment.ts';
import type { Api, ApiEnvironment } from './environment.ts';

/** Serves the console under `/console`. Its pages are loaded when the first of them is asked for: an API server may never need them. */
export function serveConsole(api: Api, open: () => Promise<Hono<ConsoleEnvironment>>): void {
  let opened: Promise<Hono<ConsoleEnvironment>> | null = null;
  const serve = async (context: Context<ApiEnvironment>) => {
    opened ??= open().catch((error: unknown) => {
      // A file that could not be read just now may be there at the next request.
      opened = null;
      throw error;
    });
    return (await opened).fetch(context.req.raw, { requestId: context.get('requestId') });
  };
  api.get('/', (context) => context.redirect('/console'));
  api.on(['GET', 'POST'], ['/console', '/console/*'], serve);
}
