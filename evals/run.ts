import { writeFile } from 'node:fs/promises';
import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { analyse } from '../src/evaluate/analysis.ts';
import { detailOf } from '../src/evaluate/detail.ts';
import { unlikeness } from '../src/evaluate/compare.ts';
import { toJUnit } from '../src/evaluate/junit.ts';
import { report } from '../src/evaluate/report.ts';
import { scoresOf, type EvaluationRun } from '../src/evaluate/run.ts';
import type { Replayed } from '../src/evaluation-runs/replay.ts';
import { compareCommand } from './compare.ts';
import { BadInput, readInputs } from './inputs.ts';
import { filesOf, measure } from './measure.ts';
import { asConfigured } from './open-copilot.ts';
import { datasetOptions, readReplaying, refuseUnknown, runOrRefuse } from './options.ts';
import { brokenBy, readGate, readRun, readRuns, writeReport } from './run-files.ts';

const options = {
  ...datasetOptions,
  details: { type: 'string', description: 'write one JSON line per ticket to this file' },
  out: { type: 'string', description: 'write the whole run to this file, to compare it with others' },
  report: { type: 'string', description: 'write the run as one HTML page to this file' },
  junit: { type: 'string', description: 'write the run as JUnit XML to this file' },
  against: { type: 'string', description: 'a run file that the report and the gate hold this run against' },
  past: { type: 'string', description: 'a directory of run files, for the trend in the report' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval', description: 'Scores the copilot on labelled tickets.' },
  args: options,
  run: ({ args }) => runOrRefuse(() => evaluate(args)),
});

async function evaluate(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  if (args._.length > 0) throw new BadInput(`"${args._.join(' ')}" belongs to no option; --help lists them`);
  const gate = args.gate === undefined ? null : await readGate(args.gate);
  const against = args.against === undefined ? null : await readRun(args.against);
  const past = args.past === undefined ? [] : await readRuns(args.past);
  const inputs = await readInputs(filesOf(args));
  const { run, replayed } = await measure(inputs, {
    settings: asConfigured,
    ...readReplaying(args),
    hostile: args.hostile === true || gate !== null,
    quiet: args.json === true,
  });
  print(run, args.json === true);
  if (args.details !== undefined) await writeFile(args.details, details(replayed));
  if (args.out !== undefined) await writeFile(args.out, JSON.stringify(run));
  const reasons = against === null ? [] : unlikeness(against, run);
  if (reasons.length > 0) throw new BadInput(`${args.against} does not compare: ${reasons.join('; ')}`);
  const broken = gate === null ? null : brokenBy(gate, { run, against });
  if (args.report !== undefined) await writeReport(args.report, { run, past, against, judgement: null, broken });
  if (args.junit !== undefined) await writeFile(args.junit, toJUnit(run.tickets, broken));
  for (const reason of broken ?? []) console.error(`gate: ${reason}`);
  if (broken !== null && broken.length > 0) process.exitCode = 1;
}

function print(run: EvaluationRun, asJson: boolean): void {
  const scores = scoresOf(run);
  const { knowledgeHash: _, ...named } = run.settings;
  const settings = Object.fromEntries(Object.entries(named).map(([name, value]) => [`run.${name}`, value]));
  if (asJson) console.log(JSON.stringify({ ...scores, ...settings, ...analyse(run.tickets) }));
  else console.log(`${report(run.tickets, scores)}\n\n${Object.values(settings).filter(Boolean).join(' · ')}`);
}

function details(replayed: readonly Replayed[]): string {
  return replayed
    .map(({ ticket, predicted, recommended: { recommendation, timings } }) =>
      JSON.stringify({ ...detailOf(ticket, predicted, recommendation), timings }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

// A first word names another thing to do with runs than making one.
const [task, ...rest] = process.argv.slice(2);
await (task === 'compare' ? runMain(compareCommand, { rawArgs: rest }) : runMain(command));
