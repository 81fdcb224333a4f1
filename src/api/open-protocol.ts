import type { AccessConfig } from '../config.ts';
import { defaultProtocol, type Protocol } from './protocol.ts';

/** The protocol as it is configured. The library that checks tokens is loaded only where an identity provider is. */
export async function openProtocol({
  requestsPerMinute,
  corsOrigins,
  identityProvider,
}: AccessConfig): Promise<Protocol> {
  const audience = identityProvider?.audience ?? null;
  const verifier = audience === null ? null : await import('./identity-provider.ts');
  return {
    ...defaultProtocol,
    rateLimit: { ...defaultProtocol.rateLimit, requestsPerMinute },
    corsOrigins,
    identityProvider,
    verifyToken:
      verifier === null || identityProvider === null || audience === null
        ? null
        : verifier.openIdentityProvider({ ...identityProvider, audience }),
  };
}
