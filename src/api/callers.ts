import type { Services } from '../services.ts';
import type { ApiKey } from '../store/ports/access.ts';
import { sha256 } from './sha256.ts';

/** Far longer than any key that was ever made; a token of an identity provider may be longer. */
const longestKey = 256;
const longestToken = 8192;

/**
 * For so long a server goes on with what it knows of a key, at the most: one revoked elsewhere is refused two seconds
 * later. Where it was revoked here, at once.
 */
const knownForMs = 2000;
const mostKnown = 10_000;
const touchedEveryMs = 60_000;

/** Checks a signed token of the team's identity provider; null where it is not one that may be taken. */
export type VerifyToken = (token: string) => Promise<ApiKey | null>;

/** Who calls, by what an `Authorization: Bearer` header holds. */
export type Callers = {
  readonly identify: (authorization: string | undefined) => Promise<ApiKey | null>;
  /** Forgets what is known, after a key has changed. */
  readonly forget: () => void;
};

type Known = { readonly apiKey: ApiKey; readonly until: number };

/** Knows callers by their API keys, and by their tokens where an identity provider is configured. */
export function openCallers({ store, ticks, now }: Services, verifyToken: VerifyToken | null): Callers {
  const known = new Map<string, Known>();
  const touched = new Map<string, number>();

  function noteUse({ id }: ApiKey): void {
    const last = touched.get(id);
    if (last !== undefined && ticks() - last < touchedEveryMs) return;
    touched.set(id, ticks());
    void store.apiKeys.touch(id).catch(() => {});
  }

  async function find(bearer: string): Promise<ApiKey | null> {
    if (verifyToken !== null && bearer.split('.').length === 3) return verifyToken(bearer);
    if (bearer.length > longestKey) return null;
    const remembered = known.get(bearer);
    if (remembered !== undefined && remembered.until > ticks()) return remembered.apiKey;
    const apiKey = await store.apiKeys.findByHash(await sha256(bearer));
    if (apiKey === null) {
      known.delete(bearer);
      return null;
    }
    if (known.size >= mostKnown) known.clear();
    known.set(bearer, { apiKey, until: ticks() + knownForMs });
    noteUse(apiKey);
    return apiKey;
  }

  return {
    async identify(authorization) {
      if (authorization === undefined || authorization.length > longestToken) return null;
      const bearer = /^bearer +(\S+)$/i.exec(authorization)?.[1];
      const apiKey = bearer === undefined ? null : await find(bearer);
      return apiKey?.expiresAt != null && apiKey.expiresAt <= now() ? null : apiKey;
    },
    forget: () => known.clear(),
  };
}
