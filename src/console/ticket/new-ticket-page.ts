import { html } from 'hono/html';
import { channels, tiers } from '../../ticket/vocabulary.ts';
import type { Html } from '../html.ts';
import { say } from '../words.ts';

export type NewTicketForm = Readonly<Record<string, string | undefined>>;
export type FieldFaults = readonly { readonly path: string; readonly message: string }[];

/** The form for a ticket that came some other way: pasted whole, or typed. */
export function newTicketPage(form: NewTicketForm, faults: FieldFaults): Html {
  return html`<header class="top"><h1>New ticket</h1></header>
    <form method="post" action="/console/tickets" class="narrow stack" data-once>
      ${
        faults.length > 0 &&
        html`<ul class="fault" role="alert">
          ${faults.map(({ path, message }) => html`<li>${path === '' ? '' : `${path}: `}${message}</li>`)}
        </ul>`
      }
      <div>
        <label for="subject">Subject</label>
        <input id="subject" name="subject" maxlength="1000" value="${form['subject']}" autofocus />
      </div>
      <div>
        <label for="body">What the customer wrote</label>
        <textarea id="body" name="body" rows="12" maxlength="100000">${form['body']}</textarea>
      </div>
      <div class="pair">
        <div>
          <label for="customer-name">Customer</label>
          <input id="customer-name" name="customerName" maxlength="200" value="${form['customerName']}" />
        </div>
        <div>
          <label for="customer-id">Customer ID</label>
          <input id="customer-id" name="customerId" maxlength="200" value="${form['customerId']}" />
        </div>
      </div>
      <div class="pair">
        <div>
          <label for="tier">Tier</label>
          <select id="tier" name="tier">
            ${tiers.map((tier) => html`<option value="${tier}" ${tier === (form['tier'] ?? 'business') && html`selected`}>${say(tier)}</option>`)}
          </select>
        </div>
        <div>
          <label for="channel">Channel</label>
          <select id="channel" name="channel">
            ${channels.map((channel) => html`<option value="${channel}" ${channel === (form['channel'] ?? 'email') && html`selected`}>${say(channel)}</option>`)}
          </select>
        </div>
        <div>
          <label for="reference">Reference</label>
          <input id="reference" name="reference" maxlength="200" placeholder="ZD-1042" value="${form['reference']}" />
        </div>
      </div>
      <p>
        <button class="primary" data-key="mod+Enter">Create and recommend</button>
        <a class="button" href="/console">Cancel</a>
      </p>
    </form>`;
}
