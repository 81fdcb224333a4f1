import { html } from 'hono/html';
import { worthOf } from '../../evaluate/judgement.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { ModelJudgement, StoredJudgement } from '../../evaluation-runs/stored-judgement.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { say } from '../words.ts';

type Shown = {
  readonly evaluation: EvaluationSummary;
  readonly judgement: StoredJudgement | null;
  readonly hasModel: boolean;
};

/** What a model prefers between the replies of two evaluations, apart from all that was counted. */
export function judgementSection(viewer: Viewer, shown: Shown, against: EvaluationSummary): Html {
  const { judgement } = shown;
  return html`<section aria-labelledby="judgement" data-live="judgement">
    <h2 id="judgement">A model’s opinion of the replies</h2>
    <p class="quiet-text">No score: it enters no figure, no comparison and no gate.</p>
    ${judgement !== null && opinion(judgement)} ${askForm(viewer, shown, against)}
  </section>`;
}

function opinion({ state, pairs, pairsDone, error, result }: StoredJudgement): Html {
  if (result !== null) return preferences(result);
  if (error !== null) return html`<p class="fault">No opinion came of it: ${say(error)}.</p>`;
  return html`<p class="line">
    <span class="chip new">${say(state)}</span>
    <progress value="${pairsDone}" max="${pairs}" aria-label="How far it is"></progress>
  </p>`;
}

function preferences(result: ModelJudgement): Html {
  const { model, pairs, a, b, tie, swayed } = result;
  const row = (name: string, count: number) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${count}</td>
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Which reply is better">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Better, says ${model}</th>
            <th scope="col" class="number">Of ${pairs} pairs</th>
          </tr>
        </thead>
        <tbody>
          ${row('The reply before', a)} ${row('The reply now', b)} ${row('Neither', tie)}
        </tbody>
      </table>
    </div>
    <p>${swayed} of them were neither because it changed its mind with the places. ${worthOf(result)}</p>`;
}

function askForm(viewer: Viewer, { evaluation, judgement, hasModel }: Shown, against: EvaluationSummary): Html {
  const underWay = judgement !== null && judgement.endedAt === null;
  if (!hasModel || underWay || !viewer.may('POST /v1/evaluations/{id}/judgement')) return html``;
  return html`<form method="post" action="/console/evaluations/${evaluation.id}/judgement" class="actions" data-once>
    <input type="hidden" name="against" value="${against.id}" />
    <button>${icon('sparkles')} Ask the model</button>
  </form>`;
}
