import { html, raw } from 'hono/html';
import type { measureSupport } from '../../measure-support.ts';
import type { Duration, Rate } from '../../metrics/support-metrics.ts';
import { severityChip } from '../chips.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';
import { duration } from '../time.ts';
import { say } from '../words.ts';
import { trendPlots } from './trends.ts';

/** How many days back one may look. */
export const spans = [7, 30, 90, 365] as const;

type Metrics = Extract<Awaited<ReturnType<typeof measureSupport>>, { outcome: 'measured' }>['metrics'];
type Shown = { readonly days: number; readonly metrics: Metrics; readonly instruments: Html };

/** The playbook's figures with their targets, and what came in over time. */
export async function metricsPage(viewer: Viewer, { days, metrics, instruments }: Shown): Promise<Html> {
  const { total, bySeverity, knownIssues, documentationGaps } = metrics;
  return html`<header class="top">
      <h1>Metrics</h1>
      <nav class="spans" aria-label="Period">
        ${spans.map((span) => html`<a class="button" href="?days=${span}" ${span === days && html`aria-current="page"`}>${span} days</a> `)}
      </nav>
    </header>
    <dl class="figures">
      ${figure('Tickets', number(viewer, total.tickets), null)}
      ${figure('Reopened within 7 days', share(viewer, total.reopenedWithin7Days), target(viewer, total.reopenedWithin7Days))}
      ${figure('Escalations rejected', share(viewer, total.escalationsRejected), target(viewer, total.escalationsRejected))}
      ${figure('Escalated', share(viewer, total.escalation), null)}
      ${figure('Reopened', share(viewer, total.reopened), null)}
      ${figure('Customer satisfaction', total.satisfaction.value === null ? '–' : `${number(viewer, total.satisfaction.value)} of 5`, null)}
      ${figure('Drafts accepted as they are', share(viewer, total.copilot.acceptance), null)}
      ${figure('Severity overridden', share(viewer, total.copilot.overridden.severity), null)}
      ${figure('Time to a verdict', minutes(viewer, total.copilot.timeToVerdict.median), null)}
    </dl>
    <div class="results">
      ${responseTable(viewer, bySeverity)} ${instruments}
      <section aria-labelledby="volume">
        <h2 id="volume">Tickets over time</h2>
        ${await volumePlot(metrics)}
      </section>
      ${await trendPlots(viewer, metrics.groups)}
      ${countTable(
        'Tickets by category',
        metrics.categories.map(({ category, n }) => [say(category), n] as const),
      )}
      ${countTable(
        'Known issues met',
        knownIssues.map(({ id, title, n }) => [title === null ? id : `${id}: ${title}`, n] as const),
      )}
      ${
        documentationGaps.length > 0 &&
        html`<section aria-labelledby="gaps">
          <h2 id="gaps">Documentation gaps</h2>
          <ul class="cards">
            ${documentationGaps.map(
              ({ n, tickets }) =>
                html`<li class="match">
                  <p>
                    <b>${n} questions without an article.</b>
                    ${tickets.slice(0, 3).map(({ ticketId, subject, reference }) => html`<a href="/console/tickets/${ticketId}">${subject === '' ? reference : subject}</a>; `)}
                  </p>
                </li>`,
            )}
          </ul>
        </section>`
      }
    </div>`;
}

function figure(name: string, value: string, aim: { readonly text: string; readonly met: boolean } | null): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd class="figure-value">${value}</dd>
    ${aim !== null && html`<dd class="${aim.met ? 'met' : 'missed'}">${aim.text}</dd>`}
  </div>`;
}

function number({ locale }: Viewer, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

function percent({ locale }: Viewer, value: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

function share(viewer: Viewer, { value }: Rate): string {
  return value === null ? '–' : percent(viewer, value);
}

function target(viewer: Viewer, { value, target: wanted }: Rate) {
  if (wanted === null) return null;
  const met = value === null || value < wanted;
  const judged = value === null ? 'Target' : met ? 'Target met' : 'Target missed';
  return { met, text: `${judged}: below ${percent(viewer, wanted)}` };
}

function minutes(viewer: Viewer, value: number | null): string {
  return value === null ? '–' : duration(viewer, value);
}

function responseTable(viewer: Viewer, rows: Metrics['bySeverity']): Html {
  const cells = ({ median, p90, target: wanted }: Duration) =>
    html`<td>${minutes(viewer, median)}</td>
      <td>${minutes(viewer, p90)}</td>
      <td>${minutes(viewer, wanted)}</td>`;
  return html`<section aria-labelledby="responses">
    <h2 id="responses">Response and resolution by severity</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="responses">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">First response, median</th>
            <th scope="col">9 of 10</th>
            <th scope="col">Target</th>
            <th scope="col">Resolution, median</th>
            <th scope="col">9 of 10</th>
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ severity, firstResponse, resolution }) =>
              html`<tr>
                <th scope="row">${severityChip(severity)}</th>
                ${cells(firstResponse)}${cells(resolution)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function countTable(title: string, rows: readonly (readonly [string, number])[]): Html {
  if (rows.length === 0) return html``;
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
      <table class="table">
        <tbody>
          ${rows.slice(0, 12).map(
            ([name, n]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${n}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

// The chart library costs time to import: only this page brings it in.
async function volumePlot({ groups }: Metrics): Promise<Html> {
  const points = groups.flatMap(({ period, tickets }) => (period === null ? [] : [{ from: period.label, tickets }]));
  if (points.length === 0) return html`<p class="quiet-text">Nothing came in.</p>`;
  const [{ drawPlot }, Plot] = await Promise.all([import('../../plot/draw-plot.ts'), import('@observablehq/plot')]);
  const svg = drawPlot({
    label: `Tickets by period: ${points.map(({ from, tickets }) => `${from} ${tickets}`).join(', ')}`,
    width: 900,
    height: 200,
    x: { label: null, type: 'band' },
    y: { grid: true, label: 'Tickets' },
    marks: [Plot.barY(points, { x: 'from', y: 'tickets', fill: 'var(--accent)', inset: 2 }), Plot.ruleY([0])],
  });
  return html`<div class="card">${raw(svg)}</div>`;
}
