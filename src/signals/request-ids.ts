import type { Ticket } from '../ticket/ticket.ts';
import type { Read } from './signals.ts';
import { findAll, holding, metadataSpan, readAll, type Source } from './text.ts';

const named =
  /\b(?:x-)?(?:request|req|trace|correlation|transaction)[-_ ]?id["'`*]{0,3}\s{0,2}(?:is|was|of|[:=#])?\s{0,2}["'`]{0,2}([A-Za-z0-9][\w-]{5,80})/gi;
const prefixed = /\b(?:req|trc|trace)_[A-Za-z0-9]{6,60}\b/g;
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Request ids by header, prefix or as a bare UUID, and from the metadata. */
export function readRequestIds(ticket: Ticket, sources: readonly Source[]): readonly Read[] {
  const { requestId } = ticket.metadata;
  const measured = requestId === null ? [] : [{ span: metadataSpan(requestId) }];
  // An id has a digit in it; "request id available" names none.
  const labelled = findAll(holding(sources, /id/i), named, 10)
    .filter(({ match }) => /\d/.test(match[1] ?? ''))
    .map(({ match, span }) => ({ span: { ...span, start: span.end - (match[1] ?? '').length, text: match[1] ?? '' } }));
  return distinct([
    ...measured,
    ...labelled,
    ...readAll(holding(sources, /(?:req|trc|trace)_/), prefixed, 10),
    ...readAll(holding(sources, /-[0-9a-f]{4}-/i), uuid, 10),
  ]);
}

function distinct(reads: readonly Read[]): readonly Read[] {
  return [...new Map(reads.map((read) => [read.span.text, read])).values()];
}
