import { html } from 'hono/html';
import { worthOf } from '../evaluate/judgement.ts';
import type { ModelJudgement } from '../evaluation-runs/stored-judgement.ts';
import type { Html } from './html.ts';

/** What a model prefers between the replies of two runs, apart from all that was counted. */
export function renderJudgement(judgement: ModelJudgement): Html {
  const { model, pairs, a, b, tie, swayed } = judgement;
  const rows = [
    ['the reply before', a],
    ['the reply now', b],
    ['neither', tie],
  ] as const;
  return html`<h2>A model’s opinion of the replies</h2>
    <p>No score: it enters no figure, no comparison and no gate.</p>
    <div class="card scroll">
      <table>
        <thead>
          <tr>
            <th>better, says ${model}</th>
            <th>of ${pairs} pairs</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, count]) =>
              html`<tr>
                <td>${name}</td>
                <td>${count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>${swayed} of them were neither because it changed its mind with the places. ${worthOf(judgement)}</p>`;
}
