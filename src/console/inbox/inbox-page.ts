import { html } from 'hono/html';
import type { InboxTicket, SavedView } from '../../store/ports/console.ts';
import type { Page } from '../../store/ports/page.ts';
import type { EmergingPattern } from '../../ticket/shift.ts';
import { categories, severities, tiers } from '../../ticket/vocabulary.ts';
import { customerName, severityChip, stateChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago, due } from '../time.ts';
import { nameOf, say } from '../words.ts';
import { patternNews } from '../shift/pattern-news.ts';
import { views, type InboxQuery } from './inbox-query.ts';

type Shown = {
  readonly query: InboxQuery;
  readonly page: Page<InboxTicket>;
  readonly saved: readonly SavedView[];
  readonly patterns: readonly EmergingPattern[];
};

/** The queue: saved views, filters, and one row for each ticket. */
export function inboxPage(viewer: Viewer, { query, page, saved, patterns }: Shown): Html {
  return html`<header class="top">
      <h1>Inbox</h1>
      ${
        viewer.may('POST /v1/tickets') &&
        html`<a class="button primary" href="/console/tickets/new" data-key="c">${icon('plus')} New ticket</a>`
      }
    </header>
    ${patternNews(viewer, patterns)} ${viewTabs(query, saved)} ${filters(query)}
    <div data-live="list">
      ${
        page.items.length === 0
          ? nothing(query)
          : html`<ul class="rows" data-rows>
              ${page.items.map((ticket) => row(viewer, ticket))}
            </ul>`
      }
      ${
        page.nextCursor !== null &&
        html`<p class="more"><a class="button" href="?${next(query, page.nextCursor)}" rel="next">More tickets</a></p>`
      }
    </div>`;
}

function viewTabs(query: InboxQuery, saved: readonly SavedView[]): Html {
  const here = addressOf(query);
  const all = [...views, ...saved];
  return html`<nav class="tabs" aria-label="Views">
    ${all.map(
      (view) =>
        html`<a
          href="/console${view.query === '' ? '' : `?${view.query}`}"
          ${view.query === here && html`aria-current="page"`}
          >${view.name}</a
        >`,
    )}
    ${all.some((view) => view.query === here) ? removeForm(saved.find((view) => view.query === here)) : saveForm(here)}
  </nav>`;
}

function saveForm(query: string): Html {
  return html`<details class="save-view">
    <summary>Save this view</summary>
    <form method="post" action="/console/views" class="filters" data-once>
      <input type="hidden" name="query" value="${query}" />
      <label class="field"
        ><span class="visually-hidden">Name of the view</span>
        <input name="name" required maxlength="60" placeholder="Name" /></label
      ><button>Save</button>
    </form>
  </details>`;
}

function removeForm(view: SavedView | undefined): Html {
  if (view === undefined) return html``;
  return html`<form method="post" action="/console/views/${view.id}/remove">
    <button class="quiet">${icon('x')} Remove this view</button>
  </form>`;
}

function filters(query: InboxQuery): Html {
  return html`<form class="filters" role="search" aria-label="Filter tickets" data-submit-on-change>
    <label class="field grow"
      >${icon('search')}<span class="visually-hidden">Words or reference</span>
      <input type="search" name="q" value="${query.q}" placeholder="Words or reference" data-key="/" maxlength="200"
    /></label>
    ${picker('severity', { name: 'Severity', chosen: query.severity, values: severities, say: (one) => `${one} ${nameOf(one)}` })}
    ${picker('category', { name: 'Category', chosen: query.category, values: categories, say })}
    ${picker('tier', { name: 'Tier', chosen: query.tier, values: tiers, say })}
    ${picker('order', { name: 'Order', chosen: query.order === 'newest' ? 'newest' : null, values: ['newest'], say: () => 'Newest first', none: 'Most urgent first' })}
    ${(['status', 'review', 'urgent'] as const).map((name) => query[name] !== null && html`<input type="hidden" name="${name}" value="${query[name]}" />`)}
    <button class="when-slow">Filter</button>
  </form>`;
}

type Choice<Value extends string> = {
  readonly name: string;
  readonly chosen: Value | null;
  readonly values: readonly Value[];
  readonly say: (value: Value) => string;
  /** What the choice of nothing is called. */
  readonly none?: string;
};

function picker<Value extends string>(field: string, { name, chosen, values, say, none }: Choice<Value>): Html {
  return html`<label class="field"
    ><span class="visually-hidden">${name}</span>
    <select name="${field}">
      <option value="">${none ?? `Any ${name.toLowerCase()}`}</option>
      ${values.map((value) => html`<option value="${value}" ${value === chosen && html`selected`}>${say(value)}</option>`)}
    </select></label
  >`;
}

function row(viewer: Viewer, ticket: InboxTicket): Html {
  return html`<li class="row">
    <span class="row-severity"
      >${ticket.severity === null ? html`<span class="chip">–</span>` : severityChip(ticket.severity)}</span
    >
    <span class="row-main">
      <a href="/console/tickets/${ticket.id}" data-row
        >${ticket.subject === '' ? ticket.excerpt.slice(0, 80) : ticket.subject}</a
      >
      <span class="row-detail"
        ><span class="reference">${shortReference(ticket)}</span> ${customerName(ticket.customer)}
        ${ticket.category !== null && html`<span class="row-category">${say(ticket.category)}</span>`}</span
      >
    </span>
    <span class="row-state"
      >${ticket.status === 'open' ? stateChip(ticket.reviewState, ticket.sent) : html`<span class="chip state">${say(ticket.status)}</span>`}</span
    >
    <span class="row-time"
      >${ticket.dueAt !== null && ticket.status === 'open' ? due(viewer, ticket.dueAt) : html`<span class="due">${ago(viewer, ticket.createdAt)}</span>`}</span
    >
  </li>`;
}

/** A ticket that came without a reference is known by its id, of which nobody reads more than the end. */
export function shortReference({ id, reference }: { readonly id: string; readonly reference: string }): string {
  return reference === id ? `#${id.slice(-6)}` : reference;
}

function nothing(query: InboxQuery): Html {
  const narrowed = addressOf(query) !== '' || query.q !== '';
  return html`<div class="empty">
    <p class="empty-icon">${icon('inbox')}</p>
    <h2>${narrowed ? 'Nothing matches' : 'Nothing waits'}</h2>
    <p>
      ${
        narrowed
          ? html`<a href="/console">Show all open tickets</a>`
          : html`Every ticket is resolved. <a href="/console/tickets/new">Write one</a>, send one to the API, or take
              <a href="/console/tour">a minute’s tour</a>.`
      }
    </p>
  </div>`;
}

/** The query without what the address needs not say. */
export function addressOf(query: InboxQuery): string {
  const { cursor: _cursor, order, ...rest } = query;
  const parts = Object.entries({ ...rest, order: order === 'urgent' ? null : order });
  return new URLSearchParams(parts.filter((part): part is [string, string] => (part[1] ?? '') !== '')).toString();
}

function next(query: InboxQuery, cursor: string): string {
  const address = new URLSearchParams(addressOf(query));
  address.set('cursor', cursor);
  return address.toString();
}
