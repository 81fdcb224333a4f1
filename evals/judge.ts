import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { summarise, worthOf, type Judgement } from '../src/evaluate/judgement.ts';
import type { DraftPair } from '../src/evaluation-runs/judge-drafts.ts';
import { judgeWithin, pairDrafts } from '../src/evaluation-runs/judge-within.ts';
import { preferenceSchema } from '../src/evaluation-runs/request.ts';
import { openAnswerFile } from './answer-file.ts';
import { BadInput, ownFile, readInputs, readLines } from './inputs.ts';
import { openCopilot } from './open-copilot.ts';
import { readReplaying, refuseUnknown, replayingOptions, runOrRefuse } from './options.ts';
import { readRun } from './run-files.ts';

const options = {
  a: { type: 'positional', description: 'a run file of --out', required: true },
  b: { type: 'positional', description: 'another run of the same set', required: true },
  dataset: { type: 'string', description: 'the set of both runs; the one in evals/ where absent' },
  people: { type: 'string', description: 'what people prefer (JSON Lines: id, prefers a, b or tie)' },
  ...replayingOptions,
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'eval:judge',
    description:
      'Lets a model choose between the drafts of two runs, twice with changed places, beside what people say.',
  },
  args: options,
  run: ({ args }) => runOrRefuse(() => judge(args)),
});

async function judge(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  const pairs = await readPairs(args);
  const people = new Map((await readLines(args.people, preferenceSchema)).map(({ id, prefers }) => [id, prefers]));
  const { limits, answers } = readReplaying(args);
  const { services, close } = await openCopilot();
  try {
    const [model] = services.models;
    if (model === undefined) throw new BadInput('a judge wants OPENAI_API_KEY in the environment');
    const { signal } = new AbortController();
    const judged = await judgeWithin(model, pairs, { limits, answers: await openAnswerFile(answers), signal });
    const judgement = summarise(judged, people);
    console.log(
      args.json === true ? JSON.stringify({ model: model.name, ...judgement }) : inWords(model.name, judgement),
    );
  } finally {
    await close();
  }
}

/** The tickets of the set that both runs hold, with both drafts. */
async function readPairs(args: ParsedArgs<typeof options>): Promise<readonly DraftPair[]> {
  const [a, b] = [await readRun(args.a), await readRun(args.b)];
  const knowledge = {};
  const dataset = args.dataset ?? ownFile('tickets.jsonl');
  const { tickets, datasetHash } = await readInputs({ dataset, knowledge, history: undefined });
  if ([a, b].some(({ settings }) => settings.datasetHash !== datasetHash))
    throw new BadInput(`a run was made of another set than ${dataset}`);
  return pairDrafts(tickets, a, b);
}

function inWords(model: string, judgement: Judgement): string {
  const { pairs, a, b, tie, swayed, agreement } = judgement;
  return [
    `${model} on ${pairs} pairs of drafts: A better ${a}, B better ${b}, neither ${tie} (of them ${swayed} because it changed its mind with the places)`,
    `${worthOf(judgement)}${agreement.n === 0 ? ' (--people)' : ''}`,
  ].join('\n');
}

await runMain(command);
