import { defineCommand, runMain, type ArgsDef, type ParsedArgs } from 'citty';
import { z } from 'zod';
import { preferences, summarise, type Judgement } from '../src/evaluate/judgement.ts';
import { judgeDrafts, type DraftPair } from '../src/evaluation-runs/judge-drafts.ts';
import { EvaluationStopped } from '../src/evaluation-runs/replay-within.ts';
import { makeThrifty } from '../src/evaluation-runs/thrifty-models.ts';
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

const preferenceSchema = z.object({ id: z.string(), prefers: z.enum(preferences) });

async function judge(args: ParsedArgs<typeof options>): Promise<void> {
  refuseUnknown(args, options);
  const pairs = await readPairs(args);
  const people = new Map((await readLines(args.people, preferenceSchema)).map(({ id, prefers }) => [id, prefers]));
  const { limits, answers } = readReplaying(args);
  const { services, close } = await openCopilot();
  try {
    const thrifty = makeThrifty(services.models.slice(0, 1), await openAnswerFile(answers), limits);
    const [model] = thrifty.ofAttempt(0);
    if (model === undefined) throw new BadInput('a judge wants OPENAI_API_KEY in the environment');
    const asking = { concurrency: limits.concurrency, signal: new AbortController().signal };
    const judged = await judgeDrafts(model, pairs, asking).catch((error: unknown) => {
      const stopped = thrifty.stopped();
      throw stopped === null ? error : new EvaluationStopped(stopped);
    });
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
  const draftsOf = (run: typeof a) => new Map(run.tickets.map(({ id, draft }) => [id, draft]));
  const [draftsA, draftsB] = [draftsOf(a), draftsOf(b)];
  return tickets.flatMap(({ id, subject, body }): DraftPair[] => {
    const [one, other] = [draftsA.get(id), draftsB.get(id)];
    return one === undefined || other === undefined ? [] : [{ id, ticket: { subject, body }, a: one, b: other }];
  });
}

function inWords(model: string, { pairs, a, b, tie, swayed, agreement }: Judgement): string {
  const { n: both, agreed: same, kappa } = agreement;
  return [
    `${model} on ${pairs} pairs of drafts: A better ${a}, B better ${b}, neither ${tie} (of them ${swayed} because it changed its mind with the places)`,
    both === 0
      ? 'Nobody has judged these pairs: what the model says is worth nothing that is known (--people).'
      : `People judged ${both} of them; the model says the same of ${same}, κ ${kappa === null ? 'cannot be told' : kappa.toFixed(2)}.`,
  ].join('\n');
}

await runMain(command);
