import type { Timings } from '../stopwatch.ts';
import type { Engine, EngineStep } from '../ticket/recommendation.ts';
import type { Asked } from './ask-models.ts';

type EngineUse = {
  readonly classified: Asked<unknown>;
  readonly drafted: Asked<unknown>;
  /** A reply that was begun under another decision and had been written when it was thrown away. */
  readonly discarded: Asked<unknown> | null;
  /** Some other model-backed step, such as the embedding, fell back. */
  readonly degraded: boolean;
  readonly promptVersion: string;
  readonly playbookVersion: string;
  readonly timings: Timings;
};

/** Says which engine made a recommendation, how long each step took, and what its model calls cost, alone and together. */
export function describeEngine(use: EngineUse): Engine {
  const { classified, drafted, degraded, promptVersion, playbookVersion, timings } = use;
  const steps = stepsOf(use);
  const byModel = [classified, drafted].some(({ outcome }) => outcome === 'answered');
  const tokens = steps.flatMap((step) => step.tokens ?? []);
  const costs = steps.flatMap((step) => step.costUsd ?? []);
  return {
    mode: byModel ? 'llm' : 'playbook',
    model: modelOf(drafted) ?? modelOf(classified),
    degraded: degraded || [classified, drafted].some(({ outcome }) => outcome === 'failed'),
    promptVersion: byModel ? promptVersion : null,
    playbookVersion,
    latencyMs: rounded(timings.total),
    tokens:
      tokens.length === 0
        ? null
        : { input: sum(tokens.map(({ input }) => input)), output: sum(tokens.map(({ output }) => output)) },
    costUsd: costs.length === 0 ? null : sum(costs),
    steps,
  };
}

// What a model did is measured by itself: it runs beside the other steps.
function stepsOf({ classified, drafted, discarded, timings }: EngineUse): readonly EngineStep[] {
  const asked: Readonly<Record<string, Asked<unknown>>> = { classify: classified, draft: drafted };
  const steps = Object.entries(timings)
    .filter(([step]) => step !== 'total')
    .map(([step, latencyMs]) => stepOf(step, asked[step], latencyMs));
  return discarded?.outcome === 'answered' ? [...steps, stepOf('draft.discarded', discarded, 0)] : steps;
}

function stepOf(step: string, asked: Asked<unknown> | undefined, lapMs: number): EngineStep {
  if (asked === undefined || asked.outcome === 'notConfigured')
    return { step, latencyMs: rounded(lapMs), model: null, tokens: null, costUsd: null };
  const latencyMs = rounded(asked.latencyMs);
  if (asked.outcome === 'failed') return { step, latencyMs, model: null, tokens: null, costUsd: null };
  const { tokens, costUsd } = asked.answer;
  return { step, latencyMs, model: asked.model, tokens, costUsd };
}

function modelOf(asked: Asked<unknown>): string | null {
  return asked.outcome === 'answered' ? asked.model : null;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
