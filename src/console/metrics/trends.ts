import { html, raw } from 'hono/html';
import type { FiguresGroup } from '../../metrics/support-metrics.ts';
import type { Viewer } from '../environment.ts';
import type { Html } from '../html.ts';

type Trend = {
  readonly name: string;
  readonly unit: 'percent' | 'hours' | 'of 5';
  /** Null where nothing was measured in the period. */
  readonly of: (group: FiguresGroup) => number | null;
  /** What the playbook wants it below. */
  readonly target?: number | null;
};

const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);

/** The playbook's figures over time, each with its target where it has one. @playbook Metrics We Track */
export async function trendPlots(viewer: Viewer, groups: readonly FiguresGroup[]): Promise<Html> {
  const targetOf = (rate: 'reopenedWithin7Days' | 'escalationsRejected') => groups[0]?.[rate].target ?? null;
  const trends: readonly Trend[] = [
    { name: 'First response, median', unit: 'hours', of: ({ firstResponse }) => hours(firstResponse.median) },
    { name: 'Resolution, median', unit: 'hours', of: ({ resolution }) => hours(resolution.median) },
    { name: 'Customer satisfaction', unit: 'of 5', of: ({ satisfaction }) => satisfaction.value },
    { name: 'Escalation rate', unit: 'percent', of: ({ escalation }) => escalation.value },
    { name: 'Reopen rate', unit: 'percent', of: ({ reopened }) => reopened.value },
    {
      name: 'Reopened within 7 days',
      unit: 'percent',
      of: ({ reopenedWithin7Days }) => reopenedWithin7Days.value,
      target: targetOf('reopenedWithin7Days'),
    },
    {
      name: 'Escalations rejected',
      unit: 'percent',
      of: ({ escalationsRejected }) => escalationsRejected.value,
      target: targetOf('escalationsRejected'),
    },
    { name: 'Drafts accepted as they are', unit: 'percent', of: ({ copilot }) => copilot.acceptance.value },
  ];
  return html`<section aria-labelledby="trends">
    <h2 id="trends">Over time</h2>
    <div class="charts">${await Promise.all(trends.map((trend) => trendPlot(viewer, trend, groups)))}</div>
  </section>`;
}

// The chart library costs time to import: only pages with charts bring it in.
async function trendPlot(viewer: Viewer, { name, unit, of, target = null }: Trend, groups: readonly FiguresGroup[]) {
  const points = groups.flatMap((group) => {
    const value = of(group);
    return group.period === null || value === null ? [] : [{ at: group.period.label, value }];
  });
  const format = formatOf(viewer, unit);
  const aim = target === null ? html`` : html` <span class="quiet-text">target: below ${format(target)}</span>`;
  const title = html`<figcaption>${name}${aim}</figcaption>`;
  const latest = points.at(-1);
  if (latest === undefined)
    return html`<figure class="card">
      ${title}
      <p class="quiet-text">Nothing measured yet.</p>
    </figure>`;
  const [{ drawPlot }, Plot] = await Promise.all([import('../../plot/draw-plot.ts'), import('@observablehq/plot')]);
  const highest = Math.max(...points.map(({ value }) => value), target ?? 0);
  const svg = drawPlot({
    label: `${name}: ${points.map(({ at, value }) => `${at} ${format(value)}`).join(', ')}`,
    width: 360,
    height: 170,
    marginLeft: 46,
    x: { type: 'point', domain: groups.flatMap(({ period }) => period?.label ?? []), label: null, ticks: [] },
    y: {
      grid: true,
      ticks: 4,
      label: null,
      domain: [0, unit === 'of 5' ? 5 : highest === 0 ? 1 : highest * 1.1],
      tickFormat: format,
    },
    marks: [
      ...(target === null ? [] : [Plot.ruleY([target], { stroke: 'var(--bad)', strokeDasharray: '4 4' })]),
      Plot.lineY(points, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
      Plot.dot(points, { x: 'at', y: 'value', fill: 'var(--accent)', r: 3 }),
      Plot.ruleY([0]),
    ],
  });
  return html`<figure class="card">${title} <b class="figure-value">${format(latest.value)}</b> ${raw(svg)}</figure>`;
}

function formatOf({ locale }: Viewer, unit: Trend['unit']): (value: number) => string {
  const options: Intl.NumberFormatOptions =
    unit === 'percent'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : unit === 'hours'
        ? { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 1 }
        : { maximumFractionDigits: 1 };
  const format = new Intl.NumberFormat(locale, options);
  return (value) => format.format(value);
}
