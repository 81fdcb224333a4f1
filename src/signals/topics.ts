import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { Signals } from './signals.ts';
import { inOrder } from './text.ts';

/** What a ticket talks about, in any of the supported languages. */
export function readTopics({ topics }: FoundPhrases): Signals['topics'] {
  return inOrder(topics.map(({ kind, span }) => ({ topic: kind, span })));
}
