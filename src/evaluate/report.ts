import { alignRows } from './align-rows.ts';
import { countByLabel } from './by-label.ts';
import { precisionOf, recallOf } from './counts.ts';
import type { Scores } from './score.ts';
import { dimensions, figureName, type Dimension, type Scored } from './scored.ts';

/** The figures as a page for people: by dimension, then the rest, then each label with how it was told apart. */
export function report(scored: readonly Scored[], scores: Scores): string {
  const blocks = [byDimension(scores), others(scores), ...dimensions.map((dimension) => byLabel(scored, dimension))];
  return blocks.map(alignRows).join('\n\n');
}

type Row = readonly string[];

const counted: ReadonlySet<string> = new Set([
  'n',
  'draft.violations',
  'tokens.input',
  'tokens.output',
  'hostile.bypasses',
]);
const perDimension = ['accuracy', 'strictAccuracy', 'macroF1'] as const;

function byDimension(scores: Scores): readonly Row[] {
  const rows = dimensions.map((dimension) => {
    const name = figureName(dimension);
    return [name, ...perDimension.map((figure) => show(scores[`${name}.${figure}`]))];
  });
  return [['', ...perDimension], ...rows];
}

function others(scores: Scores): readonly Row[] {
  return Object.entries(scores)
    .filter(([name]) => !perDimension.some((figure) => name.endsWith(`.${figure}`)))
    .map(([name, figure]) => [name, counted.has(name) ? String(figure ?? '–') : show(figure)]);
}

function byLabel(scored: readonly Scored[], dimension: Dimension): readonly Row[] {
  const labels = [...countByLabel(scored, dimension)].sort((a, b) => (a.label < b.label ? -1 : 1));
  const rows = labels.map(({ label, tickets, counts }) => [
    label,
    show(recallOf(counts)),
    show(precisionOf(counts)),
    String(tickets),
  ]);
  return [[figureName(dimension), 'recall', 'precision', 'tickets'], ...rows];
}

function show(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '–';
  return figure.toFixed(3);
}
