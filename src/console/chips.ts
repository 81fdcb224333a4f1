import { html } from 'hono/html';
import type { Severity } from '../ticket/vocabulary.ts';
import type { ReviewState } from '../ticket/states.ts';
import type { Customer } from '../ticket/ticket.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { nameOf, say } from './words.ts';

/** A severity by number and name; the colour only repeats it. */
export function severityChip(severity: Severity): Html {
  return html`<span class="chip severity ${severity}"><b>${severity}</b> <span>${nameOf(severity)}</span></span>`;
}

/** A word of the vocabulary in a frame. */
export function chip(word: string, kind = ''): Html {
  return html`<span class="chip ${kind}">${say(word)}</span>`;
}

/** Where a recommendation stands between copilot, reviewer and customer. */
export function stateChip(state: ReviewState | null, sent: boolean): Html {
  if (sent) return html`<span class="chip state sent">${icon('circle-check')} Sent</span>`;
  if (state === 'pending') return html`<span class="chip state pending">${icon('stamp')} Needs review</span>`;
  if (state === 'reviewed') return html`<span class="chip state reviewed">${icon('check')} Reviewed</span>`;
  if (state === 'not_required') return html`<span class="chip state ready">${icon('send')} Ready</span>`;
  return html`<span class="chip state new">${icon('circle-dashed')} New</span>`;
}

/** Who wrote, with what the customer pays for. */
export function customerName({ id, name, tier }: Customer): Html {
  return html`<span class="customer"
    >${name ?? id ?? 'Unknown customer'} <span class="tier ${tier}">${say(tier)}</span></span
  >`;
}
