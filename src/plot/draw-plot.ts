import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A chart without a page: what it shows, and one sentence for those who cannot see it. */
export type Chart = Omit<PlotOptions, 'document' | 'className' | 'ariaLabel' | 'title' | 'subtitle' | 'caption'> & {
  readonly label: string;
};

/**
 * Draws a chart to SVG text on the server: no script, no style of its own and nothing fetched. The page styles
 * `svg.plot`; colours given as `var(--name)` or `currentColor` follow its light and dark themes.
 */
export function drawPlot({ label, ...options }: Chart): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document, className: 'plot', ariaLabel: label });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The chart has one label, its own; on its groups labels are not allowed.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  // The picture scales with its column; a fixed size would make phones scroll sideways.
  for (const size of ['width', 'height']) svg.removeAttribute(size);
  svg.setAttribute('role', 'img');
  return svg.outerHTML;
}
