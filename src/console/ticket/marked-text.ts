import type { TraceEntry } from '../../ticket/decision.ts';

/** A stretch of a text, and which entries of the trace read it (by their place in the trace). */
export type Segment = { readonly text: string; readonly readBy: readonly number[] };

// Two matches that make one rule are joined like this in its evidence.
const joint = ' … ';
/** Shorter pieces, as a bare digit, would light up somewhere by chance. */
const shortest = 2;

type Span = { readonly start: number; readonly end: number; readonly entry: number };

/** Cuts a redacted text of a ticket where rules read it: the segments in order are the whole text again. */
export function markText(text: string, trace: readonly TraceEntry[]): readonly Segment[] {
  const spans = trace.flatMap(({ evidence }, entry) =>
    evidence.split(joint).flatMap((piece) => spanOf(text, piece.trim(), entry)),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => ({
    text: text.slice(start, cuts[at + 1]),
    readBy: [...new Set(spans.filter((span) => span.start <= start && start < span.end).map(({ entry }) => entry))],
  }));
}

function spanOf(text: string, piece: string, entry: number): readonly Span[] {
  if (piece.length < shortest) return [];
  const exact = text.indexOf(piece);
  const start = exact === -1 ? text.toLowerCase().indexOf(piece.toLowerCase()) : exact;
  return start === -1 || startsInsideWord(text, start) ? [] : [{ start, end: start + piece.length, entry }];
}

/** `api` in `capital` was never what a rule read. */
function startsInsideWord(text: string, start: number): boolean {
  return /\p{L}\p{L}$/u.test(text.slice(Math.max(0, start - 1), start + 1));
}
