import { html } from 'hono/html';
import { sliceFigures, type SliceScores } from '../evaluate/analysis.ts';
import type { Html } from './html.ts';

/** The figures of each kind of ticket; a figure of few tickets says little, so their number stands first. */
export function renderSlices(slices: readonly SliceScores[]): Html {
  const kinds = [...Map.groupBy(slices, ({ slice }) => slice)];
  return html`${kinds.map(
    ([kind, members]) =>
      html`<div class="card scroll" style="margin-top:12px">
        <table>
          <thead>
            <tr>
              <th>${kind}</th>
              <th>tickets</th>
              ${sliceFigures.map((name) => html`<th>${name.replace('.accuracy', '').replace('severity.underTriageRate', 'under-triage').replace('.recall', ' recall')}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${members.map(
              ({ value, n, scores }) =>
                html`<tr>
                  <td>${value}</td>
                  <td>${n}</td>
                  ${sliceFigures.map((name) => html`<td>${scores[name]?.toFixed(2) ?? '–'}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  )}`;
}
