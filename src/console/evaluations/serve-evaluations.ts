import { html } from 'hono/html';
import { Refusal } from '../../api/problem.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { Services } from '../../services.ts';
import type { Page } from '../../store/ports/page.ts';
import type { Console, Viewer } from '../environment.ts';
import { allowed } from '../failure.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { answerPage } from '../page.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

const pageSize = 50;

/** Serves the evaluations that were run, and how far those are that run now. */
export function serveEvaluations(console: Console, { store }: Services): void {
  console.get('/evaluations', allowed('GET /v1/evaluations'), async (context) => {
    const page = await store.evaluations.list({ limit: pageSize, cursor: context.req.query('cursor') ?? null });
    if ('outcome' in page) throw new Refusal('invalidInput');
    const body = evaluationsPage(context.get('viewer'), page);
    return answerPage(context, { place: 'evaluations', title: 'Evaluations', body });
  });
}

function evaluationsPage(viewer: Viewer, page: Page<EvaluationSummary>): Html {
  return html`<header class="top"><h1>Evaluations</h1></header>
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
    ${page.nextCursor !== null && html`<p class="more"><a class="button" href="?cursor=${encodeURIComponent(page.nextCursor)}" rel="next">More</a></p>`}`;
}

function row(
  viewer: Viewer,
  { id, createdAt, datasetName, engine, state, tickets, ticketsDone, error }: EvaluationSummary,
): Html {
  return html`<li class="row line">
    <b>${datasetName}</b> <span class="reference">${id}</span>
    <span class="chip ${state === 'done' ? 'ready' : state === 'failed' ? 'security' : 'new'}">${say(state)}</span>
    ${state === 'running' && html`<progress value="${ticketsDone}" max="${tickets}" aria-label="How far it is"></progress>`}
    <span>${count(tickets, 'ticket')} by ${engine.model ?? say(engine.mode ?? 'the configured engine')}</span>
    ${error !== null && html`<span class="fault">${error}</span>`}
    <span class="quiet-text">${ago(viewer, createdAt)}</span>
  </li>`;
}
