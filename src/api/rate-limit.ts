import type { MiddlewareHandler } from 'hono';
import type { Services } from '../services.ts';
import type { ApiEnvironment } from './environment.ts';
import { Refusal } from './problem.ts';

/** What each key may do a minute, and the share of it that a server takes from the database at a time. */
export type RateLimit = { readonly requestsPerMinute: number; readonly leasedShare: number };

/** Requests that this server may still let through before it asks the database again. */
type Lease = { granted: number; readonly left: number; readonly endsAt: number };

const mostCallers = 10_000;

/**
 * Limits each caller's requests a minute, for all servers on a database together. A server takes a share of the minute from
 * the database at a time, so that most requests cost none of its time; the limit is never passed, only short by what other
 * servers hold. Where the database can't count, requests pass: what they are about can't be done either.
 */
export function limitRate({ store, ticks }: Services, rateLimit: RateLimit): MiddlewareHandler<ApiEnvironment> {
  const leases = new Map<string, Promise<Lease>>();

  async function take(caller: string, limit: number): Promise<Lease> {
    const requests = Math.max(1, Math.floor(limit * rateLimit.leasedShare));
    try {
      const { granted, left, resetMs } = await store.rateLimits.take({ caller, limit, requests });
      return { granted, left, endsAt: ticks() + resetMs };
    } catch {
      return { granted: requests, left: limit, endsAt: ticks() + 1000 };
    }
  }

  // Looks and takes in one go: all that wait for a lease are told of it before the first of them goes on.
  async function passUnder(caller: string, limit: number): Promise<{ lease: Lease; passes: boolean }> {
    for (;;) {
      const held = leases.get(caller);
      const lease = held === undefined ? null : await held;
      if (lease !== null && lease.endsAt > ticks() && (lease.granted > 0 || lease.left === 0)) {
        const passes = lease.granted > 0;
        if (passes) lease.granted -= 1;
        return { lease, passes };
      }
      // Of those that wait for the same lease, the first takes the next one for all.
      if (leases.get(caller) !== held) continue;
      if (leases.size >= mostCallers) leases.clear();
      leases.set(caller, take(caller, limit));
    }
  }

  return async (context, next) => {
    const apiKey = context.get('apiKey');
    if (apiKey === undefined || context.env?.inner === true) return next();
    const limit = apiKey.requestsPerMinute ?? rateLimit.requestsPerMinute;
    const { lease, passes } = await passUnder(apiKey.id, limit);
    const headers = rateHeaders(limit, lease.left + lease.granted, Math.ceil((lease.endsAt - ticks()) / 1000));
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (passes) return next();
    throw new Refusal('rateLimited', {
      detail: `This key may make ${limit} requests a minute.`,
      headers: { 'retry-after': headers['ratelimit-reset'] },
    });
  };
}

/** The fields of the IETF's draft, and the three that clients have known for longer. */
function rateHeaders(limit: number, remaining: number, resetSeconds: number) {
  const seconds = String(Math.max(1, resetSeconds));
  return {
    'ratelimit-policy': `"minute";q=${limit};w=60`,
    ratelimit: `"minute";r=${remaining};t=${seconds}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': seconds,
  };
}
