import { barY } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawPlot } from '../../src/plot/draw-plot.ts';

const drawn = (label: string, name: string) =>
  drawPlot({ label, marks: [barY([{ name, tickets: 3 }], { x: 'name', y: 'tickets', fill: 'var(--accent)' })] });

test('a chart is one picture with a sentence for those who cannot see it, in the page’s own colours', () => {
  const { document } = parseHTML(`<main>${drawn('Three tickets were P1', 'P1')}</main>`);
  const svg = document.querySelector('svg');
  expect(svg?.getAttribute('aria-label')).toBe('Three tickets were P1');
  expect(svg?.querySelector('rect')?.closest('[fill="var(--accent)"]')).not.toBeNull();
  expect(svg?.textContent).toContain('P1');
});

test('a chart scales with its column, and brings neither style nor script', () => {
  const svg = drawn('x', 'P1');
  expect(svg).toMatch(/^<svg[^>]* viewBox="0 0 \d+ \d+"/);
  expect(svg).not.toMatch(/^<svg[^>]* (width|height)=|<style|<script/);
});

test('words of a ticket stay words', () => {
  const svg = drawn('"><script>alert(1)</script>', '<img src=x onerror=alert(1)>');
  const { document } = parseHTML(`<main>${svg}</main>`);
  expect(document.querySelector('script, img')).toBeNull();
  expect(document.querySelector('svg')?.textContent).toContain('<img src=x');
});
