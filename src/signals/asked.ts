import type { Ticket } from '../ticket/ticket.ts';
import { asked } from './phrases/asked.ts';
import { openPhraseBook } from './phrases/phrase-book.ts';
import type { Signals } from './signals.ts';
import { sourceOfMessage } from './text.ts';

const readQuestions = openPhraseBook({ asked });

/** What agents have asked the customer for in earlier messages, each item once. */
export function readAsked({ messages }: Pick<Ticket, 'messages'>): Signals['asked'] {
  const sources = messages.flatMap((message, at) => (message.from === 'agent' ? [sourceOfMessage(message, at)] : []));
  if (sources.length === 0) return [];
  const found = readQuestions(sources).asked.map(({ kind, span }) => ({ item: kind, span }));
  return [...new Map(found.map((question) => [question.item, question])).values()];
}
