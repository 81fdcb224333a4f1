import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { openProtocol } from '../../src/api/open-protocol.ts';
import { callApi } from '../support/call-api.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('tokens of an identity provider', () => {
  let copilot: Copilot;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const started = await startCopilot();
    const protocol = await openProtocol({
      requestsPerMinute: 1000,
      corsOrigins: [],
      identityProvider: {
        issuer: provider.issuer,
        audience: 'copilot',
        client: null,
        jwksUrl: null,
        roleClaim: 'realm_access.roles',
        roleNames: { leads: 'reviewer' },
      },
    });
    copilot = { ...started, api: createApp(started.services, { docsScript: null, protocol }) };
  });
  afterAll(async () => {
    provider.close();
    await copilot.close();
  });

  const sign = (roles: unknown, change: (token: SignJWT) => SignJWT = (token) => token) =>
    change(
      new SignJWT({ realm_access: { roles } })
        .setProtectedHeader({ alg: 'ES256', kid: provider.state.kid })
        .setSubject('ada')
        .setIssuer(provider.issuer)
        .setAudience('copilot')
        .setIssuedAt()
        .setExpirationTime('5m'),
    ).sign(provider.state.privateKey);
  const call = (line: string, token: string) =>
    callApi(copilot, line, { as: null, headers: { authorization: `Bearer ${token}` } });

  test('open what their roles may do, and no more', async () => {
    expect((await call('GET /v1/tickets', await sign(['agent']))).status).toBe(200);
    expect((await call('GET /v1/reviews', await sign(['agent']))).status).toBe(403);
    expect((await call('GET /v1/reviews', await sign(['leads']))).status).toBe(200);
    expect((await call('GET /v1/reviews', await sign('agent leads'))).status).toBe(200);
  });

  test.each([[['owner', 'toString', '__proto__']], [[]], [undefined], [{ admin: true }]])(
    'with the roles %j open nothing',
    async (roles) => {
      expect((await call('GET /v1/tickets', await sign(roles))).status).toBe(403);
    },
  );

  test.each<[string, (token: SignJWT) => SignJWT]>([
    ['has expired', (token) => token.setExpirationTime('-1m')],
    ['is for another service', (token) => token.setAudience('billing')],
    ['another provider has issued', (token) => token.setIssuer('https://evil.example')],
    ['is not in force yet', (token) => token.setNotBefore('5m')],
  ])('one that %s is answered like any other wrong key', async (_title, change) => {
    const { status, body } = await call('GET /v1/tickets', await sign(['admin'], change));
    expect([status, body.title]).toEqual([401, 'A valid API key is needed']);
  });

  test('one without a signature, or signed by somebody else, opens nothing', async () => {
    const token = await sign(['admin']);
    const [, claims = ''] = token.split('.');
    const none = `${btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '')}.${claims}.`;
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ realm_access: { roles: ['admin'] } })
      .setProtectedHeader({ alg: 'ES256', kid: provider.state.kid })
      .setSubject('eve')
      .setIssuer(provider.issuer)
      .setAudience('copilot')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    for (const bad of [none, forged, `${token}x`, 'a.b.c'])
      expect((await call('GET /v1/tickets', bad)).status).toBe(401);
  });

  test('many of them cost the provider one question for its keys', () => {
    expect(provider.state.asked).toBeLessThanOrEqual(3);
  });

  test('API keys work beside them', async () => {
    expect((await callApi(copilot, 'GET /v1/tickets', { as: 'agent' })).status).toBe(200);
  });
});
