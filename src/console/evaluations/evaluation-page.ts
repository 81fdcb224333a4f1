import { html, raw } from 'hono/html';
import { analyse, type Analysis } from '../../evaluate/analysis.ts';
import { scoresOf, type EvaluationRun } from '../../evaluate/run.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { StoredJudgement } from '../../evaluation-runs/stored-judgement.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { at } from '../time.ts';
import { count } from '../words.ts';
import { comparisonSection, type Against } from './comparison-section.ts';
import { engineName, evaluationState } from './evaluation-list.ts';
import { judgementSection } from './judgement-section.ts';

export type EvaluationShown = {
  readonly evaluation: EvaluationSummary;
  /** Null until it is done. */
  readonly run: EvaluationRun | null;
  /** Finished evaluations of the same set. */
  readonly others: readonly EvaluationSummary[];
  readonly against: Against | null;
  /** What a model has been asked of the drafts of both; null where nothing has. */
  readonly judgement: StoredJudgement | null;
  readonly hasModel: boolean;
};

/** One evaluation: what may never slip, its figures, what was taken for what, and what changed since another. */
export async function evaluationPage(viewer: Viewer, shown: EvaluationShown): Promise<Html> {
  const { evaluation, run, against } = shown;
  const { id, datasetName, tickets, createdAt, error } = evaluation;
  return html`<header class="top">
      <h1>${datasetName}</h1>
      ${run !== null && html`<a class="button" href="/console/evaluations/${id}/report${against === null || 'unlike' in against ? '' : `?against=${against.evaluation.id}`}" download>${icon('file-text')} Report</a>`}
    </header>
    <div class="results">
      <div data-live="progress">
        <p class="line">
          ${evaluationState(evaluation)}
          <span class="quiet-text"
            >${count(tickets, 'ticket')} by ${engineName(evaluation)}, ${at(viewer, createdAt)}</span
          >
          ${error !== null && html`<span class="fault">${error}</span>`}
        </p>
        ${run === null && html`<p class="quiet-text">The figures come when it is done.</p>`}
      </div>
      ${run !== null && figures(viewer, run)} ${runAgain(viewer, shown)} ${run !== null && compareForm(shown)}
      ${against !== null && comparisonSection(viewer, against)}
      ${against !== null && 'comparison' in against && judgementSection(viewer, shown, against.evaluation)}
      ${run !== null && (await charts(analyse(run.tickets)))}
    </div>`;
}

const telling: readonly (readonly [string, string, (value: number) => boolean])[] = [
  ['review.recall', 'Required reviews seen', (value) => value === 1],
  ['security.recall', 'Security reports seen', (value) => value === 1],
  ['severity.underTriageRate', 'Taken for milder than anyone would', (value) => value <= 0.05],
  ['draft.violations', 'Communication rules broken', (value) => value === 0],
  ['severity.accuracy', 'Severity right', () => true],
  ['category.accuracy', 'Category right', () => true],
  ['disposition.accuracy', 'Next step right', () => true],
  ['knownIssue.recall', 'Known issues found', () => true],
];

function figures({ locale }: Viewer, run: EvaluationRun): Html {
  const scores = scoresOf(run);
  const show = (name: string, value: number) =>
    new Intl.NumberFormat(locale, {
      ...(name === 'draft.violations' ? {} : { style: 'percent' }),
      maximumFractionDigits: 1,
    }).format(value);
  const rows = Object.entries(scores).filter(([name, value]) => name !== 'n' && value !== null);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return html`<dl class="figures">
      ${telling.map(([name, words, isGood]) => {
        const value = scores[name] ?? null;
        return html`<div>
          <dt>${words}</dt>
          <dd class="figure-value">${value === null ? '–' : show(name, value)}</dd>
          ${value !== null && !isGood(value) && html`<dd class="missed">A safety figure that should not slip</dd>`}
        </div>`;
      })}
    </dl>
    <details class="card">
      <summary>All figures</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="All figures">
        <table class="table">
          <tbody>
            ${rows.map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td class="number">${number.format(value ?? 0)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function runAgain(viewer: Viewer, { evaluation: { id, state }, hasModel }: EvaluationShown): Html {
  if (!viewer.may('POST /v1/evaluations') || (state !== 'done' && state !== 'failed')) return html``;
  return html`<form
    method="post"
    action="/console/evaluations/${id}/again"
    class="actions"
    aria-label="Run it again"
    data-once
  >
    <button name="mode" value="playbook">${icon('rotate-ccw')} Run again by the playbook</button>
    ${hasModel && html`<button name="mode" value="llm">${icon('sparkles')} Run again with the model</button>`}
  </form>`;
}

function compareForm({ evaluation, others, against }: EvaluationShown): Html {
  if (others.length === 0) return html`<p class="quiet-text">There is no other run of this set to compare with.</p>`;
  return html`<form class="filters" aria-label="Compare" data-submit-on-change>
    <label class="field"
      >Compare with
      <select name="against">
        <option value="">nothing</option>
        ${others.map(
          (other) =>
            html`<option value="${other.id}" ${other.id === against?.evaluation.id && html`selected`}>
              ${other.createdAt.slice(0, 16).replace('T', ' ')} UTC, ${engineName(other)}
            </option>`,
        )}
      </select></label
    >
    <button class="when-slow" formaction="/console/evaluations/${evaluation.id}">Compare</button>
  </form>`;
}

// The chart library costs time to import: only pages with charts bring it in.
async function charts({ confusion, calibration }: Analysis): Promise<Html> {
  const { drawConfusion, drawReliability } = await import('../../evaluation-report/charts.ts');
  return html`<section aria-labelledby="confusion">
      <h2 id="confusion">What was taken for what</h2>
      <p class="quiet-text">Rows are labels, columns what the copilot said.</p>
      <div class="charts">
        ${Object.entries(confusion).map(([name, matrix]) => chart(name, drawConfusion(name, matrix)))}
      </div>
    </section>
    <section aria-labelledby="calibration">
      <h2 id="calibration">Does confidence mean what it says?</h2>
      <p class="quiet-text">Each dot is a range of confidence; on the dashed line, 0.8 means right in 8 of 10.</p>
      <div class="charts">
        ${Object.entries(calibration).map(([name, curve]) => chart(name, drawReliability(name, curve)))}
      </div>
    </section>`;
}

function chart(name: string, svg: string): Html {
  return html`<figure class="card">
    <figcaption>${name}</figcaption>
    ${raw(svg)}
  </figure>`;
}
