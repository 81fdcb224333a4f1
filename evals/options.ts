import type { ArgsDef } from 'citty';
import { ConfigError } from '../src/config.ts';
import { EvaluationStopped, type StopReason } from '../src/evaluation-runs/replay-within.ts';
import { usualAnswerFile } from './answer-file.ts';
import { BadInput } from './inputs.ts';

/** What every command that asks models takes. */
export const replayingOptions = {
  answers: {
    type: 'string',
    default: usualAnswerFile,
    description: 'the file that keeps answers of models, so that none is paid for twice',
  },
  concurrency: { type: 'string', description: 'tickets at once with a model (8); without one they come one by one' },
  'requests-per-minute': { type: 'string', description: 'questions to models in a minute at most' },
  'spend-cap': { type: 'string', description: 'USD that answers of models may cost in this run' },
  repeat: {
    type: 'string',
    description: 'attempts at each ticket, for pass^k (1); tells something where a model is in play',
  },
} as const satisfies ArgsDef;

/** What every command that replays a set takes. */
export const datasetOptions = {
  dataset: { type: 'string', description: 'labelled tickets (JSON Lines) in place of the set in evals/' },
  'known-issues': { type: 'string', description: 'known issues to load first' },
  history: { type: 'string', description: 'past tickets to load first' },
  documents: { type: 'string', description: 'documentation articles to load first' },
  incidents: { type: 'string', description: 'incidents to load first' },
  deployments: { type: 'string', description: 'deployments to load first' },
  ...replayingOptions,
  json: { type: 'boolean', description: 'print one JSON object and nothing else' },
  hostile: {
    type: 'boolean',
    description: 'also put an injection into each ticket before a model that obeys it; a gate does so by itself',
  },
  gate: { type: 'string', description: 'JSON file of limits; exit code 1 where a figure breaks one' },
} as const satisfies ArgsDef;

/** How a set is replayed, out of those options. Throws `BadInput`. */
export function readReplaying(args: ReplayingArgs) {
  const perMinute = args['requests-per-minute'];
  return {
    attempts: readCount('repeat', args.repeat, 1),
    answers: args.answers,
    limits: {
      concurrency: readCount('concurrency', args.concurrency, 8),
      requestsPerMinute: perMinute === undefined ? null : readCount('requests-per-minute', perMinute, 1),
      spendCapUsd: readAmount('spend-cap', args['spend-cap']),
    },
  };
}

type ReplayingArgs = Readonly<
  Record<'repeat' | 'concurrency' | 'requests-per-minute' | 'spend-cap', string | undefined>
> & {
  readonly answers: string;
};

/** Does what a command is for; what its user got wrong ends in one line and exit code 1. */
export async function runOrRefuse(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const told = error instanceof EvaluationStopped ? stops[error.reason] : null;
    if (told === null && !(error instanceof BadInput) && !(error instanceof ConfigError)) throw error;
    console.error(told ?? (error as Error).message);
    process.exitCode = 1;
  }
}

const stops: Readonly<Record<StopReason, string>> = {
  spend_cap: 'the spend cap is reached; every answer is kept, so that the next run goes on from here',
  cost_unknown: 'a spend cap wants a known price: set COPILOT_MODEL_PRICE',
  interrupted: 'interrupted',
};

/** A misspelt option would score something else than what was asked for. Throws `BadInput`. */
export function refuseUnknown(given: Readonly<Record<string, unknown>>, options: ArgsDef): void {
  const names = Object.keys(options).flatMap((name) => [name, camelCase(name)]);
  for (const [name, value] of Object.entries(given)) {
    if (name === '_') continue;
    if (!names.includes(name)) throw new BadInput(`there is no option --${name}; --help lists them`);
    if (value === '') throw new BadInput(`--${name} wants a file`);
  }
}

/** A whole number of at least one. Throws `BadInput`. */
export function readCount(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new BadInput(`--${name} wants a whole number of at least 1`);
  return count;
}

function readAmount(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const amount = Number(text);
  if (!(amount > 0 && Number.isFinite(amount))) throw new BadInput(`--${name} wants an amount above 0`);
  return amount;
}

// The parser gives every option under both spellings.
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
