import { html } from 'hono/html';
import type { Services } from '../../services.ts';
import { chip } from '../chips.ts';
import { themes, type Console, type Viewer } from '../environment.ts';
import { readForm } from '../form.ts';
import type { Html } from '../html.ts';
import { answerPage, noticeFrom } from '../page.ts';
import { remember } from '../session.ts';
import { at } from '../time.ts';
import { say } from '../words.ts';

/** Serves what a person may set for themselves. */
export function serveSettings(console: Console, _services: Services): void {
  console.get('/settings', (context) =>
    answerPage(context, {
      place: 'settings',
      title: 'Settings',
      body: settingsPage(context.get('viewer')),
      notice: noticeFrom(context, { saved: 'Saved.' }),
    }),
  );
  console.post('/settings', async (context) => {
    const { theme, factsOnly } = await readForm(context);
    const known = themes.find((one) => one === theme);
    if (known !== undefined) remember(context, 'theme', known);
    remember(context, 'facts-only', factsOnly === 'true' ? 'true' : 'false');
    return context.redirect('/console/settings?done=saved', 303);
  });
}

function settingsPage(viewer: Viewer): Html {
  return html`<header class="top"><h1>Settings</h1></header>
    <div class="narrow">
      <section class="card" aria-labelledby="display">
        <h2 id="display">Display</h2>
        <form method="post" action="/console/settings" class="stack">
          <fieldset>
            <legend>Theme</legend>
            ${themes.map(
              (theme) =>
                html`<label class="choice"
                  ><input type="radio" name="theme" value="${theme}" ${theme === viewer.theme && html`checked`} />
                  ${theme === 'system' ? 'As the system' : say(theme)}</label
                >`,
            )}
          </fieldset>
          <label class="choice"
            ><input type="checkbox" name="factsOnly" value="true" ${viewer.factsOnly && html`checked`} /> Facts only:
            show matches, deadlines and missing facts without a draft</label
          >
          <p><button class="primary">Save</button></p>
        </form>
      </section>
      <section class="card" aria-labelledby="session">
        <h2 id="session">Signed in as</h2>
        <dl class="facts">
          <div>
            <dt>Key</dt>
            <dd>${viewer.apiKey.name} <code>${viewer.apiKey.prefix}…</code></dd>
          </div>
          <div>
            <dt>Roles</dt>
            <dd>${viewer.apiKey.roles.map((role) => chip(role))}</dd>
          </div>
          <div>
            <dt>Made</dt>
            <dd>${at(viewer, viewer.apiKey.createdAt)}</dd>
          </div>
        </dl>
      </section>
    </div>`;
}
