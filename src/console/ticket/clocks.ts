import { html } from 'hono/html';
import type { Decision } from '../../ticket/decision.ts';
import type { ClockKind, SlaClock } from '../../ticket/sla.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago, due, duration } from '../time.ts';

const names: Readonly<Record<ClockKind, string>> = {
  acknowledge: 'Acknowledge',
  first_update: 'First update',
  next_update: 'Next update',
  resolve: 'Resolve',
};

/** A ticket's clocks as they run: what is owed counts down, what was kept or stands still says so. @playbook Response Time Guidelines */
export function clockList(viewer: Viewer, clocks: readonly SlaClock[], { sla }: Decision): Html {
  return html`<ul class="clocks" aria-label="Response times">
    ${clocks.map((clock) => html`<li><span>${names[clock.kind]}</span> ${standing(viewer, clock)}</li>`)}
    ${cadence(viewer, sla)}
  </ul>`;
}

function standing(viewer: Viewer, { dueAt, metAt, pausedSince }: SlaClock): Html {
  if (metAt !== null) {
    const late = metAt > dueAt;
    return html`<b class="clock ${late ? 'late' : 'met'}"
      >${icon(late ? 'x' : 'check')} ${late ? 'late' : 'in time'}</b
    >`;
  }
  if (pausedSince !== null) return html`<b class="clock">waits for the customer since ${ago(viewer, pausedSince)}</b>`;
  return due(viewer, dueAt);
}

/** The clocks as they will run once the recommendation is recorded. */
export function plannedClocks(viewer: Viewer, { sla }: Decision): Html {
  return html`<ul class="clocks" aria-label="Response times">
    <li><span>Acknowledge</span> ${due(viewer, sla.acknowledgeBy)}</li>
    <li><span>First update</span> ${due(viewer, sla.firstUpdateBy)}</li>
    <li><span>Resolve</span> ${due(viewer, sla.resolveBy)}</li>
    ${cadence(viewer, sla)}
  </ul>`;
}

function cadence(viewer: Viewer, { updateEveryMinutes }: Decision['sla']): Html | false {
  if (updateEveryMinutes === null) return false;
  return html`<li><span>Then update every</span> ${duration(viewer, updateEveryMinutes)}</li>`;
}
