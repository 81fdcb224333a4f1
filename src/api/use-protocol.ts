import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Services } from '../services.ts';
import { guard } from './auth.ts';
import { openCallers, type Callers } from './callers.ts';
import { tagEntity } from './entity-tag.ts';
import type { Api, ApiEnvironment } from './environment.ts';
import { limitTime } from './limit-time.ts';
import { limitBodies } from './limits.ts';
import { nameCall } from './name-call.ts';
import { problemAnswer } from './problem.ts';
import type { Protocol } from './protocol.ts';
import { limitRate } from './rate-limit.ts';
import { reportRequests } from './report-requests.ts';
import { stateLength } from './state-length.ts';
import { readCurrent, writeOnce } from './write-once.ts';

/**
 * What every request goes through, whatever it asks for, in this order. Here and nowhere else: an endpoint that is added
 * later is guarded, limited, timed and repeatable without a word of its own.
 */
export function useProtocol(api: Api, services: Services, protocol: Protocol): Callers {
  limitTime(api, protocol);
  const callers = openCallers(services, protocol.verifyToken);
  api.use(requestId());
  api.use(nameCall);
  api.use(reportRequests(services, protocol.metrics));
  // Same-origin, not none: without it a browser hides where the console's own forms come from.
  api.use(secureHeaders({ referrerPolicy: 'same-origin' }));
  if (protocol.corsOrigins.length > 0) api.use(allowOrigins(protocol.corsOrigins));
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (context, methods) =>
        problemAnswer(context, 'methodNotAllowed', { headers: { allow: methods.join(', ') } }),
    }),
  );
  if (protocol.compresses) api.use(compress(), stateLength);
  api.use('/v1/*', guard(callers));
  api.use('/mcp', guard(callers));
  api.use(limitRate(services, protocol.rateLimit));
  api.use('/v1/*', limitBodies);
  api.use('/v1/*', tagEntity);
  api.use(writeOnce(services, readCurrent(api)));
  return callers;
}

function allowOrigins(origins: readonly string[]): MiddlewareHandler<ApiEnvironment> {
  return cors({
    origin: [...origins],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'X-Request-Id'],
    exposeHeaders: ['ETag', 'Location', 'RateLimit', 'Retry-After', 'Server-Timing', 'X-Request-Id'],
    maxAge: 600,
  });
}
