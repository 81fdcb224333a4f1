import { html } from 'hono/html';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import { ticketStatuses } from '../../ticket/vocabulary.ts';
import { chip, stateChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { shortReference } from '../inbox/inbox-page.ts';
import { say } from '../words.ts';
import { conversation } from './conversation.ts';
import { askAgain, recommendationPanel } from './recommendation-panel.ts';

type Shown = { readonly ticket: StoredTicket; readonly recommendation: StoredRecommendation | null };

/** A ticket: what the customer wrote at the left, what the copilot says about it at the right. */
export function ticketPage(viewer: Viewer, { ticket, recommendation }: Shown): Html {
  return html`<header class="top ticket-top">
      <a class="back" href="/console" data-key="u" aria-label="Back to the inbox">${icon('inbox')}</a>
      <div class="title">
        <h1>${ticket.subject === '' ? 'Without a subject' : ticket.subject}</h1>
        <p>
          <span class="reference">${shortReference(ticket)}</span>
          ${ticket.status === 'open' ? stateChip(recommendation?.reviewState ?? null, recommendation?.sent != null) : chip(ticket.status)}
        </p>
      </div>
      ${statusForm(viewer, ticket)}
    </header>
    <div class="split">
      <section class="conversation" aria-label="Conversation" data-stream="conversation">
        ${conversation(viewer, ticket, recommendation)}
      </section>
      <section class="recommendation" aria-label="Recommendation" data-stream="panel">
        ${recommendation === null ? noneYet(viewer, ticket) : recommendationPanel(viewer, ticket, recommendation)}
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
