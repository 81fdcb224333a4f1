import type { MiddlewareHandler } from 'hono';
import type { Services } from '../services.ts';
import type { Timings } from '../stopwatch.ts';
import type { ApiEnvironment } from './environment.ts';

/** How long each step took, as the `Server-Timing` header writes it, in milliseconds. */
export function serverTiming(timings: Timings): string {
  return Object.entries(timings)
    .map(([step, milliseconds]) => `${step};dur=${milliseconds.toFixed(2)}`)
    .join(', ');
}

/** Says with every answer how long it took in all, behind the steps where the endpoint names them. */
export function timeRequests({ ticks }: Pick<Services, 'ticks'>): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const start = ticks();
    await next();
    context.res.headers.append('server-timing', `http;dur=${(ticks() - start).toFixed(2)}`);
  };
}
