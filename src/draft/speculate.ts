import { askModels, type Asked } from '../models/ask-models.ts';
import type { LanguageModel } from '../models/language-model.ts';
import type { Prompts } from '../models/prompts.ts';
import type { Redaction } from '../redact/redaction.ts';
import type { ProposedDraft } from '../ticket/draft.ts';
import type { Log } from '../log.ts';
import { draftByModel, draftQuestion } from './by-model.ts';
import type { DraftInput } from './draft-input.ts';
import { openSentenceGate } from './release-sentences.ts';

/** What writing a reply takes. `onSentence` hears each checked sentence once the decision behind it stands. */
export type Writing = {
  readonly models: readonly LanguageModel[];
  readonly prompts: Prompts;
  readonly log: Log;
  readonly redaction: Redaction;
  readonly deadline: AbortSignal;
  readonly onSentence: ((text: string) => void) | null;
};

/** A reply that is being written under a provisional decision. */
export type Speculation = {
  /** The reply under the decision that stands: the one under way where it asks for the same, else one begun anew. */
  under(input: DraftInput): Promise<Asked<ProposedDraft>>;
};

/**
 * Begins the reply under the deterministic engine's decision, beside the model's classification: one call of latency in
 * place of two wherever the decision stays as it is.
 */
export function speculate(writing: Writing, provisional: DraftInput): Speculation {
  if (writing.models.length === 0) return { under: () => Promise.resolve({ outcome: 'notConfigured' }) };
  const begun = begin(writing, provisional);
  return {
    async under(input) {
      if (draftQuestion(writing.prompts, input).user === begun.question.user) {
        begun.release();
        return begun.written;
      }
      begun.cancel();
      const anew = begin(writing, input);
      anew.release();
      return anew.written;
    },
  };
}

function begin({ models, prompts, log, redaction, deadline, onSentence }: Writing, input: DraftInput) {
  const question = draftQuestion(prompts, input);
  const cancelled = new AbortController();
  const signal = AbortSignal.any([deadline, cancelled.signal]);
  const gate = onSentence === null ? null : openSentenceGate(input, redaction, onSentence);
  const onBody = gate === null ? undefined : (body: string) => gate.offer(body);
  return {
    question,
    written: askModels(
      { models, log },
      (model) => draftByModel({ model, signal, onBody }, question, input),
      cancelled.signal,
    ),
    release: () => gate?.open(),
    cancel: () => cancelled.abort(),
  };
}
