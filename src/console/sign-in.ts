import { html } from 'hono/html';
import { hashApiKey } from '../api/auth.ts';
import type { Services } from '../services.ts';
import type { Context } from 'hono';
import type { Console, ConsoleEnvironment } from './environment.ts';
import { readForm } from './form.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { frame } from './page.ts';
import { closeSession, openSession } from './session.ts';

/** Serves the way in and out: an API key is shown once and exchanged for a session. */
export function serveSignIn(console: Console, services: Services): void {
  console.get('/sign-in', (context) =>
    context.html(signInPage(context, { from: context.req.query('from'), refused: false })),
  );
  console.post('/sign-in', async (context) => {
    const { key = '', from } = await readForm(context);
    const apiKey =
      key === '' || key.length > 256 ? null : await services.store.apiKeys.findByHash(await hashApiKey(key));
    if (apiKey === null) return context.html(signInPage(context, { from, refused: true }), 401);
    await openSession(context, services, apiKey);
    return context.redirect(inside(from), 303);
  });
  console.post('/sign-out', async (context) => {
    await closeSession(context, services);
    return context.redirect('/console/sign-in', 303);
  });
}

type Attempt = { readonly from: string | undefined; readonly refused: boolean };

/** Only a path of the console is a place to go on to: never another site. */
function inside(from: string | undefined): string {
  return from !== undefined && /^\/console(?:[/?][\w\-./?&=%:,+~]*)?$/.test(from) ? from : '/console';
}

function signInPage(context: Context<ConsoleEnvironment>, { from, refused }: Attempt): Html {
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
          ${refused && html`aria-invalid="true" aria-describedby="refused"`}
        />
        ${refused && html`<p id="refused" class="fault" role="alert">This key is not known. Check that it is whole.</p>`}
        <input type="hidden" name="from" value="${inside(from)}" />
        <button class="primary">Sign in</button>
        <p class="hint">The first start prints an admin key. It is sent to this server only.</p>
      </form>
    </main>
  </body>`;
  return frame({ title: 'Sign in', theme: 'system', body, assetPath: context.get('assetPath') });
}
