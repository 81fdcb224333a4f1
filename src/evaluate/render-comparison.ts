import { alignRows } from './align-rows.ts';
import type { Comparison, Flip } from './compare.ts';
import type { RunTicket } from './run.ts';

/** A comparison as a page for people: the figures that moved, the tests, the slices that got worse, the flipped tickets. */
export function renderComparison({ figures, mcNemar, flips, worseSlices }: Comparison): string {
  const moved = figures.filter(
    ({ difference, name }) => difference !== null && difference !== 0 && !name.startsWith('latency'),
  );
  const blocks = [
    moved.length === 0
      ? 'No figure moved.'
      : alignRows([
          ['figure', 'A', 'B', 'B − A', '95 %', ''],
          ...moved.map(({ name, a, b, difference, interval, verdict }) => [
            name,
            show(a),
            show(b),
            signed(difference),
            interval === null ? '' : `${signed(interval.low)} … ${signed(interval.high)}`,
            verdict ?? '',
          ]),
        ]),
    alignRows([
      ['dimension', 'right in A only', 'in B only', 'p (McNemar)'],
      ...Object.entries(mcNemar).map(([name, { onlyA, onlyB, p }]) => [name, `${onlyA}`, `${onlyB}`, p.toFixed(4)]),
    ]),
    ...(worseSlices.length === 0
      ? []
      : [
          alignRows([
            ['worse in', 'tickets', 'figure', 'A', 'B'],
            ...worseSlices.map(({ slice, value, n, figure, a, b }) => [
              `${slice} ${value}`,
              `${n}`,
              figure,
              show(a),
              show(b),
            ]),
          ]),
        ]),
    ...(flips.length === 0 ? ['No ticket flipped.'] : [`${flips.length} tickets flipped:`, ...flips.map(renderFlip)]),
  ];
  return blocks.join('\n\n');
}

function renderFlip({ id, subject, became: { wrong, right }, a, b }: Flip): string {
  const changes = [
    ...(wrong.length > 0 ? [`now wrong: ${wrong.join(', ')}`] : []),
    ...(right.length > 0 ? [`now right: ${right.join(', ')}`] : []),
  ];
  return [`${id}  ${subject}`, `  ${changes.join(' · ')}`, ...traceLines('A', a, b), ...traceLines('B', b, a)].join(
    '\n',
  );
}

/** What only this run's trace says. */
function traceLines(name: string, run: RunTicket, other: RunTicket): readonly string[] {
  const said = new Set(other.trace.map(({ rule, effect }) => `${rule} ${effect}`));
  return run.trace
    .filter(({ rule, effect }) => !said.has(`${rule} ${effect}`))
    .map(({ rule, effect, evidence }) => `  ${name}  ${rule} → ${effect}  “${evidence.slice(0, 80)}”`);
}

function show(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

function signed(figure: number | null): string {
  return figure === null ? '–' : `${figure > 0 ? '+' : ''}${figure.toFixed(3)}`;
}
