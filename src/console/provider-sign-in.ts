import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Configuration } from 'openid-client';
import { z } from 'zod';
import type { IdentityProvider } from '../api/identity-provider.ts';
import type { Services } from '../services.ts';
import type { Console, ConsoleEnvironment } from './environment.ts';
import { inside } from './inside.ts';
import { isSecure, openSession } from './session.ts';

const cookieName = 'copilot_sign_in';
const attemptSeconds = 600;
const answerPath = '/console/sign-in/provider/answer';
const providerTimeoutSeconds = 5;

/** An identity provider that knows the console. */
type Provider = IdentityProvider & { readonly client: NonNullable<IdentityProvider['client']> };

type ConsoleContext = Context<ConsoleEnvironment>;

type Served = {
  readonly provider: Provider;
  /** The sign-in page again, with what was wrong. */
  readonly refuse: (context: ConsoleContext, fault: string, status: 400 | 403 | 502) => Response | Promise<Response>;
};

/** What a browser keeps while its person is at the provider: without it an answer is somebody else's. */
const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), from: z.string() });

/** Whether people can sign in to the console through this provider. */
export function hasClient(provider: IdentityProvider | null): provider is Provider {
  return provider?.client != null;
}

/** Serves the sign-in at the team's own OpenID provider: an authorization code with PKCE, and a session for whom it names. */
export function serveProviderSignIn(console: Console, services: Services, { provider, refuse }: Served): void {
  const discovered = discoverOnce(provider);

  console.get('/sign-in/provider', async (context) => {
    const oidc = await import('openid-client');
    const configuration = await discovered().catch(() => null);
    if (configuration === null)
      return refuse(context, 'Your organisation’s sign-in cannot be reached at the moment.', 502);
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      from: inside(context.req.query('from')),
    };
    keep(context, attempt);
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: originOf(context) + answerPath,
      scope: provider.client.scopes,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return context.redirect(address.href);
  });

  console.get('/sign-in/provider/answer', async (context) => {
    const oidc = await import('openid-client');
    const { readCaller } = await import('../api/identity-provider.ts');
    const attempt = take(context);
    if (attempt === null)
      return refuse(context, 'This sign-in has taken too long, or was begun elsewhere. Try again.', 400);
    const configuration = await discovered().catch(() => null);
    if (configuration === null)
      return refuse(context, 'Your organisation’s sign-in cannot be reached at the moment.', 502);
    try {
      const { search } = new URL(context.req.url);
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(originOf(context) + answerPath + search),
        {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        },
      );
      const { id, name, roles } = readCaller(provider, tokens.claims() ?? {});
      if (roles.length === 0)
        return await refuse(context, 'Your organisation gives you no role here. Ask whoever looks after it.', 403);
      await openSession(context, services, { kind: 'person', id, name, roles });
      return context.redirect(attempt.from, 303);
    } catch (error) {
      // Not its message or cause, which may quote what the provider says of a person.
      const name = error instanceof Error ? error.name : 'unknown';
      services.log.warn({ error: name }, 'a sign-in at the identity provider came to nothing');
      const refused = error instanceof oidc.AuthorizationResponseError;
      return refuse(
        context,
        refused
          ? 'Your organisation has not signed you in.'
          : 'The answer of your organisation’s sign-in could not be verified. Try again.',
        refused ? 403 : 400,
      );
    }
  });
}

/** Asks the provider where its endpoints are when the first person signs in, and again after it could not be reached. */
function discoverOnce({ issuer, client }: Provider): () => Promise<Configuration> {
  let discovered: Promise<Configuration> | null = null;
  const discover = async () => {
    const oidc = await import('openid-client');
    const authentication = client.secret === null ? oidc.None() : oidc.ClientSecretPost(client.secret);
    const insecurely = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), client.id, undefined, authentication, {
      // The signature of a token is checked, though it comes from the provider itself.
      execute: [...insecurely, oidc.enableNonRepudiationChecks],
      timeout: providerTimeoutSeconds,
    });
  };
  return () =>
    (discovered ??= discover().catch((error: unknown) => {
      discovered = null;
      throw error;
    }));
}

function originOf(context: ConsoleContext): string {
  const { host } = new URL(context.req.url);
  return `${isSecure(context) ? 'https' : 'http'}://${host}`;
}

function keep(context: ConsoleContext, attempt: z.infer<typeof attemptSchema>): void {
  setCookie(context, cookieName, JSON.stringify(attempt), {
    httpOnly: true,
    // The provider's answer comes from another site.
    sameSite: 'Lax',
    secure: isSecure(context),
    path: '/console/sign-in',
    maxAge: attemptSeconds,
  });
}

/** The attempt that this browser has begun; it counts once. */
function take(context: ConsoleContext): z.infer<typeof attemptSchema> | null {
  const kept = getCookie(context, cookieName);
  deleteCookie(context, cookieName, { path: '/console/sign-in' });
  try {
    return attemptSchema.parse(JSON.parse(kept ?? ''));
  } catch {
    return null;
  }
}
