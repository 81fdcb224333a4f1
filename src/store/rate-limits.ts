import type pg from 'pg';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { RateLimitStore } from './ports/access.ts';

const windowSeconds = 60;

/** What the library resolves with, and rejects with where the limit is passed. */
const standingSchema = z.object({ consumedPoints: z.number(), msBeforeNext: z.number() });

type Taking = Parameters<RateLimitStore['take']>[0];

/** Counts of requests over a pool: all servers on a database count together. */
export function openRateLimitStore(pool: pg.Pool): RateLimitStore {
  const limiters = new Map<number, RateLimiterPostgres>();

  async function limiterFor(limit: number): Promise<RateLimiterPostgres> {
    const known = limiters.get(limit);
    if (known !== undefined) return known;
    const { default: Limiter } = await import('rate-limiter-flexible/lib/RateLimiterPostgres.js');
    const limiter = new Limiter({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: true,
      points: limit,
      duration: windowSeconds,
      keyPrefix: 'minute',
    });
    limiters.set(limit, limiter);
    return limiter;
  }

  async function consume({ caller, limit, requests }: Taking) {
    const limiter = await limiterFor(limit);
    try {
      const { consumedPoints, msBeforeNext } = standingSchema.parse(await limiter.consume(caller, requests));
      return { granted: requests, left: limit - consumedPoints, resetMs: msBeforeNext };
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      return { granted: 0, left: 0, resetMs: standingSchema.parse(refusal).msBeforeNext };
    }
  }

  return {
    async take(taking) {
      const taken = await consume(taking);
      if (taken.resetMs <= windowSeconds * 1000) return taken;
      // No minute is longer: this one was begun by a clock that has been set back since.
      await (await limiterFor(taking.limit)).delete(taking.caller);
      return consume(taking);
    },
  };
}
