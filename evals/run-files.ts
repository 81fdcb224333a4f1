import { gateSchema, type Gate } from '../src/evaluate/gate.ts';
import { evaluationRunSchema, type EvaluationRun } from '../src/evaluate/run.ts';
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
