import { Scalar } from '@scalar/hono-api-reference';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Api } from '../environment.ts';

const scriptPath = '/docs/reference.js';

/** The reference page runs its own script only, and talks to this server only. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: [NONCE, "'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Serves the OpenAPI document at `/openapi.json`: one document for the life of the app. */
export function serveOpenApiDocument(api: Api): void {
  let document: ReturnType<Api['getOpenAPI31Document']> | null = null;
  api.get('/openapi.json', (context) => {
    document ??= api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Support Copilot',
        version: '1',
        description:
          'Classifies support tickets, finds what is already known and drafts the reply, held to the playbook.',
      },
      security: [{ ApiKey: [] }],
    });
    return context.json(document);
  });
}

/** Serves the reference at `/docs`. Its script comes from this server, never from elsewhere. */
export function serveReference(api: Api, docsScript: () => Promise<string>): void {
  api.get(scriptPath, async (context) =>
    context.body(await docsScript(), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    }),
  );
  api.use('/docs', pageHeaders);
  api.get(
    '/docs',
    Scalar((context) => ({
      url: '/openapi.json',
      cdn: scriptPath,
      nonce: context.get('secureHeadersNonce') ?? '',
      pageTitle: 'Support Copilot API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      hideClientButton: true,
    })),
  );
}
