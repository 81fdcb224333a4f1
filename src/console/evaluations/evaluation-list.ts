import { html } from 'hono/html';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { Page } from '../../store/ports/page.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** The evaluations that were run, newest first, and how far those are that run now. */
export function evaluationList(viewer: Viewer, page: Page<EvaluationSummary>): Html {
  return html`<header class="top"><h1>Evaluations</h1></header>
    <div data-live="list">
      ${
        page.items.length === 0
          ? html`<div class="empty">
              <p class="empty-icon">${icon('flask-conical')}</p>
              <h2>None yet</h2>
              <p>Post a labelled set to <code>/v1/evaluations</code>, or run <code>npm run eval</code>.</p>
            </div>`
          : html`<ul class="rows">
              ${page.items.map((evaluation) => row(viewer, evaluation))}
            </ul>`
      }
    </div>
    ${page.nextCursor !== null && html`<p class="more"><a class="button" href="?cursor=${encodeURIComponent(page.nextCursor)}" rel="next">More</a></p>`}`;
}

function row(viewer: Viewer, evaluation: EvaluationSummary): Html {
  const { id, createdAt, datasetName, tickets, error } = evaluation;
  return html`<li class="row line">
    <a href="/console/evaluations/${id}" data-row>${datasetName}</a> ${evaluationState(evaluation)}
    <span>${count(tickets, 'ticket')} by ${engineName(evaluation)}</span>
    ${error !== null && html`<span class="fault">${error}</span>`}
    <span class="quiet-text">${ago(viewer, createdAt)}</span>
  </li>`;
}

/** Whose answers an evaluation scores. */
export function engineName({ engine }: EvaluationSummary): string {
  if (engine.model !== undefined) return engine.model;
  return engine.mode === undefined ? 'the configured engine' : engine.mode === 'llm' ? 'a model' : 'the playbook alone';
}

/** How far an evaluation is. */
export function evaluationState({ state, tickets, ticketsDone }: EvaluationSummary): Html {
  return html`<span class="chip ${state === 'done' ? 'ready' : state === 'failed' ? 'security' : 'new'}"
      >${say(state)}</span
    >
    ${state === 'running' && html`<progress value="${ticketsDone}" max="${tickets}" aria-label="How far it is"></progress>`}`;
}
