import { html } from 'hono/html';
import type { StoredTicket } from '../../ticket/ticket.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

/** Asks for a recommendation; the page's script sends it and shows the answer as it comes about. */
export function askAgain(viewer: Viewer, id: StoredTicket['id'], label: string): Html {
  if (!viewer.may('POST /v1/tickets/{id}/recommendations')) return html``;
  return html`<form method="post" action="/console/tickets/${id}/recommendations" data-stream-form>
    <button>${icon('sparkles')} ${label}</button>
  </form>`;
}
