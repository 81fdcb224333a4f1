import type { Metrics } from '../observe/observer.ts';
import type { VerifyToken } from './callers.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { RateLimit } from './rate-limit.ts';

/** How the API treats those who call it, whatever they ask for. */
export type Protocol = {
  readonly rateLimit: RateLimit;
  /** The origins whose pages may call from a browser; none by default. */
  readonly corsOrigins: readonly string[];
  /** Where people may sign in to the console; null where there is none. */
  readonly identityProvider: IdentityProvider | null;
  /** Checks tokens of an identity provider; null where there is none. */
  readonly verifyToken: VerifyToken | null;
  /** Counts requests; null where nothing is counted. */
  readonly metrics: Metrics | null;
  /** Whether answers are compressed here; a platform such as Workers does it by itself. */
  readonly compresses: boolean;
  readonly timeLimitMs: number;
  /** For calls that carry a whole file. */
  readonly importTimeLimitMs: number;
};

/** What holds where nothing is configured. A server takes a hundredth of a key's minute at a time. */
export const defaultProtocol: Protocol = {
  rateLimit: { requestsPerMinute: 12_000, leasedShare: 0.01 },
  corsOrigins: [],
  identityProvider: null,
  verifyToken: null,
  metrics: null,
  compresses: true,
  timeLimitMs: 60_000,
  importTimeLimitMs: 600_000,
};
