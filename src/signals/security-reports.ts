import type { FoundPhrases } from './phrases/read-phrases.ts';
import type { SecurityKind, Signals } from './signals.ts';
import { spanOf, type Source } from './text.ts';

type Concern = FoundPhrases['concerns'][number];
type ConcernKind = Concern['kind'];

/** What reports a security matter when all of it stands in one sentence, in this order where it matters. */
type Report = {
  readonly kind: SecurityKind;
  readonly parts: readonly ConcernKind[];
  readonly without?: readonly ConcernKind[];
  /** The parts must follow one another as they are listed. */
  readonly inOrder?: true;
};

const reports: readonly Report[] = [
  { kind: 'vulnerability', parts: ['anybody', 'reaches', 'attacks'], inOrder: true },
  { kind: 'data_exposure', parts: ['anybody', 'reaches', 'sees', 'others_data'], inOrder: true },
  { kind: 'data_exposure', parts: ['anybody', 'reaches', 'sees', 'personal'], inOrder: true },
  {
    kind: 'leaked_credential',
    parts: ['anybody', 'reaches', 'sees', 'credential'],
    inOrder: true,
    without: ['refused'],
  },
  { kind: 'data_exposure', parts: ['sees', 'others_data'], inOrder: true, without: ['refused'] },
  { kind: 'data_exposure', parts: ['others_data', 'spilled'] },
  { kind: 'data_exposure', parts: ['personal', 'spilled'] },
  { kind: 'leaked_credential', parts: ['credential', 'spilled'], without: ['refused'] },
  { kind: 'leaked_credential', parts: ['credential', 'logs'], without: ['refused'] },
  { kind: 'leaked_credential', parts: ['personal', 'logs'], without: ['refused'] },
  { kind: 'auth_bypass', parts: ['guard', 'passes'], without: ['refused'] },
  { kind: 'auth_bypass', parts: ['passes', 'credential'], inOrder: true, without: ['refused'] },
  { kind: 'breach', parts: ['stranger'] },
];

/** Further apart, two parts say nothing about one another. */
const farthest = 160;

/** Security matters that are told in parts: who could do what to whose secret, past which check. */
export function readReports({ concerns }: Pick<FoundPhrases, 'concerns'>): Signals['security'] {
  if (concerns.length === 0) return [];
  return sentencesOf(concerns).flatMap((sentence) => {
    const told = new Set(sentence.map((concern) => concern.kind));
    return reports.flatMap(({ kind, parts, without, inOrder }) => {
      if (!parts.every((part) => told.has(part)) || without?.some((part) => told.has(part)) === true) return [];
      const [first, last] = boundsOf(sentence, parts, inOrder === true);
      return first === undefined || last === undefined ? [] : [{ kind, span: spanning(first, last) }];
    });
  });
}

/** The first and last of the parts that stand close together, or nothing. */
function boundsOf(
  sentence: readonly Concern[],
  parts: readonly ConcernKind[],
  inOrder: boolean,
): readonly [] | readonly [Concern, Concern] {
  for (const start of sentence.filter(({ kind }) => (inOrder ? kind === parts[0] : parts.includes(kind)))) {
    const near = sentence.filter(
      ({ span }) => span.start >= start.span.start && span.end <= start.span.start + farthest,
    );
    const last = inOrder ? follow(near, parts) : lastOfAll(near, parts);
    if (last !== null) return [start, last];
  }
  return [];
}

function follow(near: readonly Concern[], parts: readonly ConcernKind[]): Concern | null {
  let last: Concern | null = null;
  for (const part of parts) {
    const next = near.find(({ kind, span }) => kind === part && (last === null || span.start >= last.span.end));
    if (next === undefined) return null;
    last = next;
  }
  return last;
}

function lastOfAll(near: readonly Concern[], parts: readonly ConcernKind[]): Concern | null {
  const found = parts.map((part) => near.find((concern) => concern.kind === part && standsAlone(concern, near, parts)));
  return (
    found.reduce<Concern | null | undefined>(
      (last, next) => (last === undefined || next === undefined ? undefined : later(last, next)),
      null,
    ) ?? null
  );
}

/** One stretch of words is not two parts of a report. */
function standsAlone({ kind, span }: Concern, near: readonly Concern[], parts: readonly ConcernKind[]): boolean {
  return !near.some(
    (other) =>
      other.kind !== kind &&
      parts.indexOf(other.kind) > parts.indexOf(kind) &&
      other.span.start < span.end &&
      span.start < other.span.end,
  );
}

function later(a: Concern | null, b: Concern): Concern {
  return a === null || b.span.end > a.span.end ? b : a;
}

const end = /[.!?;](?=\s|$)|[。！？；]|\n\s*\n/;

/** The concerns of each sentence, in the order of the text. */
function sentencesOf(concerns: readonly Concern[]): readonly (readonly Concern[])[] {
  const sentences: Concern[][] = [];
  const ordered = [...concerns].sort((a, b) => a.span.start - b.span.start);
  for (const field of new Set(ordered.map(({ source }) => source))) {
    let last: Concern | null = null;
    for (const concern of ordered.filter(({ source }) => source === field)) {
      if (last === null || end.test(between(field, last, concern))) sentences.push([]);
      sentences.at(-1)?.push(concern);
      last = concern;
    }
  }
  return sentences;
}

function between({ text }: Source, first: Concern, second: Concern): string {
  return text.slice(first.span.end, Math.max(first.span.end, second.span.start));
}

function spanning(first: Concern, last: Concern) {
  const { source } = first;
  return spanOf(source.field, first.span.start, source.text.slice(first.span.start, last.span.end));
}
