import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashApiKey } from '../../src/api/auth.ts';
import { createApp } from '../../src/api/app.ts';
import { openProtocol } from '../../src/api/open-protocol.ts';
import type { IdentityProvider } from '../../src/api/identity-provider.ts';
import { openAssets } from '../../src/console/assets.ts';
import { readConsoleFiles } from '../../src/command/console-files.ts';
import { startIdentityProvider, type Answer } from '../support/identity-provider.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const origin = 'http://copilot.test';

/** A browser as far as cookies and redirects go. */
function openBrowser(fetch: (request: Request) => Response | Promise<Response>) {
  const cookies = new Map<string, string>();
  const get = async (address: string) => {
    const url = new URL(address, origin);
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const request = new Request(url, { headers, redirect: 'manual' });
    const response = await (url.origin === origin ? fetch(request) : globalThis.fetch(request));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const follow = async (address: string): Promise<Response> => {
    const response = await get(address);
    const next = response.headers.get('location');
    return next === null ? response : follow(new URL(next, new URL(address, origin)).href);
  };
  return { get, follow, cookies };
}

describe('signing in at the team’s identity provider', () => {
  let copilot: Copilot;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    copilot = await startCopilot();
  });
  afterAll(async () => {
    provider.close();
    await copilot.close();
  });

  const serve = async (changed: Partial<IdentityProvider> = {}) => {
    const identityProvider: IdentityProvider = {
      issuer: provider.issuer,
      audience: null,
      client: { ...provider.client, scopes: 'openid profile' },
      jwksUrl: null,
      roleClaim: 'realm_access.roles',
      roleNames: { leads: 'reviewer' },
      ...changed,
    };
    const protocol = await openProtocol({ requestsPerMinute: 10_000, corsOrigins: [], identityProvider });
    const api = createApp(copilot.services, {
      docsScript: null,
      consoleAssets: async () => openAssets(await readConsoleFiles()),
      protocol,
    });
    return openBrowser((request) => api.fetch(request));
  };
  const answering = (answer: Partial<Answer>) => {
    provider.state.answer = { subject: 'ada', name: 'Ada Lindqvist', roles: ['leads'], ...answer };
  };

  test('leads to the provider and back to where one wanted to go, with the roles that it gives', async () => {
    answering({});
    const browser = await serve();
    const asked = await browser.get('/console/reviews?sort=due');
    expect(asked.headers.get('location')).toContain('/console/sign-in?from=');
    expect(await (await browser.follow('/console/reviews?sort=due')).text()).toContain(
      '/console/sign-in/provider?from=',
    );
    const page = await browser.follow('/console/sign-in/provider?from=/console/reviews?sort=due');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Ada Lindqvist');
    expect((await browser.get('/console/reviews')).status).toBe(200);
    expect((await browser.get('/console/audit')).status).toBe(403);
    expect([...browser.cookies.keys()]).toEqual(['copilot_session']);
  });

  test('the session is the person’s, who has no key here', async () => {
    answering({ subject: 'grace', roles: ['agent'] });
    const browser = await serve();
    await browser.follow('/console/sign-in/provider');
    const hash = await hashApiKey(browser.cookies.get('copilot_session') ?? '');
    const who = await copilot.services.store.sessions.find(hash, copilot.services.now());
    expect(who).toMatchObject({ id: 'oidc:grace', name: 'Ada Lindqvist', roles: ['agent'] });
  });

  test.each<[string, Partial<Answer>, number, string]>([
    ['refuses', { refusal: 'access_denied' }, 403, 'has not signed you in'],
    ['gives no role', { roles: ['guests', '__proto__'] }, 403, 'no role here'],
    ['signs by a key that it does not publish', { forged: true }, 400, 'could not be verified'],
    ['answers for another program', { change: (token) => token.setAudience('billing') }, 400, 'could not be verified'],
    ['answers for another provider', { change: (token) => token.setIssuer('https://evil.example') }, 400, 'could not'],
    ['answers too late', { change: (token) => token.setExpirationTime('-5m') }, 400, 'could not be verified'],
  ])('a provider that %s opens no session', async (_title, answer, status, words) => {
    answering(answer);
    const browser = await serve();
    const page = await browser.follow('/console/sign-in/provider');
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(words);
    expect(browser.cookies.has('copilot_session')).toBe(false);
    expect((await browser.get('/console')).status).toBe(303);
  });

  test('an answer counts once, in the browser that asked for it, and for its own attempt', async () => {
    answering({});
    const [browser, other] = [await serve(), await serve()];
    const away = (await browser.get('/console/sign-in/provider')).headers.get('location') ?? '';
    const back = (await globalThis.fetch(away, { redirect: 'manual' })).headers.get('location') ?? '';
    const answer = back.slice(back.indexOf('/console'));
    expect((await other.get(answer)).status).toBe(400);
    await other.get('/console/sign-in/provider');
    expect((await other.get(answer)).status).toBe(400);
    expect((await browser.get(answer)).status).toBe(303);
    expect((await browser.get(answer)).status).toBe(400);
  });

  test('leads nowhere but into the console', async () => {
    answering({});
    for (const from of ['https://evil.example/', '//evil.example', '/console@evil.example', '/v1/tickets']) {
      const browser = await serve();
      const away = (await browser.get(`/console/sign-in/provider?from=${encodeURIComponent(from)}`)).headers.get(
        'location',
      );
      const back = (await globalThis.fetch(away ?? '', { redirect: 'manual' })).headers.get('location') ?? '';
      const { status, headers } = await browser.get(back.slice(back.indexOf('/console')));
      expect([status, headers.get('location')]).toEqual([303, '/console']);
    }
  });

  test('a provider that cannot be reached is told as that, and is asked again', async () => {
    const browser = await serve({ issuer: 'http://127.0.0.1:9' });
    const page = await browser.get('/console/sign-in/provider');
    expect([page.status, (await page.text()).includes('cannot be reached')]).toEqual([502, true]);
    expect((await browser.get('/console/sign-in')).status).toBe(200);
  });

  test('without a client there is no such way', async () => {
    const browser = await serve({ client: null });
    expect(await (await browser.get('/console/sign-in')).text()).not.toContain('organisation');
    expect((await browser.get('/console/sign-in/provider')).headers.get('location')).toContain(
      '/console/sign-in?from=',
    );
  });
});
