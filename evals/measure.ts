import { progress } from '@clack/prompts';
import type { EvaluationRun } from '../src/evaluate/run.ts';
import { load, type Inputs } from '../src/evaluation-runs/inputs.ts';
import type { Replayed } from '../src/evaluation-runs/replay.ts';
import { replayWithin } from '../src/evaluation-runs/replay-within.ts';
import type { Limits } from '../src/evaluation-runs/thrifty-models.ts';
import { toRun } from '../src/evaluation-runs/to-run.ts';
import type { Services } from '../src/services.ts';
import { openAnswerFile } from './answer-file.ts';
import { findBypasses } from './hostile-score.ts';
import { ownFiles, type InputFiles } from './inputs.ts';
import { openCopilot, type EngineSettings } from './open-copilot.ts';

/** How a set is measured from the command line. */
export type Measuring = {
  readonly settings: EngineSettings;
  readonly attempts: number;
  readonly limits: Limits;
  /** Where answers of models are kept. */
  readonly answers: string;
  /** Whether to put injections into the tickets besides, for `hostile.bypasses`. */
  readonly hostile: boolean;
  readonly quiet: boolean;
};

/** A set replayed by a copilot on an empty database in memory. */
export async function measure(
  inputs: Inputs,
  measuring: Measuring,
): Promise<{ readonly run: EvaluationRun; readonly replayed: readonly Replayed[] }> {
  const { services, close } = await openCopilot(measuring.settings);
  try {
    await load(services, inputs);
    const replayed = await replayAll(services, inputs, measuring);
    const bypasses = measuring.hostile ? await findBypasses(services, inputs.tickets) : null;
    for (const { injection, ticket, what } of bypasses ?? [])
      console.error(`hostile: ${injection} in ${ticket}: ${what.join(', ')}`);
    const extra = bypasses === null ? {} : { 'hostile.bypasses': bypasses.length };
    return { run: { ...toRun(services, inputs, replayed), extra }, replayed };
  } finally {
    await close();
  }
}

async function replayAll(
  services: Services,
  { tickets }: Inputs,
  { attempts, limits, answers: file, quiet }: Measuring,
): Promise<readonly Replayed[]> {
  const { signal } = new AbortController();
  const answers = await openAnswerFile(file);
  const replaying = { tickets, attempts, limits, answers, signal, onTicket: () => undefined };
  if (quiet || !process.stdout.isTTY) return replayWithin(services, replaying);
  const bar = progress({ max: tickets.length });
  bar.start('Replaying');
  const replayed = await replayWithin(services, { ...replaying, onTicket: ({ id }) => bar.advance(1, id) });
  bar.stop(`Replayed ${replayed.length} tickets.`);
  return replayed;
}

/** A set that is named brings nothing with it; the files of this folder belong to the set of this folder. */
export function filesOf(args: {
  readonly dataset?: string | undefined;
  readonly history?: string | undefined;
  readonly 'known-issues'?: string | undefined;
  readonly documents?: string | undefined;
  readonly incidents?: string | undefined;
  readonly deployments?: string | undefined;
}): InputFiles {
  const { dataset, history, 'known-issues': knownIssues, documents, incidents, deployments } = args;
  const named = { knownIssues, documents, incidents, deployments };
  if (dataset !== undefined) return { dataset, knowledge: named, history };
  const given = Object.fromEntries(Object.entries(named).filter(([, file]) => file !== undefined));
  return { ...ownFiles, knowledge: { ...ownFiles.knowledge, ...given }, history: history ?? ownFiles.history };
}
