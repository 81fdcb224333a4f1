import type { z } from 'zod';

/** A language model as the pipeline sees it: one question with a schema for its answer, answered within the signal or refused. */
export type LanguageModel = {
  readonly name: string;
  /**
   * Rejects where the model is slow, down, refuses or answers anything that the schema doesn't admit. `onPartial` hears
   * the answer as far as it has come, unchecked; after a retry it hears it from the beginning.
   */
  ask<Value>(
    question: Question<Value>,
    signal: AbortSignal,
    onPartial?: (partial: unknown) => void,
  ): Promise<ModelAnswer<Value>>;
};

/** `system` is the same for every ticket, so that a provider can cache it; `user` holds the evidence and the ticket as data. */
export type Question<Value> = {
  readonly name: string;
  readonly system: string;
  readonly user: string;
  readonly schema: z.ZodType<Value>;
};

/** A parsed answer and what it cost; null where the provider doesn't say. */
export type ModelAnswer<Value> = {
  readonly value: Value;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
};
