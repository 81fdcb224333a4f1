import { html } from 'hono/html';
import { Refusal } from '../../api/problem.ts';
import type { Services } from '../../services.ts';
import type { Page } from '../../store/ports/page.ts';
import type { AuditEntry } from '../../ticket/audit.ts';
import type { Console, Viewer } from '../environment.ts';
import { allowed } from '../failure.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { answerPage } from '../page.ts';
import { at } from '../time.ts';

const pageSize = 50;
const filterNames = ['subject', 'action', 'actor'] as const;

type Filters = Readonly<Record<(typeof filterNames)[number], string | null>>;

/** Serves who changed what and when, before and after. */
export function serveAudit(console: Console, { store }: Services): void {
  console.get('/audit', allowed('GET /v1/audit'), async (context) => {
    const given = (name: string) => context.req.query(name)?.trim().slice(0, 200) || null;
    const filters: Filters = { subject: given('subject'), action: given('action'), actor: given('actor') };
    await store.audit.seal();
    const cursor = context.req.query('cursor') ?? null;
    const page = await store.audit.list({ limit: pageSize, cursor, ...filters, since: null, until: null });
    if ('outcome' in page)
      throw new Refusal('invalidInput', { detail: 'This page of the list is not there any more.' });
    const body = auditPage(context.get('viewer'), filters, page);
    return answerPage(context, { place: 'audit', title: 'Audit log', body });
  });
}

function auditPage(viewer: Viewer, filters: Filters, page: Page<AuditEntry>): Html {
  const more = new URLSearchParams(
    Object.entries({ ...filters, cursor: page.nextCursor }).filter(
      (part): part is [string, string] => part[1] !== null,
    ),
  );
  return html`<header class="top">
      <h1>Audit log</h1>
      <p class="quiet-text">Only ever added to, and sealed into a chain of hashes.</p>
    </header>
    <form class="filters" role="search" aria-label="Filter the log">
      ${filterNames.map(
        (name) =>
          html`<label class="field grow"
            ><span class="visually-hidden">${names[name]}</span>
            <input
              name="${name}"
              value="${filters[name]}"
              placeholder="${names[name]}"
              maxlength="200"
              ${name === 'subject' && html`data-key="/"`}
          /></label>`,
      )}
      <button>Filter</button>
    </form>
    ${
      page.items.length === 0
        ? html`<div class="empty">
            <p class="empty-icon">${icon('lock')}</p>
            <h2>Nothing matches</h2>
            <p><a href="/console/audit">Show the whole log</a></p>
          </div>`
        : html`<ul class="rows">
            ${page.items.map((entry) => row(viewer, entry))}
          </ul>`
    }
    ${page.nextCursor !== null && html`<p class="more"><a class="button" href="?${more.toString()}" rel="next">More</a></p>`}`;
}

const names: Readonly<Record<(typeof filterNames)[number], string>> = {
  subject: 'Id of what was changed',
  action: 'Action, such as review.given',
  actor: 'Actor, such as apiKey:key_…',
};

function row(viewer: Viewer, { at: moment, actor, action, subject, before, after, erasedAt, hash }: AuditEntry): Html {
  return html`<li class="row audit-row">
    <p>
      <code>${action}</code> <a class="reference" href="?subject=${encodeURIComponent(subject)}">${subject}</a>
      <span class="quiet-text">${actorName(actor)}, ${at(viewer, moment)}</span>
    </p>
    <details>
      <summary class="quiet-text">What changed<span class="visually-hidden"> by ${action} of ${subject}</span></summary>
      ${
        erasedAt === null
          ? html`${state('Before', before)} ${state('After', after)}`
          : html`<p class="quiet-text">Erased on request ${at(viewer, erasedAt)}; the chain holds without it.</p>`
      }
      <p class="quiet-text">${hash === null ? 'Not sealed yet' : html`Sealed as <code>${hash}</code>`}</p>
    </details>
  </li>`;
}

function state(name: string, value: unknown): Html {
  if (value === null) return html``;
  return html`<p><b>${name}</b></p>
    <pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
}

function actorName(actor: AuditEntry['actor']): string {
  if (actor.kind === 'apiKey') return actor.id;
  if (actor.kind === 'job') return `job ${actor.name}`;
  if (actor.kind === 'webhook') return `webhook of ${actor.source}`;
  if (actor.kind === 'database') return `database role ${actor.role}`;
  return 'the program';
}
