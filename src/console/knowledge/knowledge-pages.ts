import { html } from 'hono/html';
import type { KnowledgeItem, KnowledgeResource } from '../../api/knowledge/resource.ts';
import type { Page } from '../../store/ports/page.ts';
import { chip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { say } from '../words.ts';
import { knowledgeFields, type KnowledgeField } from './knowledge-fields.ts';

export type Fault = { readonly path: string; readonly message: string };
type Form = Readonly<Record<string, string | undefined>>;

/** The console's path of a kind of knowledge, such as `/console/known-issues`. */
export function pathOf({ path }: Pick<KnowledgeResource, 'path'>): string {
  return path.replace('/v1', '/console');
}

/** Every entry of a kind, by id. */
export function knowledgeList(viewer: Viewer, resource: KnowledgeResource, page: Page<KnowledgeItem>): Html {
  const path = pathOf(resource);
  return html`<header class="top">
      <h1>${resource.tag}</h1>
      ${
        viewer.may(`POST ${resource.path}`) &&
        html`<span class="top-actions"
          ><a class="button" href="${path}/import">${icon('upload')} Import</a>
          <a class="button primary" href="${path}/new" data-key="c">${icon('plus')} Add ${resource.one}</a></span
        >`
      }
    </header>
    ${
      page.items.length === 0
        ? html`<div class="empty">
            <h2>No ${resource.many} yet</h2>
            <p>Replies lean on them. Add one, or import a file.</p>
          </div>`
        : html`<ul class="rows">
            ${page.items.map((item) => row(viewer, path, item))}
          </ul>`
    }
    ${
      page.nextCursor !== null &&
      html`<p class="more">
        <a class="button" href="?cursor=${encodeURIComponent(page.nextCursor)}" rel="next">More</a>
      </p>`
    }`;
}

function row(viewer: Viewer, path: string, item: KnowledgeItem): Html {
  const title = 'title' in item ? item.title : `${item.service} ${item.version}`;
  return html`<li class="row knowledge-row">
    <span class="row-main">
      <a href="${path}/${encodeURIComponent(item.id)}" data-row>${title}</a>
      <span class="row-detail"><span class="reference">${item.id}</span> <span>${detailOf(item)}</span></span>
    </span>
    <span class="row-state">${'status' in item ? chip(item.status, item.status) : ''}</span>
    <span class="row-time"
      >${'startedAt' in item ? ago(viewer, item.startedAt) : 'deployedAt' in item ? ago(viewer, item.deployedAt) : ''}</span
    >
  </li>`;
}

function detailOf(item: KnowledgeItem): string {
  if ('workaround' in item) return [item.component, ...item.affectedVersions].filter((part) => part !== '').join(' · ');
  if ('body' in item) return [item.category === null ? '' : say(item.category), item.url].filter(Boolean).join(' · ');
  return item.summary;
}

/** The form of one entry, to read and to change. */
export function knowledgeForm(
  viewer: Viewer,
  resource: KnowledgeResource,
  { form, id, faults }: { readonly form: Form; readonly id: string | null; readonly faults: readonly Fault[] },
): Html {
  const path = pathOf(resource);
  const mayChange = viewer.may(`POST ${resource.path}`);
  return html`<header class="top">
      <h1>${id === null ? `Add ${resource.one}` : (form['title'] ?? form['service'] ?? id)}</h1>
      ${
        id !== null &&
        viewer.may(`DELETE ${resource.path}/{id}`) &&
        html`<form
          method="post"
          action="${path}/${encodeURIComponent(id)}/delete"
          data-confirm="Delete ${id}? Replies can no longer lean on it."
        >
          <button class="danger">${icon('trash-2')} Delete</button>
        </form>`
      }
    </header>
    <form
      method="post"
      action="${path}${id === null ? '' : `/${encodeURIComponent(id)}`}"
      class="narrow stack"
      data-once
    >
      ${
        faults.length > 0 &&
        html`<ul class="fault" role="alert">
          ${faults.map(({ path: at, message }) => html`<li>${at}: ${message}</li>`)}
        </ul>`
      }
      ${
        id === null &&
        html`<div>
          <label for="id">ID (optional)</label>
          <input id="id" name="id" maxlength="100" value="${form['id']}" placeholder="KI-007" />
        </div>`
      }
      ${knowledgeFields[resource.kind].map((field) => fieldOf(field, form[field.name] ?? '', !mayChange))}
      ${mayChange && html`<p><button class="primary" data-key="mod+Enter">Save</button> <a class="button" href="${path}">Cancel</a></p>`}
    </form>`;
}

function fieldOf(
  { name, label, shape, choices, required, hint }: KnowledgeField,
  value: string,
  readOnly: boolean,
): Html {
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  const common = html`id="${name}" name="${name}" ${required === true && html`required`}
  ${hintId !== undefined && html`aria-describedby="${hintId}"`} ${readOnly && shape !== 'choice' && html`readonly`}`;
  return html`<div>
    <label for="${name}">${label}</label>
    ${
      shape === 'choice'
        ? html`<select ${common} ${readOnly && html`disabled`}>
            ${required !== true && html`<option value="">None</option>`}
            ${choices?.map((choice) => html`<option value="${choice}" ${choice === value && html`selected`}>${say(choice)}</option>`)}
          </select>`
        : shape === 'text' || shape === 'moment'
          ? html`<input ${common} value="${value}" />`
          : html`<textarea ${common} rows="${shape === 'long' ? 8 : 4}">${value}</textarea>`
    }
    ${hint !== undefined && html`<p class="hint" id="${hintId}">${hint}</p>`}
  </div>`;
}
