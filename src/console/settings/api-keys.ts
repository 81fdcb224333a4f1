import { html } from 'hono/html';
import type { ApiKey } from '../../store/ports/access.ts';
import { roles } from '../../ticket/vocabulary.ts';
import { chip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { ago } from '../time.ts';
import { say } from '../words.ts';

/** The keys that may call, what each may do, and the form for another. Whose key was just made sees it here, once. */
export function apiKeySection(viewer: Viewer, keys: readonly ApiKey[], made: string | null): Html {
  return html`<section class="card" aria-labelledby="keys-title-settings">
    <h2 id="keys-title-settings">API keys</h2>
    ${
      made !== null &&
      html`<div class="notice done made-key">
        <p>This key is shown once. Keep it now: only its hash is stored.</p>
        <p><code id="made-key">${made}</code> <button type="button" data-copy="made-key">Copy</button></p>
      </div>`
    }
    <div class="scroll" tabindex="0" role="group" aria-labelledby="keys-title-settings">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col">Last used</th>
            <th scope="col"><span class="visually-hidden">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          ${keys.map((key) => keyRow(viewer, key))}
        </tbody>
      </table>
    </div>
    <h3>New key</h3>
    <form method="post" action="/console/settings/api-keys" class="stack" data-once>
      <div>
        <label for="key-name">Name</label
        ><input id="key-name" name="name" required maxlength="200" placeholder="Help desk" />
      </div>
      <fieldset>
        <legend>Roles</legend>
        <div class="chips">
          ${roles.map((role) => html`<label class="choice"><input type="checkbox" name="role-${role}" value="true" /> ${say(role)}</label>`)}
        </div>
      </fieldset>
      <p><button class="primary">Make the key</button></p>
    </form>
  </section>`;
}

function keyRow(viewer: Viewer, { id, name, prefix, roles: given, lastUsedAt, expiresAt, revokedAt }: ApiKey): Html {
  const over = revokedAt !== null || (expiresAt !== null && expiresAt <= viewer.now);
  return html`<tr>
    <th scope="row">${name}<br /><code class="quiet-text">${prefix}…</code></th>
    <td>${given.map((role) => chip(role))}</td>
    <td>${lastUsedAt === null ? 'never' : ago(viewer, lastUsedAt)}</td>
    <td>
      ${
        over
          ? html`<span class="chip">${revokedAt === null ? 'Expired' : 'Revoked'}</span>`
          : html`<div class="actions">
              <form
                method="post"
                action="/console/settings/api-keys/${id}/rotate"
                data-confirm="Give ${name} a new secret? The one before stops working."
              >
                <button>Rotate<span class="visually-hidden"> ${name}</span></button>
              </form>
              <form
                method="post"
                action="/console/settings/api-keys/${id}/revoke"
                data-confirm="Revoke ${name} for good?"
              >
                <button class="danger">Revoke<span class="visually-hidden"> ${name}</span></button>
              </form>
            </div>`
      }
    </td>
  </tr>`;
}
