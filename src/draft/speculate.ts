import { askModels, type Asked, type AskedModels } from '../models/ask-models.ts';
import type { Prompts } from '../models/prompts.ts';
import type { Redaction } from '../redact/redaction.ts';
import type { ProposedDraft } from '../ticket/draft.ts';
import { asksForSameReply, draftByModel, draftQuestion } from './by-model.ts';
import type { DraftInput } from './draft-input.ts';
import { openSentenceGate } from './release-sentences.ts';

/** What writing a reply takes. `onSentence` hears each checked sentence once the decision behind it stands. */
export type Writing = AskedModels & {
  readonly prompts: Prompts;
  readonly redaction: Redaction;
  readonly deadline: AbortSignal;
  readonly onSentence: ((text: string) => void) | null;
};

/** A reply that is being written under a provisional decision. */
export type Speculation = {
  /** The reply under the decision that stands: the one under way where it asks for the same, else one begun anew. */
  under(input: DraftInput): Promise<Written>;
};

/** The reply, and the one that was thrown away for it, where that was finished already: it was paid for. */
export type Written = { readonly asked: Asked<ProposedDraft>; readonly discarded: Asked<ProposedDraft> | null };

/**
 * Begins the reply under the deterministic engine's decision, beside the model's classification: one call of latency in
 * place of two wherever the decision stays as it is.
 */
export function speculate(writing: Writing, provisional: DraftInput): Speculation {
  if (writing.models.length === 0)
    return { under: () => Promise.resolve({ asked: { outcome: 'notConfigured' }, discarded: null }) };
  const begun = begin(writing, provisional);
  return {
    async under(input) {
      if (asksForSameReply(provisional, input)) {
        begun.release(input);
        return { asked: await begun.written, discarded: null };
      }
      begun.cancel();
      const discarded = begun.finished();
      const anew = begin(writing, input);
      anew.release(input);
      return { asked: await anew.written, discarded };
    },
  };
}

function begin({ prompts, redaction, deadline, onSentence, ...asking }: Writing, input: DraftInput) {
  const question = draftQuestion(prompts, input);
  const cancelled = new AbortController();
  const signal = AbortSignal.any([deadline, cancelled.signal]);
  const gate = onSentence === null ? null : openSentenceGate(redaction, onSentence);
  const onBody = gate === null ? undefined : (body: string) => gate.offer(body);
  let finished: Asked<ProposedDraft> | null = null;
  const ask = async () => {
    finished = await askModels(
      asking,
      (model) => draftByModel({ model, signal, onBody }, question, input),
      cancelled.signal,
    );
    return finished;
  };
  return {
    written: ask(),
    finished: () => finished,
    release: (standing: DraftInput) => gate?.open(standing),
    cancel: () => cancelled.abort(),
  };
}
