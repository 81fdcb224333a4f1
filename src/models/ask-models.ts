import type { Log } from '../log.ts';
import type { LanguageModel, ModelAnswer } from './language-model.ts';

/** What asking the configured models came to. `notConfigured` is the playbook engine, `failed` the fallback to it. */
export type Asked<Value> =
  | { readonly outcome: 'notConfigured' }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'answered'; readonly model: string; readonly answer: ModelAnswer<Value> };

/**
 * Puts one question to the models in their order until one answers; every failure is logged and none is thrown. A question
 * that nobody wants any more is given up.
 */
export async function askModels<Value>(
  { models, log }: { models: readonly LanguageModel[]; log: Log },
  question: (model: LanguageModel) => Promise<ModelAnswer<Value>>,
  abandoned?: AbortSignal,
): Promise<Asked<Value>> {
  if (models.length === 0) return { outcome: 'notConfigured' };
  for (const model of models) {
    try {
      return { outcome: 'answered', model: model.name, answer: await question(model) };
    } catch (error) {
      if (abandoned?.aborted === true) return { outcome: 'failed' };
      log.warn(
        { model: model.name, error: error instanceof Error ? error.name : 'unknown' },
        'the model gave no usable answer',
      );
    }
  }
  return { outcome: 'failed' };
}

/** The answered value, or null where no model answered. */
export function valueOf<Value>(asked: Asked<Value>): Value | null {
  return asked.outcome === 'answered' ? asked.answer.value : null;
}
