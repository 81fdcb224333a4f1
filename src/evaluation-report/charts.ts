import { axisX, axisY, cell, dot, lineY, link, ruleY, text } from '@observablehq/plot';
import type { Calibration } from '../evaluate/calibration.ts';
import type { Confusion } from '../evaluate/confusion.ts';
import type { Kept } from '../evaluate/selective.ts';
import { drawPlot } from '../plot/draw-plot.ts';

// Drawn as wide as a phone's column, so that letters keep their size there; wider pages set charts side by side.
const width = 360;

/** A figure over the runs of a set, oldest first; the labels of the runs in `at`. */
export type Trend = {
  readonly name: string;
  readonly points: readonly { readonly at: string; readonly value: number }[];
};

/** How often each label (rows) was taken for each (columns). The diagonal is right; what lies off it stands out. */
export function drawConfusion(name: string, { labels: words, counts }: Confusion): string {
  const labels = words.map((word) => word.replace('close_', '').replaceAll('_', ' '));
  const cells = labels.flatMap((gold, row) =>
    labels.map((said, column) => {
      const count = counts[row]?.[column] ?? 0;
      const all = counts[row]?.reduce((sum, value) => sum + value, 0) ?? 0;
      return { gold, said, count, share: all === 0 ? 0 : count / all };
    }),
  );
  const filled = cells.filter(({ count }) => count > 0);
  const longest = Math.max(...labels.map(({ length }) => length));
  const wordy = longest > 4;
  return drawPlot({
    label: `${name}: rows are labels, columns what the copilot said`,
    width,
    height: wordy ? 40 + 5.6 * longest + 30 * labels.length : 48 + 46 * labels.length,
    marginLeft: 18 + 6.6 * longest,
    marginTop: wordy ? 24 + 5.2 * longest : 40,
    // The last column's word leans out to the right.
    marginRight: wordy ? 3.7 * (labels.at(-1)?.length ?? 0) : 8,
    marginBottom: 8,
    padding: 0.06,
    x: { domain: labels },
    y: { domain: labels },
    marks: [
      axisX({
        anchor: 'top',
        label: null,
        tickSize: 0,
        ...(wordy ? { tickRotate: -55, textAnchor: 'start' as const } : {}),
      }),
      axisY({ label: null, tickSize: 0 }),
      cell(cells, { x: 'said', y: 'gold', fill: 'var(--quiet)', rx: 3 }),
      cell(filled, {
        x: 'said',
        y: 'gold',
        fill: ({ gold, said }: Cell) => (gold === said ? 'var(--right)' : 'var(--wrong)'),
        fillOpacity: ({ share }: Cell) => 0.18 + 0.42 * share,
        rx: 3,
      }),
      text(filled, { x: 'said', y: 'gold', text: 'count' }),
    ],
    color: { type: 'identity' },
    opacity: { type: 'identity' },
  });
}

type Cell = { readonly gold: string; readonly said: string; readonly share: number };

/** How often answers of each confidence were right: on the line where confidence means what it says. */
export function drawReliability(name: string, { bins }: Calibration): string {
  const most = Math.max(1, ...bins.map(({ n }) => n));
  return drawPlot({
    label: `${name}: how often answers were right, by how sure the copilot was`,
    width,
    height: 260,
    marginLeft: 44,
    marginBottom: 38,
    x: { domain: [0, 1], label: 'confidence', ticks: 5 },
    y: { domain: [0, 1], label: 'share right', ticks: 5, grid: true },
    r: { type: 'identity' },
    marks: [
      link([null], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--faint)', strokeDasharray: '4 4' }),
      lineY(bins, { x: 'confidence', y: 'accuracy', stroke: 'var(--one)', strokeWidth: 1.5 }),
      dot(bins, {
        x: 'confidence',
        y: 'accuracy',
        r: ({ n }: { n: number }) => 3 + 7 * Math.sqrt(n / most),
        fill: 'var(--one)',
      }),
      text(bins, {
        x: 'confidence',
        y: 'accuracy',
        text: ({ n }: { n: number }) => `${n}`,
        dy: -17,
        fill: 'var(--soft)',
      }),
    ],
  });
}

/** The accuracy of what is kept where the least sure answers go to a person, one line for each dimension. */
export function drawSelective(curves: Readonly<Record<string, readonly Kept[]>>): string {
  const lowest = Math.min(...Object.values(curves).flatMap((curve) => curve.map(({ accuracy }) => accuracy)));
  return drawLines('Accuracy of what the copilot keeps, if the least sure answers go to a person', {
    lines: Object.entries(curves).map(([name, curve]) => ({
      name,
      points: curve.map(({ coverage, accuracy }) => ({ x: coverage, y: accuracy })),
    })),
    x: { label: 'share kept', domain: [1, 0.05], ticks: 5, tickFormat: '.0%' },
    y: { label: 'accuracy', domain: [Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), 1] },
  });
}

/** Figures over past runs, oldest first. */
export function drawTrend(trends: readonly Trend[]): string {
  const lowest = Math.min(...trends.flatMap(({ points }) => points.map(({ value }) => value)));
  return drawLines('Figures over past runs', {
    lines: trends.map(({ name, points }) => ({ name, points: points.map(({ at, value }) => ({ x: at, y: value })) })),
    x: { type: 'point', label: null, tickRotate: -30 },
    y: { label: null, domain: [Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), 1] },
  });
}

type Lines = {
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly { readonly x: number | string; readonly y: number }[];
  }[];
  readonly x: object;
  readonly y: object;
};

/** The colours of lines, in order; the legend of the page uses the same. */
export const lineColours = ['var(--one)', 'var(--two)', 'var(--three)', 'var(--four)'] as const;

function drawLines(label: string, { lines, x, y }: Lines): string {
  return drawPlot({
    label,
    width,
    height: 280,
    marginLeft: 44,
    marginRight: 16,
    marginBottom: 58,
    x,
    y: { grid: true, ticks: 5, ...y },
    marks: [
      ruleY([1], { stroke: 'var(--faint)' }),
      ...lines.flatMap(({ points }, at) => {
        const stroke = lineColours[at % lineColours.length] ?? 'currentColor';
        return [
          lineY(points, { x: 'x', y: 'y', stroke, strokeWidth: 2 }),
          dot(points, { x: 'x', y: 'y', fill: stroke, r: 2 }),
        ];
      }),
    ],
  });
}
