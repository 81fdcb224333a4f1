import { html } from 'hono/html';
import type { Page } from '../../store/ports/page.ts';
import { handoffStates, handoffTargets, type HandoffState, type StoredHandoff } from '../../ticket/handoff.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';
import { stateKinds } from './handoff-line.ts';

type Listed = { readonly state: HandoffState | null; readonly page: Page<StoredHandoff> };

/** What was handed to engineering and product, newest first. */
export function handoffList(viewer: Viewer, { state, page }: Listed): Html {
  const tab = (name: string, one: HandoffState | null) =>
    html`<a href="/console/handoffs${one === null ? '' : `?state=${one}`}" ${one === state && html`aria-current="page"`}
      >${name}</a
    >`;
  const more = new URLSearchParams({ ...(state !== null && { state }), cursor: page.nextCursor ?? '' });
  return html`<header class="top"><h1>Handoffs</h1></header>
    <nav class="tabs" aria-label="By answer">
      ${tab('All', null)} ${handoffStates.map((one) => tab(one === 'posted' ? 'Without an answer' : say(one), one))}
    </nav>
    ${
      page.items.length === 0
        ? html`<div class="empty">
            <p class="empty-icon">${icon('arrow-left-right')}</p>
            <h2>None</h2>
            <p>A ticket’s page hands it to ${handoffTargets.join(' or ')}.</p>
          </div>`
        : html`<ul class="rows">
            ${page.items.map((handoff) => row(viewer, handoff))}
          </ul>`
    }
    ${page.nextCursor !== null && html`<p class="more"><a class="button" href="?${more.toString()}" rel="next">More</a></p>`}`;
}

function row(viewer: Viewer, { id, to, state, createdAt, fields, gaps }: StoredHandoff): Html {
  // The first of the playbook's fields names the ticket, or the customer's segment.
  const first = fields.find(({ value }) => value !== null);
  return html`<li class="row line">
    <span class="chip">${say(to)}</span>
    <a href="/console/handoffs/${id}" data-row>${first?.value ?? id}</a>
    <span class="chip ${stateKinds[state]}">${state === 'posted' ? 'No answer yet' : say(state)}</span>
    ${gaps.length > 0 && html`<span class="quiet-text">${count(gaps.length, 'gap')}</span>`}
    <span class="quiet-text">${ago(viewer, createdAt)}</span>
  </li>`;
}

/** One handoff: the playbook's fields with their gaps, the text to post, and what its receivers said. */
export function handoffPage(viewer: Viewer, handoff: StoredHandoff): Html {
  const { ticketId, to, channel, fields, text, createdAt } = handoff;
  return html`<header class="top">
      <h1>Handoff to ${to}</h1>
      <button type="button" class="button" data-copy="handoff-text" data-key="y">${icon('copy')} Copy</button>
    </header>
    <div class="narrow">
      <p class="quiet-text">
        Written ${ago(viewer, createdAt)} of
        <a href="/console/tickets/${ticketId}">its ticket</a
        >${channel !== null && html`, to be posted in <code>${channel}</code>`}.
      </p>
      <section class="card" aria-labelledby="fields">
        <h2 id="fields">Fields</h2>
        <dl class="facts">
          ${fields.map(
            ({ bullet, value }) =>
              html`<div>
                <dt>${bullet}</dt>
                <dd>${value ?? html`<span class="chip security">${icon('triangle-alert')} Missing</span>`}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section class="card" aria-labelledby="text">
        <h2 id="text">As text</h2>
        <pre id="handoff-text" tabindex="0">${text}</pre>
      </section>
      ${answer(viewer, handoff)}
    </div>`;
}

function answer(viewer: Viewer, { id, to, state, answer: given }: StoredHandoff): Html {
  if (given !== null)
    return html`<section class="card" aria-label="Answer">
      <p>
        <span class="chip ${stateKinds[state]}">${say(state)}</span> by ${to}
        ${ago(viewer, given.at)}${given.reason !== null && html`: “${given.reason}”`}
      </p>
    </section>`;
  if (!viewer.may('PATCH /v1/handoffs/{id}')) return html``;
  return html`<section class="card" aria-labelledby="answer">
    <h2 id="answer">What ${to} said</h2>
    <form method="post" action="/console/handoffs/${id}" class="stack" data-once>
      <div>
        <label for="reason">Reason (a rejection needs one)</label>
        <textarea id="reason" name="reason" rows="2" maxlength="5000"></textarea>
      </div>
      <div class="actions">
        <button name="state" value="accepted">${icon('check')} Accepted</button>
        <button name="state" value="rejected" class="danger">${icon('x')} Rejected</button>
      </div>
    </form>
  </section>`;
}
