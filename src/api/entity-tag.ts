import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './environment.ts';
import { sha256 } from './sha256.ts';

const answersResource = ['GET', 'HEAD', 'PUT', 'PATCH'];

/**
 * Gives the answer of a single resource its `ETag`, and 304 where `If-None-Match` names it. The tag is made of the
 * answer's content, so that it needs no version in the database and holds for every resource alike.
 */
export const tagEntity: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  await next();
  const { method } = context.req;
  if (context.res.status !== 200 || !answersResource.includes(method)) return;
  if (context.get('call')?.endsWith('}') !== true || context.res.headers.get('content-type') !== 'application/json')
    return;
  const tag = `"${(await sha256(canonical(await context.res.clone().json()))).slice(0, 32)}"`;
  if (method === 'GET' && matches(context.req.header('if-none-match'), tag)) {
    context.res = new Response(null, { status: 304 });
    context.res.headers.delete('content-type');
    context.res.headers.delete('content-length');
  }
  context.res.headers.set('etag', tag);
};

/** Whether a header of one or many tags names this one; `*` names any. Compression makes a tag weak, not another. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || Array.from(header.matchAll(/"[^"]*"/g), ([one]) => one).includes(tag);
}

/** JSON with sorted keys: what one answer says is what another says, in whatever order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
