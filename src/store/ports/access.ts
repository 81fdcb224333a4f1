import type { ApiKeyId } from '../../ticket/ids.ts';
import type { Instant } from '../../ticket/instant.ts';
import type { Role } from '../../ticket/vocabulary.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';

export type ApiKey = {
  readonly id: ApiKeyId;
  readonly name: string;
  /** The visible first characters; the rest is kept only as a SHA-256. */
  readonly prefix: string;
  readonly roles: readonly Role[];
  readonly createdAt: Instant;
  /** Null for a key that stays valid until it is revoked. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** To the minute; null where it was never used. */
  readonly lastUsedAt: Instant | null;
  /** Null for the limit that the server sets for all. */
  readonly requestsPerMinute: number | null;
};

export type NewApiKey = Pick<ApiKey, 'id' | 'name' | 'prefix' | 'roles' | 'createdAt'> &
  Partial<Pick<ApiKey, 'expiresAt' | 'requestsPerMinute'>>;

export type ApiKeyStore = {
  /** Stores the key, or adds its roles where the hash is known already. */
  put(key: NewApiKey, hash: string): Promise<void>;
  /** The key that is in force under a hash: neither revoked, nor expired, nor replaced for longer than its holder was given. */
  findByHash(hash: string): Promise<ApiKey | null>;
  find(id: ApiKeyId): Promise<ApiKey | null>;
  list(page: PageRequest): Promise<Page<ApiKey> | InvalidCursor>;
  /** Whether a key in force can make others. */
  hasAdmin(): Promise<boolean>;
  /** Puts a new secret in place of the one before, which stays valid for so many minutes. */
  rotate(rotation: {
    readonly id: ApiKeyId;
    readonly hash: string;
    readonly prefix: string;
    readonly graceMinutes: number;
  }): Promise<{ outcome: 'rotated' } | { outcome: 'notFound' }>;
  /** Revokes a key for good; refuses the last one that can make others. */
  revoke(
    id: ApiKeyId,
    at: Instant,
  ): Promise<{ outcome: 'revoked' } | { outcome: 'notFound' } | { outcome: 'lastAdmin' }>;
  /** Notes that the key was used just now. */
  touch(id: ApiKeyId): Promise<void>;
};

/** How many requests each caller may make a minute, counted for all servers together. */
export type RateLimitStore = {
  /** Takes so many requests at once off a caller's minute; grants all of them or none. */
  take(request: {
    readonly caller: string;
    readonly limit: number;
    readonly requests: number;
  }): Promise<{ readonly granted: number; readonly left: number; readonly resetMs: number }>;
};

/** Whose session it is: of an API key, or of a person whom the identity provider knows. */
export type SessionHolder =
  | { readonly kind: 'apiKey'; readonly id: ApiKeyId }
  | ({ readonly kind: 'person' } & Pick<ApiKey, 'id' | 'name' | 'roles'>);

/** Who is signed in to the console, by the hash of a token that only the browser holds. */
export type SessionStore = {
  /** Keeps a session, and forgets those that have ended. */
  open(session: { hash: string; holder: SessionHolder; createdAt: Instant; expiresAt: Instant }): Promise<void>;
  /** The key behind a session that has not ended; of a person, what stands for one. */
  find(hash: string, now: Instant): Promise<ApiKey | null>;
  close(hash: string): Promise<void>;
};
