import { progress } from '@clack/prompts';
import type { EvaluationRun } from '../src/evaluate/run.ts';
import { load, type Inputs } from '../src/evaluation-runs/inputs.ts';
import { replay, type Replayed } from '../src/evaluation-runs/replay.ts';
import { toRun } from '../src/evaluation-runs/to-run.ts';
import type { Services } from '../src/services.ts';
import { ownFiles, type InputFiles } from './inputs.ts';
import { openCopilot, type EngineSettings } from './open-copilot.ts';

/** How a set is measured from the command line. */
export type Measuring = {
  readonly settings: EngineSettings;
  readonly attempts: number;
  readonly concurrency: number;
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
    return { run: toRun(services, inputs, replayed), replayed };
  } finally {
    await close();
  }
}

async function replayAll(
  services: Services,
  { tickets }: Inputs,
  { attempts, concurrency, quiet }: Measuring,
): Promise<readonly Replayed[]> {
  const replaying = { tickets, attempts, concurrency, onTicket: () => undefined };
  if (quiet || !process.stdout.isTTY) return replay(services, replaying);
  const bar = progress({ max: tickets.length });
  bar.start('Replaying');
  const replayed = await replay(services, { ...replaying, onTicket: ({ id }) => bar.advance(1, id) });
  bar.stop(`Replayed ${replayed.length} tickets.`);
  return replayed;
}

/** A set that is named brings nothing with it; the files of this folder belong to the set of this folder. */
export function filesOf(args: {
  readonly dataset?: string | undefined;
  readonly history?: string | undefined;
  readonly 'known-issues'?: string | undefined;
}): InputFiles {
  const { dataset, history, 'known-issues': knownIssues } = args;
  if (dataset !== undefined) return { dataset, knowledge: { knownIssues }, history };
  return {
    ...ownFiles,
    knowledge: { ...ownFiles.knowledge, ...(knownIssues !== undefined && { knownIssues }) },
    history: history ?? ownFiles.history,
  };
}
