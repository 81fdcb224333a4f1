import { html } from 'hono/html';
import { hashApiKey } from '../api/auth.ts';
import type { IdentityProvider } from '../api/identity-provider.ts';
import type { Services } from '../services.ts';
import type { Context } from 'hono';
import type { Console, ConsoleEnvironment } from './environment.ts';
import { readForm } from './form.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { inside } from './inside.ts';
import { frame } from './page.ts';
import { hasClient, serveProviderSignIn } from './provider-sign-in.ts';
import { closeSession, openSession } from './session.ts';

/** Serves the way in and out: an API key is shown once and exchanged for a session, or the team's provider says who it is. */
export function serveSignIn(console: Console, services: Services, provider: IdentityProvider | null): void {
  const byProvider = hasClient(provider) ? provider : null;
  const page = (context: Context<ConsoleEnvironment>, attempt: Pick<Attempt, 'from' | 'fault'>) =>
    signInPage(context, { ...attempt, offersProvider: byProvider !== null });
  console.get('/sign-in', (context) => context.html(page(context, { from: context.req.query('from'), fault: null })));
  console.post('/sign-in', async (context) => {
    const { key = '', from } = await readForm(context);
    const apiKey =
      key === '' || key.length > 256 ? null : await services.store.apiKeys.findByHash(await hashApiKey(key));
    if (apiKey === null)
      return context.html(page(context, { from, fault: 'This key is not known. Check that it is whole.' }), 401);
    await openSession(context, services, { kind: 'apiKey', id: apiKey.id });
    return context.redirect(inside(from), 303);
  });
  if (byProvider !== null)
    serveProviderSignIn(console, services, {
      provider: byProvider,
      refuse: (context, fault, status) => context.html(page(context, { from: undefined, fault }), status),
    });
  console.post('/sign-out', async (context) => {
    await closeSession(context, services);
    return context.redirect('/console/sign-in', 303);
  });
}

type Attempt = {
  readonly from: string | undefined;
  /** Why the attempt before led nowhere. */
  readonly fault: string | null;
  readonly offersProvider: boolean;
};

function signInPage(context: Context<ConsoleEnvironment>, { from, fault, offersProvider }: Attempt): Html {
  const body = html`<body class="sign-in">
    <main id="main">
      <form method="post" action="/console/sign-in" class="card">
        <h1><span class="logo" aria-hidden="true">${icon('sparkles')}</span> Support Copilot</h1>
        <p>Sign in with the API key that an administrator gave you.</p>
        <label for="key">API key</label>
        <input
          id="key"
          name="key"
          type="password"
          required
          autofocus
          autocomplete="current-password"
          maxlength="256"
          spellcheck="false"
          ${fault !== null && html`aria-invalid="true" aria-describedby="fault"`}
        />
        ${fault !== null && html`<p id="fault" class="fault" role="alert">${fault}</p>`}
        <input type="hidden" name="from" value="${inside(from)}" />
        <button class="primary">Sign in</button>
        ${offersProvider && html`<a class="button" href="/console/sign-in/provider?from=${encodeURIComponent(inside(from))}">Sign in with your organisation</a>`}
        <p class="hint">The first start prints an admin key. It is sent to this server only.</p>
      </form>
    </main>
  </body>`;
  return frame({ title: 'Sign in', theme: 'system', body, assetPath: context.get('assetPath') });
}
