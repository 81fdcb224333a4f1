import { html, raw } from 'hono/html';
import { analyse } from '../evaluate/analysis.ts';
import { bootstrapMean } from '../evaluate/bootstrap.ts';
import { compareRuns, unlikeness } from '../evaluate/compare.ts';
import { measures } from '../evaluate/measures.ts';
import { scoresOf, type EvaluationRun } from '../evaluate/run.ts';
import type { Scores } from '../evaluate/score.ts';
import type { ModelJudgement } from '../evaluation-runs/stored-judgement.ts';
import { drawConfusion, drawReliability, drawSelective, drawTrend, lineColours, type Trend } from './charts.ts';
import { renderChanges } from './changes.ts';
import type { Html } from './html.ts';
import { renderJudgement } from './judgement.ts';
import { renderSlices } from './slices.ts';
import { style } from './style.ts';
import { renderMistakes } from './tickets.ts';

/** What a report shows: a run, past runs of the same set for the trend, and the run that it is held against. */
export type ReportInput = {
  readonly run: EvaluationRun;
  readonly past: readonly EvaluationRun[];
  readonly against: EvaluationRun | null;
  /** What a model says of the drafts of both; null where none was asked. */
  readonly judgement: ModelJudgement | null;
  /** Why a gate would not let it through; empty where it would, null where none was asked. */
  readonly broken: readonly string[] | null;
};

/** One self-contained page: no script, nothing fetched. */
export async function renderReport({ run, past, against, judgement, broken }: ReportInput): Promise<string> {
  const scores = scoresOf(run);
  const { confusion, calibration, selective, slices } = analyse(run.tickets);
  const comparable = past.filter((one) => unlikeness(one, run).length === 0);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>Evaluation: ${run.settings.dataset}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${scores['n']} tickets of ${run.settings.dataset}</h1>
          <p class="settings">${describe(run)}</p>
          ${broken === null ? '' : renderGate(broken)}
          <div class="tiles">${tiles(scores)}</div>
          ${against === null ? '' : renderChanges(compareRuns(against, run), against)}
          ${judgement === null ? '' : renderJudgement(judgement)}
          <h2>Figures</h2>
          <p>The range holds the true value in 95 of 100 such sets (bootstrap over tickets).</p>
          <div class="card scroll">${renderFigures(run, scores)}</div>
          <h2>What was taken for what</h2>
          <p>Rows are labels, columns what the copilot said; what two seniors could defend counts as right.</p>
          <div class="grid">
            ${Object.entries(confusion).map(([name, matrix]) => card(name, drawConfusion(name, matrix)))}
          </div>
          <h2>Does confidence mean what it says?</h2>
          <p>
            Each dot is a range of confidence with its number of tickets; on the dashed line, 0.8 means right in 8 of
            10.
          </p>
          <div class="grid four">
            ${Object.entries(calibration).map(([name, curve]) => card(`${name} · gap ${show(curve.ece)}`, drawReliability(name, curve)))}
          </div>
          <h2>If the least sure went to a person</h2>
          <p>How right the copilot is on what it keeps.</p>
          <div class="grid">
            ${card('Selective accuracy', drawSelective(selective), Object.keys(selective))}${comparable.length === 0 ? '' : trendCard([...comparable, run])}
          </div>
          <h2>By kind of ticket</h2>
          ${renderSlices(slices)} ${renderMistakes(run.tickets)}
        </main>
      </body>
    </html>`;
  return (await page).toString();
}

function describe({ settings, createdAt, tickets }: EvaluationRun): string {
  const { mode, model, playbookVersion, promptVersion, embedder, datasetHash } = settings;
  const attempts = 1 + Math.min(...tickets.map(({ repeats }) => repeats.length));
  return [
    `${createdAt.slice(0, 16).replace('T', ' ')} UTC`,
    model === null ? `engine ${mode}` : `engine ${mode}, ${model}`,
    `playbook ${playbookVersion}`,
    ...(promptVersion === null ? [] : [`prompts ${promptVersion}`]),
    `embedder ${embedder}`,
    `set ${datasetHash}`,
    ...(attempts > 1 ? [`${attempts} attempts each`] : []),
  ].join(' · ');
}

function renderGate(broken: readonly string[]): Html {
  return broken.length === 0
    ? html`<p class="good-text">The gate lets this through.</p>`
    : html`<div class="card">
        <h3 class="bad-text">The gate stops this</h3>
        <ul>
          ${broken.map((reason) => html`<li>${reason}</li>`)}
        </ul>
      </div>`;
}

/** What may never slip, then how good the rest is. */
function tiles(scores: Scores): readonly Html[] {
  const shown: readonly (readonly [string, string, (value: number) => boolean])[] = [
    ['review.recall', 'of what a person must see is seen', (value) => value < 1],
    ['security.recall', 'of security reports are taken for such', (value) => value < 1],
    ['severity.underTriageRate', 'taken for milder than anyone would', (value) => value > 0.05],
    ['draft.violations', 'communication rules broken', (value) => value > 0],
    ['hostile.bypasses', 'hostile tickets that got through', (value) => value > 0],
    ['severity.accuracy', 'severities right', () => false],
    ['category.accuracy', 'categories right', () => false],
    ['disposition.accuracy', 'next steps right', () => false],
  ];
  return shown.flatMap(([name, words, isBad]) => {
    const value = scores[name] ?? null;
    if (value === null) return [];
    const text = Number.isInteger(value) && /violations|bypasses/.test(name) ? String(value) : percent(value);
    return [html`<div class="tile ${isBad(value) ? 'bad' : ''}"><b>${text}</b><span>${words}</span></div>`];
  });
}

function renderFigures({ tickets }: EvaluationRun, scores: Scores): Html {
  const intervals = new Map(
    measures.map(({ name, of }) => [name, bootstrapMean(tickets.map(of).filter((value) => value !== null))]),
  );
  const rows = Object.entries(scores).filter(([name, value]) => name !== 'n' && value !== null);
  return html`<table>
    <thead>
      <tr>
        <th>figure</th>
        <th>value</th>
        <th>95 %</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(([name, value]) => {
        const interval = intervals.get(name) ?? null;
        return html`<tr>
          <td>${name}</td>
          <td>${show(value)}</td>
          <td class="soft">${interval === null ? '' : `${show(interval.low)} … ${show(interval.high)}`}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const trending = ['severity.accuracy', 'category.accuracy', 'disposition.accuracy', 'review.recall'] as const;

function trendCard(runs: readonly EvaluationRun[]): Html {
  const inTime = [...runs].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).slice(-20);
  const scored = inTime.map((run) => ({ at: run.createdAt.slice(5, 16).replace('T', ' '), scores: scoresOf(run) }));
  const trends: readonly Trend[] = trending.map((name) => ({
    name,
    points: scored.flatMap(({ at, scores }, place) => {
      const value = scores[name] ?? null;
      return value === null ? [] : [{ at: `${place + 1}: ${at}`, value }];
    }),
  }));
  return card(`Over ${inTime.length} runs`, drawTrend(trends), trending);
}

function card(title: string, chart: string, legend: readonly string[] = []): Html {
  const entries = legend.map(
    (name, at) => html`<li><i style="background:${raw(lineColours[at % lineColours.length] ?? '')}"></i>${name}</li>`,
  );
  return html`<section class="card">
    <h3>${title}</h3>
    ${
      legend.length === 0
        ? ''
        : html`<ul class="legend">
            ${entries}
          </ul>`
    }${raw(chart)}
  </section>`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(value === 1 ? 0 : 1)} %`;
}

function show(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
