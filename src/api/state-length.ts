import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './environment.ts';

/** What is shorter costs more to compress than it saves; letters, and bytes for `compress`. */
const worthCompressing = 1024;

const encoder = new TextEncoder();

/**
 * States the length of short JSON answers, by which `compress` knows to let them be: it would else compress every answer, which
 * costs a small one more than all else that it goes through.
 */
export const stateLength: MiddlewareHandler<ApiEnvironment> = (context, next) => {
  const json = (value: unknown, status?: number, headers?: Record<string, string>) => {
    const text = JSON.stringify(value);
    const length = text.length < worthCompressing ? { 'content-length': String(encoder.encode(text).length) } : {};
    return context.body(text, status as never, { 'content-type': 'application/json', ...length, ...headers });
  };
  context.json = json as unknown as typeof context.json;
  return next();
};
