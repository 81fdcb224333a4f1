import { html } from 'hono/html';
import type { StoredHandoff } from '../../ticket/handoff.ts';
import type { StoredRecommendation } from '../../store/ports/recommendations.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { say } from '../words.ts';

type HandedOver = { readonly recommendation: StoredRecommendation; readonly handoffs: readonly StoredHandoff[] };

/** What was handed over of a ticket, and the button for what the decision asks to be. @playbook Handoff Procedures */
export function handoffLine(viewer: Viewer, { recommendation, handoffs }: HandedOver): Html {
  const { disposition, escalation } = recommendation.decision;
  const target =
    disposition === 'forward_to_product' ? 'product' : escalation.level === 'no' ? null : ('engineering' as const);
  const asked = target !== null && !handoffs.some(({ to, state }) => to === target && state !== 'rejected');
  const may = viewer.may('POST /v1/tickets/{id}/handoffs');
  if (handoffs.length === 0 && !(asked && may)) return html``;
  return html`<section class="handed" aria-label="Handoff">
    ${handoffs.map(
      ({ id, to, state, createdAt }) =>
        html`<p>
          <a href="/console/handoffs/${id}">${icon('arrow-left-right')} Handed to ${to}</a>
          <span class="chip ${stateKinds[state]}">${say(state)}</span>
          <span class="quiet-text">${ago(viewer, createdAt)}</span>
        </p>`,
    )}
    ${
      asked &&
      may &&
      html`<form method="post" action="/console/tickets/${recommendation.ticketId}/handoffs" data-once>
        <button name="to" value="${target}" data-key="h">${icon('arrow-left-right')} Hand to ${target}</button>
      </form>`
    }
  </section>`;
}

/** How the state of a handoff is coloured. */
export const stateKinds: Readonly<Record<StoredHandoff['state'], string>> = {
  posted: 'new',
  accepted: 'ready',
  rejected: 'security',
};
