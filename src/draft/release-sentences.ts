import { findUnfitWords } from '../check/check-draft.ts';
import { splitSentences } from '../check/plain-words.ts';
import type { Redaction } from '../redact/redaction.ts';
import { restorePersonalData } from '../redact/restore.ts';
import type { DraftInput } from './draft-input.ts';

/** Lets the sentences of a reply through while it is written, each once, checked and in its final words. */
export type SentenceGate = {
  /** The reply as far as it is written; its last sentence may still go on. */
  offer(body: string): void;
  /** The decision stands: what was held back is let through where it fits it, and so is what comes from now on. */
  open(standing: DraftInput): void;
};

/**
 * A gate that is closed at first: a reply under a provisional decision may still be thrown away, and what a person has
 * read can't be taken back. A sentence that breaks a communication rule is withheld.
 */
export function openSentenceGate(redaction: Redaction, emit: (text: string) => void): SentenceGate {
  let offered = 0;
  let standing: DraftInput | null = null;
  const held: string[] = [];
  const release = () => {
    if (standing === null) return;
    for (const sentence of held.splice(0))
      if (findUnfitWords(sentence, { ...standing, redaction }) === null) emit(sentence);
  };
  return {
    offer(body) {
      const whole = splitSentences(body).slice(0, -1);
      for (const sentence of whole.slice(offered)) held.push(restorePersonalData(sentence, redaction));
      // A retry writes the reply from its beginning: what stands already is not said twice.
      offered = Math.max(offered, whole.length);
      release();
    },
    open(input) {
      standing = input;
      release();
    },
  };
}
