import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { ApiKeyId } from '../ticket/ids.ts';
import { toInstant } from '../ticket/instant.ts';
import { roles, type Role } from '../ticket/vocabulary.ts';
import type { ApiKey } from '../store/ports/access.ts';
import type { VerifyToken } from './callers.ts';

/** A team's own OpenID provider. */
export type IdentityProvider = {
  readonly issuer: string;
  /** For whom a token must be made that calls the API; null where the API takes none. */
  readonly audience: string | null;
  /** What the provider knows the console by; null where nobody signs in through it. A public client has no secret. */
  readonly client: { readonly id: string; readonly secret: string | null; readonly scopes: string } | null;
  /** Where its keys are; null to ask its discovery document. */
  readonly jwksUrl: string | null;
  /** The claim that names a person's groups or roles, such as `roles` or `realm_access.roles`. */
  readonly roleClaim: string;
  /** What the provider calls each role of ours; a name that is not listed counts as itself. */
  readonly roleNames: Readonly<Record<string, Role>>;
};

/** Signatures made with a public key; `none` and shared secrets are not among them. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Two clocks may differ by so much. */
const clockTolerance = '30s';

/**
 * Takes tokens that the provider has signed for this audience and that are in force. Keys that the provider has changed are
 * fetched anew. Throws where the provider can't be asked, so that nobody is told that a good token is a bad one.
 */
export function openIdentityProvider(provider: IdentityProvider & { readonly audience: string }): VerifyToken {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null;
  return async (token) => {
    keys ??= fetchKeys(provider).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    const keySet = await keys;
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer: provider.issuer,
        audience: provider.audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      return readCaller(provider, payload);
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
      throw error;
    }
  };
}

async function fetchKeys({ issuer, jwksUrl }: IdentityProvider) {
  if (jwksUrl !== null) return createRemoteJWKSet(new URL(jwksUrl));
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5000),
  });
  const { jwks_uri: found } = z.object({ jwks_uri: z.url() }).parse(await response.json());
  return createRemoteJWKSet(new URL(found));
}

/** Whom the claims of a verified token are about, with the roles that their provider gives them. */
export function readCaller(provider: Pick<IdentityProvider, 'roleClaim' | 'roleNames'>, payload: JWTPayload): ApiKey {
  const { sub = '', iat = 0, exp = 0 } = payload;
  const named = claimAt(payload, provider.roleClaim.split('.'));
  const names: readonly unknown[] =
    typeof named === 'string' ? named.split(/[ ,]+/) : Array.isArray(named) ? named : [];
  return {
    id: `oidc:${sub}` as ApiKeyId,
    name: nameOf(payload),
    prefix: '',
    roles: [...new Set(names.flatMap((name) => roleNamed(provider, String(name))))],
    createdAt: toInstant(new Date(iat * 1000).toISOString()),
    expiresAt: toInstant(new Date(exp * 1000).toISOString()),
    revokedAt: null,
    lastUsedAt: null,
    requestsPerMinute: null,
  };
}

function nameOf(payload: JWTPayload): string {
  const named = [payload['name'], payload['preferred_username'], payload['email']];
  return (
    named
      .find((name) => typeof name === 'string' && name.trim() !== '')
      ?.toString()
      .slice(0, 200) ?? 'identity provider'
  );
}

function roleNamed({ roleNames }: Pick<IdentityProvider, 'roleNames'>, name: string): readonly Role[] {
  const role = Object.hasOwn(roleNames, name) ? roleNames[name] : roles.find((own) => own === name);
  return role === undefined ? [] : [role];
}

function claimAt(claims: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || typeof claims !== 'object' || claims === null) return claims;
  return claimAt(Object.hasOwn(claims, name) ? (claims as Record<string, unknown>)[name] : undefined, rest);
}
