import { writeFile } from 'node:fs/promises';
import { progress } from '@clack/prompts';
import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { ConfigError } from '../src/config.ts';
import { detailOf } from '../src/evaluate/detail.ts';
import { brokenLimits, gateSchema, type Gate } from '../src/evaluate/gate.ts';
import { report } from '../src/evaluate/report.ts';
import { score } from '../src/evaluate/score.ts';
import type { Services } from '../src/services.ts';
import { BadInput, ownFiles, readInputs, readText, type InputFiles, type Inputs } from './inputs.ts';
import { load, openCopilot, replay, type Replayed } from './replay.ts';

const options = {
  dataset: { type: 'string', description: 'labelled tickets (JSON Lines) in place of the set in evals/' },
  'known-issues': { type: 'string', description: 'known issues to load first' },
  history: { type: 'string', description: 'past tickets to load first' },
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
  details: { type: 'string', description: 'write one JSON line per ticket to this file' },
  gate: { type: 'string', description: 'JSON file of limits; exit code 1 where a figure breaks one' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: { name: 'eval', description: 'Scores the copilot on labelled tickets.' },
  args: options,
  async run({ args }) {
    try {
      refuseUnknown(args);
      await evaluate(args);
    } catch (error) {
      if (!(error instanceof BadInput) && !(error instanceof ConfigError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});

type Arguments = ParsedArgs<typeof options>;

async function evaluate(args: Arguments): Promise<void> {
  const gate = args.gate === undefined ? null : await readGate(args.gate);
  const inputs = await readInputs(filesOf(args));
  const { replayed, run } = await measure(inputs, args.json === true);
  const scores = score(replayed);
  console.log(
    args.json === true
      ? JSON.stringify({ ...scores, ...run })
      : `${report(replayed, scores)}\n\n${Object.values(run).filter(Boolean).join(' · ')}`,
  );
  if (args.details !== undefined) await writeFile(args.details, details(replayed));
  const broken = gate === null ? [] : brokenLimits(scores, gate);
  for (const limit of broken) console.error(`gate: ${limit}`);
  if (broken.length > 0) process.exitCode = 1;
}

/** A set that is named brings nothing with it; the files of this folder belong to the set of this folder. */
function filesOf(args: Arguments): InputFiles {
  const { dataset, history, 'known-issues': knownIssues } = args;
  if (dataset !== undefined) return { dataset, knowledge: { knownIssues }, history };
  return {
    ...ownFiles,
    knowledge: { ...ownFiles.knowledge, ...(knownIssues !== undefined && { knownIssues }) },
    history: history ?? ownFiles.history,
  };
}

async function measure(inputs: Inputs, quiet: boolean) {
  const { services, close } = await openCopilot();
  try {
    return { replayed: await replayAll(services, inputs, quiet), run: describeRun(services, inputs) };
  } finally {
    await close();
  }
}

async function replayAll(services: Services, inputs: Inputs, quiet: boolean): Promise<readonly Replayed[]> {
  await load(services, inputs);
  if (quiet || !process.stdout.isTTY) return replay(services, inputs.tickets, () => undefined);
  const bar = progress({ max: inputs.tickets.length });
  bar.start('Replaying');
  const replayed = await replay(services, inputs.tickets, ({ id }) => bar.advance(1, id));
  bar.stop(`Replayed ${replayed.length} tickets.`);
  return replayed;
}

/** What was measured: figures of two runs compare only where the set is the same. */
function describeRun({ playbook, prompts, models, embedders }: Services, { dataset, datasetHash }: Inputs) {
  const byModel = models.length > 0;
  return {
    'run.dataset': dataset,
    'run.datasetHash': datasetHash,
    'run.playbookVersion': playbook.version,
    'run.promptVersion': byModel ? prompts.version : null,
    'run.mode': byModel ? 'llm' : 'playbook',
    'run.model': byModel ? models.map(({ name }) => name).join(', ') : null,
    'run.embedder': embedders.current().name,
  };
}

function details(replayed: readonly Replayed[]): string {
  return replayed
    .map(({ ticket, recommended: { recommendation, timings } }) =>
      JSON.stringify({ ...detailOf(ticket, recommendation), timings }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

async function readGate(file: string): Promise<Gate> {
  const text = await readText(file);
  try {
    return gateSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BadInput(`${file} is not a gate: an object with the lists atLeast and atMost is wanted`, { cause });
  }
}

// A misspelt option would score something else than what was asked for.
function refuseUnknown({ _: stray, ...given }: Arguments): void {
  const names = Object.keys(options).flatMap((name) => [name, camelCase(name)]);
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) throw new BadInput(`there is no option --${name}; --help lists them`);
    if (value === '') throw new BadInput(`--${name} wants a file`);
  }
  if (stray.length > 0) throw new BadInput(`"${stray.join(' ')}" belongs to no option; --help lists them`);
}

// The parser gives every option under both spellings.
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

await runMain(command);
