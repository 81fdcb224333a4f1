import type { Engine } from '../ticket/recommendation.ts';
import type { Asked } from './ask-models.ts';

type EngineUse = {
  readonly answers: readonly Asked<unknown>[];
  /** Some other model-backed step, such as the embedding, fell back. */
  readonly degraded: boolean;
  readonly promptVersion: string;
  readonly playbookVersion: string;
  readonly latencyMs: number;
};

/** Says which engine made a recommendation, and what its model calls cost together. */
export function describeEngine({ answers, degraded, promptVersion, playbookVersion, latencyMs }: EngineUse): Engine {
  const answered = answers.filter((asked) => asked.outcome === 'answered');
  const usage = answered.map((asked) => asked.answer);
  const byModel = answered.length > 0;
  return {
    mode: byModel ? 'llm' : 'playbook',
    model: answered.at(-1)?.model ?? null,
    degraded: degraded || answers.some((asked) => asked.outcome === 'failed'),
    promptVersion: byModel ? promptVersion : null,
    playbookVersion,
    latencyMs: Math.round(latencyMs * 100) / 100,
    tokens: usage.some((answer) => answer.tokens !== null)
      ? {
          input: sum(usage.map((answer) => answer.tokens?.input ?? 0)),
          output: sum(usage.map((answer) => answer.tokens?.output ?? 0)),
        }
      : null,
    costUsd: usage.some((answer) => answer.costUsd !== null) ? sum(usage.map((answer) => answer.costUsd ?? 0)) : null,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
