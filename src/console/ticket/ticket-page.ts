import { html } from 'hono/html';
import type { StoredTicket } from '../../ticket/ticket.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import { chip, stateChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { shortReference } from '../inbox/inbox-page.ts';
import { say } from '../words.ts';
import { conversation } from './conversation.ts';
import { askAgain } from './ask-again.ts';
import { messageForm } from './message-form.ts';
import type { TicketShown } from './read-ticket.ts';
import { recommendationPanel } from './recommendation-panel.ts';
import type { At } from './reply-editor.ts';

/** A ticket: what the customer wrote at the left, what the copilot says about it at the right. */
export function ticketPage(viewer: Viewer, shown: TicketShown, at: At): Html {
  const { ticket, recommendation } = shown;
  return html`<header class="top ticket-top">
      <a class="back" href="/console" data-key="u" aria-label="Back to the inbox">${icon('inbox')}</a>
      <div class="title">
        <h1>${ticket.subject === '' ? 'Without a subject' : ticket.subject}</h1>
        <p>
          <span class="reference">${shortReference(ticket)}</span>
          <span data-live="state"
            >${ticket.status === 'open' ? stateChip(recommendation?.reviewState ?? null, recommendation?.sent != null) : chip(ticket.status)}</span
          >
        </p>
      </div>
      ${statusForm(viewer, ticket)}
    </header>
    <div class="split">
      <div class="conversation">
        <section class="messages" aria-label="Conversation" data-stream="conversation">
          ${conversation(viewer, ticket, recommendation)}
        </section>
        ${messageForm(viewer, ticket)}
      </div>
      <section class="recommendation" aria-label="Recommendation" data-stream="panel">
        ${recommendation === null ? noneYet(viewer, ticket) : recommendationPanel(viewer, { ...shown, recommendation }, at)}
      </section>
    </div>`;
}

function noneYet(viewer: Viewer, { id, status }: StoredTicket): Html {
  return html`<div class="empty" ${status === 'open' && html`data-stream-at-once`}>
    <p>There is no recommendation for this ticket yet.</p>
    ${askAgain(viewer, id, 'Get a recommendation')}
  </div>`;
}

function statusForm(viewer: Viewer, { id, status }: StoredTicket): Html {
  if (!viewer.may('PATCH /v1/tickets/{id}')) return html``;
  return html`<form method="post" action="/console/tickets/${id}/status" data-submit-on-change>
    <label
      ><span class="visually-hidden">Status</span>
      <select name="status">
        ${ticketStatuses.map((one) => html`<option value="${one}" ${one === status && html`selected`}>${say(one)}</option>`)}
      </select></label
    >
    <button class="when-slow">Set</button>
  </form>`;
}
