import type { MiddlewareHandler } from 'hono';
import type { Metrics } from '../observe/observer.ts';
import type { Services } from '../services.ts';
import type { ApiEnvironment } from './environment.ts';

/** Says of every request how long it took (`Server-Timing`, behind an endpoint's own steps), and tells metrics and log what came of it. */
export function reportRequests({ ticks, log }: Services, metrics: Metrics | null): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const start = ticks();
    await next();
    const milliseconds = ticks() - start;
    const { status, headers } = context.res;
    headers.append('server-timing', `http;dur=${milliseconds.toFixed(2)}`);
    const call = context.get('call');
    metrics?.countRequest({ call, status, milliseconds });
    const report = {
      requestId: context.get('requestId'),
      call: call ?? context.req.method,
      status,
      ms: Math.round(milliseconds * 10) / 10,
      apiKey: context.get('apiKey')?.id,
    };
    if (status >= 500) log.error(report, 'request');
    else log.info(report, 'request');
  };
}
