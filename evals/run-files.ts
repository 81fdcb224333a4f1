import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenLimits, brokenTolerances, gateSchema, type Gate } from '../src/evaluate/gate.ts';
import { evaluationRunSchema, scoresOf, type EvaluationRun } from '../src/evaluate/run.ts';
import type { ReportInput } from '../src/evaluation-report/render-report.ts';
import { BadInput, readText } from './inputs.ts';

/** Reads a file of limits. Throws `BadInput`. */
export async function readGate(file: string): Promise<Gate> {
  const text = await readText(file);
  try {
    return gateSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BadInput(`${file} is not a gate: an object with the lists atLeast and atMost is wanted`, { cause });
  }
}

/** Reads a run that `--out` wrote. Throws `BadInput`. */
export async function readRun(file: string): Promise<EvaluationRun> {
  const text = await readText(file);
  try {
    return evaluationRunSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BadInput(`${file} is not a run: --out writes one`, { cause });
  }
}

/** Reads every run of a directory. Throws `BadInput`. */
export async function readRuns(directory: string): Promise<readonly EvaluationRun[]> {
  const files = await readdir(directory).catch((cause: unknown) => {
    throw new BadInput(`${directory} cannot be read`, { cause });
  });
  return Promise.all(files.filter((file) => file.endsWith('.json')).map((file) => readRun(join(directory, file))));
}

/** Why a gate stops a run: the limits that it breaks, and what got worse than the run before it allows. */
export function brokenBy(
  gate: Gate,
  { run, against }: { readonly run: EvaluationRun; readonly against: EvaluationRun | null },
): readonly string[] {
  const scores = scoresOf(run);
  return [
    ...(against === null ? [] : brokenTolerances(scoresOf(against), scores, gate)),
    ...brokenLimits(scores, gate),
  ];
}

/** Writes a run as one HTML page. */
export async function writeReport(file: string, input: ReportInput): Promise<void> {
  // The chart library is only worth its start-up time where something is drawn.
  const { renderReport } = await import('../src/evaluation-report/render-report.ts');
  await writeFile(file, await renderReport(input));
}
