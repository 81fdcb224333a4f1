import { html } from 'hono/html';
import { jobStates, type JobState, type StoredJob } from '../../store/ports/jobs.ts';
import type { Page } from '../../store/ports/page.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** One page of background work in a state. A dead job says what went wrong, and can be tried again. */
export function jobsPage(viewer: Viewer, state: JobState, { items, nextCursor }: Page<StoredJob>): Html {
  const more = new URLSearchParams({ state, cursor: nextCursor ?? '' });
  return html`<header class="top"><h1>Jobs</h1></header>
    <nav class="chips" aria-label="State">
      ${jobStates.map(
        (one) =>
          html`<a class="button" href="/console/jobs?state=${one}" ${one === state && html`aria-current="page"`}
            >${say(one)}</a
          > `,
      )}
    </nav>
    ${
      items.length === 0
        ? html`<div class="empty">
            <p class="empty-icon">${icon('circle-check')}</p>
            <h2>${state === 'dead' ? 'Nothing has failed for good' : `Nothing is ${state}`}</h2>
          </div>`
        : html`<ul class="rows">
            ${items.map((job) => jobRow(viewer, job))}
          </ul>`
    }
    ${nextCursor !== null && html`<p class="more"><a class="button" href="?${more}" rel="next">More</a></p>`}`;
}

function jobRow(viewer: Viewer, { id, queue, state, group, payload, attempts, error, ...times }: StoredJob): Html {
  const facts = Object.entries(payload).map(([name, value]) => `${name} ${String(value)}`);
  return html`<li class="row line">
    <b>${queue}</b> <span class="reference">${[...(group === null ? [] : [group]), ...facts].join(', ')}</span>
    <span class="quiet-text">${count(attempts, 'attempt')}, ${ago(viewer, times.endedAt ?? times.createdAt)}</span>
    ${error !== null && html`<span class="fault">${error}</span>`}
    ${
      state === 'dead' &&
      viewer.may('POST /v1/jobs/{id}/retry') &&
      html`<form method="post" action="/console/jobs/${id}/retry" data-once>
        <button>${icon('rotate-ccw')} Try again<span class="visually-hidden"> ${queue} ${id}</span></button>
      </form>`
    }
  </li>`;
}
