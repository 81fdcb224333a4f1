import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ApiEnvironment } from './environment.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/** Whether a call of this method may change something. */
export function isUnsafe(method: string): boolean {
  return !safeMethods.includes(method.toUpperCase());
}

/** Names the call that a request makes as the OpenAPI document writes it: what access, metrics and logs speak of. */
export const nameCall: MiddlewareHandler<ApiEnvironment> = (context, next) => {
  const route = matchedRoutes(context).findLast(({ method }) => method !== 'ALL');
  context.set('call', route === undefined ? null : `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`);
  return next();
};
