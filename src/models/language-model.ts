import type { ClassificationProposal } from '../ticket/classification.ts';

/** A language model as the pipeline sees it: two questions, each answered or refused within its deadline. */
export type LanguageModel = {
  readonly name: string;
  classify(prompt: Prompt, signal: AbortSignal): Promise<ModelAnswer<ClassificationProposal>>;
  draft(prompt: Prompt, signal: AbortSignal): Promise<ModelAnswer<ProposedDraft>>;
};

/** `prefix` is the same for every ticket, so that a provider can cache it. */
export type Prompt = { readonly system: string; readonly user: string; readonly version: string };

export type ModelAnswer<Value> = {
  readonly value: Value;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
};

/** What a model proposes to write; `cites` are ids that it says it leaned on. */
export type ProposedDraft = { readonly body: string; readonly cites: readonly string[] };
