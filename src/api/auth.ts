import type { MiddlewareHandler } from 'hono';
import { actAs } from '../acting.ts';
import { mayCall, signedCalls } from './access.ts';
import type { Callers } from './callers.ts';
import type { ApiEnvironment } from './environment.ts';
import { Refusal } from './problem.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of an API key in lower-case hex: the only form in which a key is stored. */
export function hashApiKey(key: string): Promise<string> {
  return sha256(key);
}

/**
 * Lets a call through where its Bearer key is known (else 401) and has a role that may make it (else 403).
 * A missing, malformed and wrong key are answered alike. Paths that no endpoint serves pass, to be answered 404 or 405.
 */
export function guard(callers: Callers): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const call = context.get('call');
    if (call === null || signedCalls.includes(call)) return next();
    const apiKey = await callers.identify(context.req.header('authorization'));
    if (apiKey === null) {
      throw new Refusal('unauthenticated', {
        detail: 'Send the key as "Authorization: Bearer <key>".',
        headers: { 'www-authenticate': 'Bearer realm="support-copilot"' },
      });
    }
    if (!mayCall(apiKey.roles, call)) throw new Refusal('forbidden');
    context.set('apiKey', apiKey);
    return actAs({ kind: 'apiKey', id: apiKey.id }, next);
  };
}
