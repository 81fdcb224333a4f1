import { html } from 'hono/html';
import type { Comparison, Flip } from '../../evaluate/compare.ts';
import type { EvaluationSummary } from '../../evaluation-runs/stored-evaluation.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { ago } from '../time.ts';
import { count, say } from '../words.ts';

/** The evaluation that one is held against; `unlike` says why the two do not compare. */
export type Against = { readonly evaluation: EvaluationSummary } & (
  | { readonly comparison: Comparison }
  | { readonly unlike: readonly string[] }
);

const mostFlips = 40;

/** What changed since another evaluation of the same set: the figures that moved, and the tickets that flipped. */
export function comparisonSection(viewer: Viewer, against: Against): Html {
  return html`<section aria-labelledby="comparison">
    <h2 id="comparison">What changed since ${ago(viewer, against.evaluation.createdAt)}</h2>
    ${'unlike' in against ? html`<p class="fault">They do not compare: ${against.unlike.join('; ')}.</p>` : changes(viewer, against.comparison)}
  </section>`;
}

function changes({ locale }: Viewer, { figures, flips }: Comparison): Html {
  const moved = figures.filter(({ name, difference }) => (difference ?? 0) !== 0 && !name.startsWith('latency'));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: 'exceptZero' });
  const show = (value: number | null) => (value === null ? '–' : number.format(value));
  return html`${
      moved.length === 0
        ? html`<p class="quiet-text">No figure moved.</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="comparison">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col" class="number">Before</th>
                  <th scope="col" class="number">Now</th>
                  <th scope="col" class="number">Difference</th>
                  <th scope="col">Beyond chance</th>
                </tr>
              </thead>
              <tbody>
                ${moved.map(
                  ({ name, a, b, difference, verdict }) =>
                    html`<tr>
                      <th scope="row"><code>${name}</code></th>
                      <td class="number">${show(a)}</td>
                      <td class="number">${show(b)}</td>
                      <td class="number">${signed.format(difference ?? 0)}</td>
                      <td>
                        ${verdict !== null && html`<span class="chip ${verdict === 'better' ? 'ready' : 'security'}">${say(verdict)}</span>`}
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <h3>${flips.length === 0 ? 'No ticket flipped' : `${count(flips.length, 'ticket')} flipped`}</h3>
    <ul class="rows">
      ${flips.slice(0, mostFlips).map(flipRow)}
    </ul>
    ${flips.length > mostFlips && html`<p class="quiet-text">The report holds them all.</p>`}`;
}

function flipRow({ id, subject, became }: Flip): Html {
  return html`<li class="row line">
    <b>${subject === '' ? id : subject}</b>
    ${became.wrong.map((fault) => html`<span class="chip security">${icon('x')} ${fault}</span>`)}
    ${became.right.map((fault) => html`<span class="chip ready">${icon('check')} ${fault}</span>`)}
  </li>`;
}
