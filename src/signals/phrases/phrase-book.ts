import type { Span } from '../signals.ts';
import { spanOf, type Source } from '../text.ts';
import { beginningsOf } from './beginnings.ts';

/**
 * Phrases in lower case, by language. `(a|b)` is a choice, `?` makes optional, `~` is any ending of a word, `#` a number,
 * and `…` up to some forty characters of the same sentence; other pattern syntax may follow the first letters.
 */
export type Phrases = Readonly<
  Partial<Record<'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja' | 'zh' | 'any', readonly string[]>>
>;

/** What phrases mean: kind → phrases. */
export type PhraseTable<Kind extends string = string> = Readonly<Record<Kind, Phrases>>;

/** A phrase that stands in the ticket, and the folded text around it. */
export type Found<Kind extends string> = { readonly kind: Kind; readonly span: Span; readonly source: Source };

/** What all tables of a book were found to say, in the order of the text. */
export type FoundIn<Tables extends Record<string, PhraseTable>> = {
  readonly [Table in keyof Tables]: readonly Found<Extract<keyof Tables[Table], string>>[];
};

/** `group` numbers the kinds of all tables, so that what was found of each is kept in an array. */
type Phrase = {
  readonly table: string;
  readonly kind: string;
  readonly group: number;
  readonly written: string;
  /** Made when the phrase is first tried: of thousands, a ticket's words ask for a few dozen. */
  pattern: RegExp | null;
};
/** `whole` are phrases that are nothing but the letters that lead here: where no word goes on, they stand here. */
type Node = { next: Map<number, Node> | null; readonly phrases: Phrase[]; readonly whole: Phrase[] };

/** More of one kind tells nothing new, and hostile texts are full of it. */
const mostOfAKind = 20;

/** Opens tables of phrases for reading all of them in one pass over a text, linear in its length. They are planted when the first text comes. */
export function openPhraseBook<Tables extends Record<string, PhraseTable>>(
  tables: Tables,
): (sources: readonly Source[]) => FoundIn<Tables> {
  let planted: Planted | null = null;
  return (sources) => {
    planted ??= plant(tables);
    const found: Record<string, Found<string>[]> = Object.fromEntries(Object.keys(tables).map((table) => [table, []]));
    for (const source of sources) readSource(source, planted, found);
    // The tables' own kinds are what `plant` put into every phrase.
    return found as unknown as FoundIn<Tables>;
  };
}

/** Where the last phrase of each kind ended, and how many were found. */
type Progress = { readonly ends: Uint32Array; readonly times: Uint32Array };

function readSource(source: Source, { root, groups }: Planted, found: Record<string, Found<string>[]>): void {
  const { folded } = source;
  const progress: Progress = { ends: new Uint32Array(groups), times: new Uint32Array(groups) };
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    // Chinese and Japanese write no blanks: every sign may begin a word.
    const begins = isLetter(code) || code >= 0x2e80;
    const node = begins ? root.next?.get(code) : undefined;
    if (node !== undefined) tryPhrases({ source, at, progress, found }, node);
    at += 1;
    if (isLetter(code)) while (isLetter(folded.charCodeAt(at))) at += 1;
  }
}

type Place = {
  readonly source: Source;
  readonly at: number;
  readonly progress: Progress;
  readonly found: Record<string, Found<string>[]>;
};

/** Tries the phrases whose first letters stand here, shortest beginning first. */
function tryPhrases(place: Place, first: Node): void {
  const { folded } = place.source;
  let node: Node | undefined = first;
  for (let next = place.at + 1; node !== undefined; next += 1) {
    for (const phrase of node.phrases) tryPhrase(place, phrase);
    if (node.whole.length > 0 && !isLetter(folded.charCodeAt(next)))
      for (const phrase of node.whole) keepPhrase(place, phrase, next);
    node = node.next?.get(folded.charCodeAt(next));
  }
}

function tryPhrase({ source, at, progress, found }: Place, phrase: Phrase): void {
  const { group } = phrase;
  if (at < (progress.ends[group] ?? 0) || (progress.times[group] ?? 0) >= mostOfAKind) return;
  const pattern = (phrase.pattern ??= patternOf(phrase.written));
  pattern.lastIndex = at;
  if (pattern.test(source.folded)) keepPhrase({ source, at, progress, found }, phrase, pattern.lastIndex);
}

function keepPhrase({ source, at, progress, found }: Place, { table, kind, group }: Phrase, end: number): void {
  const times = progress.times[group] ?? 0;
  if (at < (progress.ends[group] ?? 0) || times >= mostOfAKind) return;
  progress.ends[group] = end;
  progress.times[group] = times + 1;
  found[table]?.push({ kind, span: spanOf(source.field, at, source.text.slice(at, end)), source });
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 0xdf && code <= 0x17f);
}

type Planted = { readonly root: Node; readonly groups: number };

function plant(tables: Record<string, PhraseTable>): Planted {
  const root: Node = { next: null, phrases: [], whole: [] };
  const kinds = Object.entries(tables).flatMap(([table, phrases]) =>
    Object.entries(phrases).map(([kind, byLanguage]) => ({ table, kind, byLanguage })),
  );
  for (const [group, { table, kind, byLanguage }] of kinds.entries()) {
    for (const written of Object.values(byLanguage).flat())
      plantPhrase(root, { table, kind, group, written, pattern: null });
  }
  return { root, groups: kinds.length };
}

function plantPhrase(root: Node, phrase: Phrase): void {
  const { written } = phrase;
  // A phrase of one word in one form needs no pattern.
  const isWhole = /^[a-z]{2,12}$/.test(written);
  for (const letters of isWhole ? [written] : beginningsOf(written)) {
    if (letters.length < (letters.charCodeAt(0) >= 0x2e80 ? 1 : 2))
      throw new Error(`the phrase "${written}" has too few fixed letters at its start`);
    let node = root;
    for (let at = 0; at < letters.length; at += 1) {
      const code = letters.charCodeAt(at);
      const next: Node = node.next?.get(code) ?? { next: null, phrases: [], whole: [] };
      (node.next ??= new Map()).set(code, next);
      node = next;
    }
    (isWhole ? node.whole : node.phrases).push(phrase);
  }
}

const letter = 'a-z0-9_ß-ſ';

function patternOf(written: string): RegExp {
  const body = written
    .replaceAll(/(?<!\\)\((?!\?)/g, '(?:')
    .replaceAll(' … ', ` (?:[^.!?;\\n]{0,40}? )??`)
    .replaceAll('…', `[^.!?;。！？；\\n]{0,14}?`)
    .replaceAll('~', `[${letter}]{0,24}`)
    .replaceAll('#', '\\d{1,6}');
  return new RegExp(
    /[\u2e80-\uffff\])]$/.test(written) && /[\u2e80-\uffff]/.test(written) ? body : `(?:${body})(?![${letter}])`,
    'y',
  );
}
