import { html } from 'hono/html';
import type { ApiKey } from '../../store/ports/access.ts';
import { chip } from '../chips.ts';
import { themes, type Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { at } from '../time.ts';
import { say } from '../words.ts';
import { apiKeySection } from './api-keys.ts';

/** `keys` is null for whoever may not see them; `made` is the key that was made just now. */
type Shown = { readonly keys: readonly ApiKey[] | null; readonly made: string | null };

/** What a person may set for themselves, and, for an admin, the keys of all. */
export function settingsPage(viewer: Viewer, { keys, made }: Shown): Html {
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
      ${keys !== null && apiKeySection(viewer, keys, made)}
    </div>`;
}
