import { html } from 'hono/html';
import type { ComparedFigure, Comparison, Flip } from '../evaluate/compare.ts';
import type { EvaluationRun } from '../evaluate/run.ts';
import type { Html } from './html.ts';
import { renderSaid } from './tickets.ts';

/** What changed against another run: the figures that moved, the slices that got worse, the tickets that flipped. */
export function renderChanges({ figures, mcNemar, flips, worseSlices }: Comparison, against: EvaluationRun): Html {
  const moved = figures.filter(({ name, difference }) => (difference ?? 0) !== 0 && !name.startsWith('latency'));
  const when = against.createdAt.slice(0, 16).replace('T', ' ');
  return html`<h2>What changed</h2>
    <p>
      Against the run of ${when} UTC (playbook
      ${against.settings.playbookVersion}${against.settings.model === null ? '' : `, ${against.settings.model}`}),
      ticket by ticket.
    </p>
    <div class="card scroll">${moved.length === 0 ? html`No figure moved.` : figureTable(moved, mcNemar)}</div>
    ${
      worseSlices.length === 0
        ? ''
        : html`<h3 style="margin-top:18px">Worse in</h3>
            <div class="card scroll">
              <table>
                <thead>
                  <tr>
                    <th>kind</th>
                    <th>tickets</th>
                    <th>figure</th>
                    <th>before</th>
                    <th>now</th>
                  </tr>
                </thead>
                <tbody>
                  ${worseSlices.slice(0, 12).map(
                    ({ slice, value, n, figure, a, b }) =>
                      html`<tr>
                        <td>${slice} ${value}</td>
                        <td>${n}</td>
                        <td>${figure}</td>
                        <td>${a.toFixed(3)}</td>
                        <td class="bad-text">${b.toFixed(3)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
    }
    <h3 style="margin-top:18px">${flips.length === 0 ? 'No ticket flipped' : `${flips.length} tickets flipped`}</h3>
    ${flips.map(renderFlip)}`;
}

function figureTable(moved: readonly ComparedFigure[], tests: Comparison['mcNemar']): Html {
  return html`<table>
    <thead>
      <tr>
        <th>figure</th>
        <th>before</th>
        <th>now</th>
        <th>difference</th>
        <th>95 %</th>
        <th>p</th>
      </tr>
    </thead>
    <tbody>
      ${moved.map(({ name, a, b, difference, interval, verdict }) => {
        const p = name.endsWith('.accuracy') ? tests[name.replace('.accuracy', '')]?.p : undefined;
        return html`<tr>
          <td>${name}</td>
          <td>${show(a)}</td>
          <td>${show(b)}</td>
          <td class="${verdict === null ? '' : verdict === 'worse' ? 'bad-text' : 'good-text'}">
            ${signed(difference)}
          </td>
          <td class="soft">${interval === null ? '' : `${signed(interval.low)} … ${signed(interval.high)}`}</td>
          <td class="soft">${p === undefined ? '' : p.toFixed(3)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function renderFlip({ id, subject, became: { wrong, right }, a, b }: Flip): Html {
  return html`<details>
    <summary>
      ${id} <small>${subject}</small
      ><br />${wrong.length === 0 ? '' : html`<span class="bad-text">now wrong: ${wrong.join(', ')}</span> `}${right.length === 0 ? '' : html`<span class="good-text">now right: ${right.join(', ')}</span>`}
    </summary>
    <div class="pair">
      <section>
        <h3>Before</h3>
        ${renderSaid(a)}
      </section>
      <section>
        <h3>Now</h3>
        ${renderSaid(b)}
      </section>
    </div>
  </details>`;
}

function show(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

function signed(figure: number | null): string {
  return figure === null ? '–' : `${figure > 0 ? '+' : ''}${figure.toFixed(3)}`;
}
