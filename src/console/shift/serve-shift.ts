import { html } from 'hono/html';
import { handOffShift } from '../../hand-off-shift.ts';
import { renderShiftHandoff, type ShiftHandoff } from '../../playbook/shift-handoff.ts';
import type { Services } from '../../services.ts';
import type { ShiftTicket } from '../../ticket/shift.ts';
import { severityChip, stateChip } from '../chips.ts';
import type { Console, Viewer } from '../environment.ts';
import { allowed } from '../failure.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { answerPage } from '../page.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** Serves what one shift hands to the next. @playbook Between Support Shifts */
export function serveShift(console: Console, services: Services): void {
  console.get('/shift', allowed('GET /v1/shift-handoff'), async (context) => {
    const body = shiftPage(context.get('viewer'), await handOffShift(services));
    return answerPage(context, { place: 'shift', title: 'Shift handoff', body });
  });
}

function shiftPage(viewer: Viewer, handoff: ShiftHandoff): Html {
  const { openUrgent, awaitingCustomer, patterns, incidents, knownIssues } = handoff;
  return html`<header class="top">
      <h1>Shift handoff</h1>
      <button type="button" class="button" data-copy="handoff-text" data-key="y">
        ${icon('copy')} Copy as Markdown
      </button>
    </header>
    <div class="results">
      ${part(
        'Open P1 and P2',
        openUrgent.map((ticket) => ticketRow(viewer, ticket)),
      )}
      ${part(
        'Awaiting their customer for more than a day',
        awaitingCustomer.map((ticket) => ticketRow(viewer, ticket)),
      )}
      ${part(
        'Emerging patterns',
        patterns.map(
          ({ signature, customers, tickets, since }) =>
            html`<li class="row line">
              <code>${signature}</code
              ><span class="quiet-text"
                >${count(customers, 'customer')}, ${count(tickets, 'ticket')} since ${ago(viewer, since)}</span
              >
            </li>`,
        ),
      )}
      ${part(
        'Active incidents',
        incidents.map(
          ({ id, title, status, startedAt }) =>
            html`<li class="row line">
              <a href="/console/incidents/${encodeURIComponent(id)}">${title}</a
              ><span class="quiet-text">${say(status)}, since ${ago(viewer, startedAt)}</span>
            </li>`,
        ),
      )}
      ${part(
        'Open known issues',
        knownIssues.map(
          ({ id, title }) =>
            html`<li class="row line">
              <a href="/console/known-issues/${encodeURIComponent(id)}">${title}</a><span class="reference">${id}</span>
            </li>`,
        ),
      )}
      <details class="card">
        <summary>As Markdown</summary>
        <pre id="handoff-text" tabindex="0">${renderShiftHandoff(handoff)}</pre>
      </details>
    </div>`;
}

function part(title: string, rows: readonly Html[]): Html {
  return html`<section aria-label="${title}">
    <h2>${title} <span class="quiet-text">${rows.length}</span></h2>
    ${
      rows.length === 0
        ? html`<p class="quiet-text">None.</p>`
        : html`<ul class="rows">
            ${rows}
          </ul>`
    }
  </section>`;
}

function ticketRow(viewer: Viewer, ticket: ShiftTicket): Html {
  return html`<li class="row line">
    ${ticket.severity !== null && severityChip(ticket.severity)}
    <a href="/console/tickets/${ticket.ticketId}" data-row
      >${ticket.subject === '' ? ticket.reference : ticket.subject}</a
    >
    ${ticket.status === 'open' ? stateChip(ticket.reviewState, false) : html`<span class="chip">${say(ticket.status)}</span>`}
    <span class="quiet-text">${ago(viewer, ticket.statusSince)}</span>
  </li>`;
}
