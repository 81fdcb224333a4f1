import type { Log } from '../log.ts';
import type { LanguageModel, ModelAnswer } from './language-model.ts';

/** What asking the configured models came to. `notConfigured` is the playbook engine, `failed` the fallback to it. */
export type Asked<Value> =
  | { readonly outcome: 'notConfigured' }
  | { readonly outcome: 'failed'; readonly latencyMs: number }
  | {
      readonly outcome: 'answered';
      readonly latencyMs: number;
      readonly model: string;
      readonly answer: ModelAnswer<Value>;
    };

/** Whom to ask, and the clock that measures how long it took. */
export type AskedModels = {
  readonly models: readonly LanguageModel[];
  readonly log: Log;
  readonly ticks: () => number;
};

/**
 * Puts one question to the models in their order until one answers; every failure is logged and none is thrown. A question
 * that nobody wants any more is given up.
 */
export async function askModels<Value>(
  { models, log, ticks }: AskedModels,
  question: (model: LanguageModel) => Promise<ModelAnswer<Value>>,
  abandoned?: AbortSignal,
): Promise<Asked<Value>> {
  if (models.length === 0) return { outcome: 'notConfigured' };
  const start = ticks();
  for (const model of models) {
    try {
      const answer = await question(model);
      return { outcome: 'answered', latencyMs: ticks() - start, model: model.name, answer };
    } catch (error) {
      if (abandoned?.aborted === true) break;
      log.warn(
        { model: model.name, error: error instanceof Error ? error.name : 'unknown' },
        'the model gave no usable answer',
      );
    }
  }
  return { outcome: 'failed', latencyMs: ticks() - start };
}

/** The answered value, or null where no model answered. */
export function valueOf<Value>(asked: Asked<Value>): Value | null {
  return asked.outcome === 'answered' ? asked.answer.value : null;
}
