import { openPhraseBook, type PhraseTable } from './phrases/phrase-book.ts';
import { circumstances } from './phrases/topics/circumstances.ts';
import { failures } from './phrases/topics/failures.ts';
import { mistakes } from './phrases/topics/mistakes.ts';
import { subjects } from './phrases/topics/subjects.ts';
import { wishes } from './phrases/topics/wishes.ts';
import type { Signals, Topic } from './signals.ts';
import { inOrder, type Source } from './text.ts';

const topics = { ...wishes, ...failures, ...circumstances, ...subjects, ...mistakes } satisfies PhraseTable<Topic>;

const readPhrases = openPhraseBook({ topics });

/** What a ticket talks about, in any of the supported languages. */
export function readTopics(sources: readonly Source[]): Signals['topics'] {
  return inOrder(readPhrases(sources).topics.map(({ kind, span }) => ({ topic: kind, span })));
}
