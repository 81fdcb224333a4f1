import PQueue from 'p-queue';
import { z } from 'zod';
import type { LanguageModel, ModelAnswer, Question } from '../models/language-model.ts';

/** Where answers of models are kept, so that none is paid for twice. */
export type AnswerCache = {
  find(key: string): Promise<ModelAnswer<unknown> | null>;
  keep(key: string, answer: ModelAnswer<unknown>): Promise<void>;
};

/** What may be asked and spent. */
export type Limits = {
  readonly concurrency: number;
  /** Null without a limit. */
  readonly requestsPerMinute: number | null;
  readonly spendCapUsd: number | null;
};

/** Models that ask nothing twice, no faster and for no more than they may. */
export type ThriftyModels = {
  /** The models for one attempt at a ticket: attempts differ, so each has its own kept answers. */
  readonly ofAttempt: (attempt: number) => readonly LanguageModel[];
  /** What the answers cost that were not kept before. */
  readonly spentUsd: () => number;
  /** Why a question was refused; null while none was. */
  readonly stopped: () => 'spend_cap' | 'cost_unknown' | null;
};

class MayNotSpend extends Error {
  override readonly name = 'MayNotSpend';
}

/** Puts a cache by prompt, a rate limit and a spend cap before models. */
export function makeThrifty(
  models: readonly LanguageModel[],
  cache: AnswerCache,
  { concurrency, requestsPerMinute, spendCapUsd }: Limits,
): ThriftyModels {
  const queue = new PQueue({
    concurrency,
    ...(requestsPerMinute !== null && { interval: 60_000, intervalCap: requestsPerMinute }),
  });
  let spent = 0;
  let costUnknown = false;
  let stopped: ReturnType<ThriftyModels['stopped']> = null;
  const ask = async <Value>(model: LanguageModel, question: Question<Value>, signal: AbortSignal) => {
    if (spendCapUsd !== null && (costUnknown || spent >= spendCapUsd)) {
      stopped = costUnknown ? 'cost_unknown' : 'spend_cap';
      throw new MayNotSpend('the evaluation may spend no more');
    }
    const answer = await model.ask(question, signal);
    // Under a cap, an answer that nobody knows the price of is the last.
    costUnknown ||= answer.costUsd === null;
    spent += answer.costUsd ?? 0;
    return answer;
  };
  const thrifty = (model: LanguageModel, attempt: number): LanguageModel => ({
    name: model.name,
    async ask(question, signal) {
      const key = await keyOf(model.name, question, attempt);
      const kept = await cache.find(key);
      // What was kept must still fit: the schema is part of the key, the code behind it is not.
      const value = kept === null ? null : question.schema.safeParse(kept.value);
      if (kept !== null && value?.success === true) return { ...kept, value: value.data };
      const answer = await queue.add(() => ask(model, question, signal));
      await cache.keep(key, answer);
      return answer;
    },
  });
  return {
    ofAttempt: (attempt) => models.map((model) => thrifty(model, attempt)),
    spentUsd: () => spent,
    stopped: () => stopped,
  };
}

/** What makes two questions one: model, attempt, prompt and the schema of the answer. */
async function keyOf(model: string, { name, system, user, schema }: Question<unknown>, attempt: number) {
  const parts = JSON.stringify([
    model,
    attempt,
    name,
    system,
    user,
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
