import { defineCommand, type ArgsDef, type ParsedArgs } from 'citty';
import { z } from 'zod';
import { compareRuns, unlikeness } from '../src/evaluate/compare.ts';
import { renderComparison } from '../src/evaluate/render-comparison.ts';
import type { EvaluationRun } from '../src/evaluate/run.ts';
import type { Inputs } from '../src/evaluation-runs/inputs.ts';
import { BadInput, readInputs } from './inputs.ts';
import { filesOf, measure, type Measuring } from './measure.ts';
import { asConfigured, type EngineSettings } from './open-copilot.ts';
import { datasetOptions, readReplaying, refuseUnknown, runOrRefuse } from './options.ts';
import { brokenBy, readGate, readRun, writeReport } from './run-files.ts';

const options = {
  a: {
    type: 'positional',
    description: 'before: a run file of --out, or settings such as playbook=FILE',
    required: true,
  },
  b: { type: 'positional', description: 'after: likewise', required: true },
  ...datasetOptions,
  report: { type: 'string', description: 'write the comparison as one HTML page to this file' },
} as const satisfies ArgsDef;

/** `npm run eval -- compare A B`: is the second better, worse or unsafe? */
export const compareCommand = defineCommand({
  meta: { name: 'eval compare', description: 'Compares two runs, ticket by ticket.' },
  args: options,
  run: ({ args }) => runOrRefuse(() => compare(args)),
});

async function compare(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  const gate = args.gate === undefined ? null : await readGate(args.gate);
  const sides = [await readSide(args.a), await readSide(args.b)];
  const inputs = sides.some(({ run }) => run === null) ? await readInputs(filesOf(args)) : null;
  const replaying = { ...readReplaying(args), hostile: args.hostile === true || gate !== null };
  const [a, b] = [await runOf(sides[0]!, inputs, replaying), await runOf(sides[1]!, inputs, replaying)];
  const reasons = unlikeness(a, b);
  if (reasons.length > 0) throw new BadInput(`these runs do not compare: ${reasons.join('; ')}`);
  const comparison = compareRuns(a, b);
  console.log(args.json === true ? JSON.stringify(comparison) : renderComparison(comparison));
  const broken = gate === null ? null : brokenBy(gate, { run: b, against: a });
  if (args.report !== undefined)
    await writeReport(args.report, { run: b, past: [a], against: a, judgement: null, broken });
  for (const reason of broken ?? []) console.error(`gate: ${reason}`);
  if (broken !== null && broken.length > 0) process.exitCode = 1;
}

type Side = { readonly run: EvaluationRun | null; readonly settings: EngineSettings };

const settingsSchema: z.ZodType<EngineSettings> = z.strictObject({
  engine: z.enum(['playbook', 'llm']).nullable().default(null),
  model: z.string().nullable().default(null),
  prompts: z.string().nullable().default(null),
  playbook: z.string().nullable().default(null),
});

/** A run file where there is one of that name, else settings: `engine=llm,model=…,prompts=DIR,playbook=FILE`. */
async function readSide(text: string): Promise<Side> {
  if (!text.includes('=')) return { run: await readRun(text), settings: asConfigured };
  const pairs = text.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  const parsed = settingsSchema.safeParse(Object.fromEntries(pairs));
  if (!parsed.success)
    throw new BadInput(
      `"${text}" is neither a run file nor settings: engine=playbook|llm, model=NAME, prompts=DIR, playbook=FILE`,
    );
  return { run: null, settings: parsed.data };
}

async function runOf({ run, settings }: Side, inputs: Inputs | null, replaying: Omit<Measuring, 'settings' | 'quiet'>) {
  if (run !== null) return run;
  if (inputs === null) throw new BadInput('no set to make a run of');
  return (await measure(inputs, { settings, ...replaying, quiet: true })).run;
}
