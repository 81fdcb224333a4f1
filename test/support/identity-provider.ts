import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Whom the provider signs in next, and how its answer goes wrong. */
export type Answer = {
  readonly subject: string;
  readonly name: string;
  readonly roles: unknown;
  /** Changes the token before it is signed. */
  readonly change?: (token: SignJWT) => SignJWT;
  /** Signs by a key that the provider does not publish. */
  readonly forged?: boolean;
  /** Says no instead. */
  readonly refusal?: string;
};

/** An OpenID provider on a port of its own: discovery, keys, and the authorization code flow with PKCE and a client secret. */
export async function startIdentityProvider(client = { id: 'console', secret: 'a-secret-of-the-console' }) {
  const pair = await generateKeyPair('ES256');
  const other = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'first', alg: 'ES256', use: 'sig' }];
  const state = {
    ...pair,
    kid: 'first',
    asked: 0,
    answer: { subject: 'ada', name: 'Ada', roles: ['leads'] } as Answer,
  };
  const codes = new Map<string, { challenge: string; nonce: string; redirect: string; answer: Answer }>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    state.asked += 1;
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/authorize') response.writeHead(302, { location: authorize(url.searchParams) }).end();
    else if (url.pathname === '/token') void exchange(request).then(({ status, body }) => reply(status, body));
    else reply(200, url.pathname === '/keys' ? { keys } : discovery());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function discovery() {
    return {
      issuer,
      jwks_uri: `${issuer}/keys`,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
  }

  function authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.get('state') ?? '');
    if (asked.get('client_id') !== client.id || asked.get('code_challenge_method') !== 'S256')
      back.searchParams.set('error', 'invalid_request');
    else if (state.answer.refusal !== undefined) back.searchParams.set('error', state.answer.refusal);
    else {
      const code = crypto.randomUUID();
      const challenge = asked.get('code_challenge') ?? '';
      codes.set(code, {
        challenge,
        nonce: asked.get('nonce') ?? '',
        redirect: asked.get('redirect_uri') ?? '',
        answer: state.answer,
      });
      back.searchParams.set('code', code);
    }
    return back.href;
  }

  async function exchange(request: IncomingMessage) {
    const form = new URLSearchParams(await text(request));
    const known = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    if (form.get('client_id') !== client.id || form.get('client_secret') !== client.secret)
      return { status: 401, body: { error: 'invalid_client' } };
    const verified = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (known === undefined || verified !== known.challenge || form.get('redirect_uri') !== known.redirect)
      return { status: 400, body: { error: 'invalid_grant' } };
    const { subject, name, roles, change = (token) => token, forged = false } = known.answer;
    const token = new SignJWT({ name, realm_access: { roles }, nonce: known.nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'first' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(client.id)
      .setIssuedAt()
      .setExpirationTime('5m');
    const signed = await change(token).sign(forged ? other.privateKey : state.privateKey);
    return {
      status: 200,
      body: { access_token: crypto.randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: signed },
    };
  }

  return { issuer, client, state, close: () => void server.close() };
}
