import type { Message, Ticket } from '../ticket/ticket.ts';
import { keepOwnWords } from './quoted.ts';
import type { Read, Span } from './signals.ts';

/** One field of a ticket as it is read. All three texts have the ticket's own offsets. */
export type Source = {
  readonly field: Exclude<Span['field'], 'metadata'>;
  /** Without quoted history and signatures, which are blanked out. */
  readonly text: string;
  /** In lower case, with plain apostrophes and with the line breaks inside a sentence as blanks: what phrases are read from. */
  readonly folded: string;
};

/** The subject, the body and the customer's later messages, each in the customer's own words. */
export function sourcesOf({
  subject,
  body,
  messages,
}: Pick<Ticket, 'subject' | 'body' | 'messages'>): readonly Source[] {
  return [
    source('subject', subject),
    source('body', keepOwnWords(body)),
    ...messages.flatMap((message, at) => (message.from === 'customer' ? [sourceOfMessage(message, at)] : [])),
  ];
}

/** One later message in its writer's own words; `at` is its place among the messages. */
export function sourceOfMessage({ body }: Message, at: number): Source {
  return source(`messages.${at}`, keepOwnWords(body));
}

/** What stands in the field of a ticket that a span is in. */
export function writtenIn(ticket: Pick<Ticket, 'subject' | 'body' | 'messages'>, field: Source['field']): string {
  if (field === 'subject' || field === 'body') return ticket[field];
  return ticket.messages[Number(field.slice('messages.'.length))]?.body ?? '';
}

/** A text that is no ticket, as phrases are read from it. */
export function sourceOf(text: string): Source {
  return source('body', text);
}

function source(field: Source['field'], text: string): Source {
  return { field, text, folded: fold(text) };
}

function fold(text: string): string {
  return (
    text
      // The one letter whose lower case is longer, and would move every offset behind it.
      .replaceAll('\u0130', 'I')
      .toLowerCase()
      .replaceAll(/[\u2019\u2018\u00b4]/g, "'")
      .replaceAll('\u00a0', ' ')
      .replaceAll(/(?<=[a-zß-ÿ,]) ?\n(?=[a-zß-ÿ])/g, (lineBreak) => ' '.repeat(lineBreak.length))
  );
}

/** A match of a pattern, with its span. */
export type Match = { readonly match: RegExpExecArray; readonly span: Span };

/** The sources that hold what a costlier pattern can't do without. */
export function holding(sources: readonly Source[], need: RegExp): readonly Source[] {
  return sources.filter(({ text }) => need.test(text));
}

/** Every match of a global pattern over the sources, with its span. */
export function findAll(sources: readonly Source[], pattern: RegExp, limit = 50): Match[] {
  const found: Match[] = [];
  for (const { field, text } of sources) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null && found.length < limit; match = pattern.exec(text)) {
      found.push({ match, span: spanOf(field, match.index, match[0]) });
      if (match[0] === '') pattern.lastIndex += 1;
    }
  }
  return found;
}

/** As `findAll`, for signals that are nothing but words. */
export function readAll(sources: readonly Source[], pattern: RegExp, limit?: number): Read[] {
  return findAll(sources, pattern, limit).map(({ span }) => ({ span }));
}

/** The span of `text`, which stands at `start` of a field. */
export function spanOf(field: Source['field'], start: number, text: string): Span {
  return { field, start, end: start + text.length, text };
}

/** A fact of the metadata, which has no offsets in the text. */
export function metadataSpan(text: string): Span {
  return { field: 'metadata', start: 0, end: text.length, text };
}

/** Spans in the order of the text: what was measured, then the subject, the body and the messages. */
export function inOrder<Kind extends Read>(reads: readonly Kind[]): readonly Kind[] {
  return [...reads].sort((a, b) => placeOf(a.span.field) - placeOf(b.span.field) || a.span.start - b.span.start);
}

function placeOf(field: Span['field']): number {
  const at = ['metadata', 'subject', 'body'].indexOf(field);
  return at >= 0 ? at : 3 + Number(field.slice('messages.'.length));
}

/** A span with so many characters of the same field before and behind it. */
export function around(
  sources: readonly Source[],
  span: Span,
  { before, behind }: { readonly before: number; readonly behind: number },
): string {
  const text = sources.find(({ field }) => field === span.field)?.text ?? '';
  return text.slice(Math.max(0, span.start - before), span.end + behind);
}
