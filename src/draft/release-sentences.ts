import { findUnfitWords } from '../check/check-draft.ts';
import { splitSentences } from '../check/plain-words.ts';
import type { Redaction } from '../redact/redaction.ts';
import { restorePersonalData } from '../redact/restore.ts';
import type { DraftInput } from './draft-input.ts';

/** Lets the sentences of a reply through while it is written, each once, checked and in its final words. */
export type SentenceGate = {
  /** The reply as far as it is written; its last sentence may still go on. */
  offer(body: string): void;
  /** The decision that it is written under stands: what was held back is let through, and what comes from now on. */
  open(): void;
};

/**
 * A gate that is closed at first: a reply under a provisional decision may still be thrown away, and what a person has
 * read can't be taken back. A sentence that breaks a communication rule is withheld.
 */
export function openSentenceGate(input: DraftInput, redaction: Redaction, emit: (text: string) => void): SentenceGate {
  let offered = 0;
  let isOpen = false;
  const held: string[] = [];
  const release = () => {
    if (isOpen) for (const sentence of held.splice(0)) emit(sentence);
  };
  return {
    offer(body) {
      const whole = splitSentences(body).slice(0, -1);
      for (const sentence of whole.slice(offered)) {
        const worded = restorePersonalData(sentence, redaction);
        if (findUnfitWords(worded, { ...input, redaction }) === null) held.push(worded);
      }
      // A retry writes the reply from its beginning: what stands already is not said twice.
      offered = Math.max(offered, whole.length);
      release();
    },
    open() {
      isOpen = true;
      release();
    },
  };
}
