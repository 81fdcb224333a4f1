import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Page = { readonly body: string; readonly type: string };

/** Answered once in place of what was asked for; `at` a path only where it names one. */
type Trouble = { readonly at?: string; readonly status: number; readonly headers?: Record<string, string> };

/**
 * A status page, GitHub's list of issues and a documentation site on one port: with entity tags, redirects, credentials, pages of
 * lists, limits and faults as these platforms document them.
 */
export async function startFakeFeeds() {
  const pages = new Map<string, Page>();
  const redirects = new Map<string, string>();
  const troubles: Trouble[] = [];
  const calls: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, baseUrl);
    calls.push(`${pathname}${pathname.startsWith('/repos/') ? ` ${searchParams.get('page') ?? 1}` : ''}`);
    const send = (status: number, given: Record<string, string> = {}, body = '') => {
      response.writeHead(status, given);
      response.end(body);
    };
    const trouble = troubles.find(({ at = pathname }) => at === pathname);
    if (trouble !== undefined) troubles.splice(troubles.indexOf(trouble), 1);
    if (trouble !== undefined) return send(trouble.status, trouble.headers);
    const location = redirects.get(pathname);
    if (location !== undefined) return send(301, { location });
    const isIssues = pathname.startsWith('/repos/');
    if (isIssues && headers.authorization !== 'Bearer github-token') return send(401);
    const page = isIssues ? issuePage(pathname, searchParams) : pages.get(pathname);
    if (page === undefined) return send(404);
    const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 20)}"`;
    if (headers['if-none-match'] === etag) return send(304, { etag });
    send(200, { etag, 'content-type': page.type, ...('link' in page ? { link: String(page.link) } : {}) }, page.body);
  }

  const issues: Record<string, unknown>[] = [];

  /** Two to a page, those with the label only, the last touched first. */
  function issuePage(pathname: string, query: URLSearchParams) {
    const label = query.get('labels');
    const labelled = issues
      .filter(({ labels }) => (labels as { name: string }[]).some(({ name }) => name === label))
      .toSorted((a, b) => (String(a.updated_at) < String(b.updated_at) ? 1 : -1));
    const at = Number(query.get('page') ?? 1);
    const next = new URLSearchParams(query);
    next.set('page', String(at + 1));
    const link = labelled.length > at * 2 ? { link: `<${baseUrl}${pathname}?${next}>; rel="next"` } : {};
    return { body: JSON.stringify(labelled.slice(at * 2 - 2, at * 2)), type: 'application/json', ...link };
  }

  return {
    baseUrl,
    redirects,
    troubles,
    calls,
    issues,
    serve(path: string, body: unknown, type = 'text/html') {
      pages.set(path, { body: typeof body === 'string' ? body : JSON.stringify(body), type });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type FakeFeeds = Awaited<ReturnType<typeof startFakeFeeds>>;
