import { html } from 'hono/html';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';

/** Where a later message is added: what the customer has answered, or what was said to them some other way. */
export function messageForm(viewer: Viewer, { id }: Pick<StoredTicket, 'id'>): Html {
  if (!viewer.may('POST /v1/tickets/{id}/messages')) return html``;
  return html`<details class="message-form">
    <summary data-key="r">Add a message</summary>
    <form method="post" action="/console/tickets/${id}/messages" class="stack" data-once>
      <fieldset class="chips">
        <legend class="visually-hidden">From</legend>
        <label class="choice"><input type="radio" name="from" value="customer" checked /> From the customer</label>
        <label class="choice"><input type="radio" name="from" value="agent" /> From us</label>
      </fieldset>
      <div>
        <label for="message-body">Message</label>
        <textarea id="message-body" name="body" rows="4" maxlength="100000" required></textarea>
      </div>
      <p><button class="primary">Add</button></p>
    </form>
  </details>`;
}
