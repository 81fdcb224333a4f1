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

type Phrase = { readonly table: string; readonly kind: string; readonly pattern: RegExp };
type Node = { readonly next: Map<number, Node>; readonly phrases: Phrase[] };

/** More of one kind tells nothing new, and hostile texts are full of it. */
const mostOfAKind = 20;

/** Opens tables of phrases for reading all of them in one pass over a text, linear in its length. */
export function openPhraseBook<Tables extends Record<string, PhraseTable>>(
  tables: Tables,
): (sources: readonly Source[]) => FoundIn<Tables> {
  const root = plant(tables);
  return (sources) => {
    const found: Record<string, Found<string>[]> = Object.fromEntries(Object.keys(tables).map((table) => [table, []]));
    for (const source of sources) readSource(source, root, found);
    // The tables' own kinds are what `plant` put into every phrase.
    return found as unknown as FoundIn<Tables>;
  };
}

function readSource(source: Source, root: Node, found: Record<string, Found<string>[]>): void {
  const { field, text, folded } = source;
  const ends = new Map<string, { end: number; times: number }>();
  for (let at = 0; at < folded.length; at += 1) {
    if (!beginsWord(folded, at)) continue;
    for (const { table, kind, pattern } of phrasesAt(folded, at, root)) {
      const key = `${table}.${kind}`;
      const last = ends.get(key) ?? { end: 0, times: 0 };
      if (at < last.end || last.times >= mostOfAKind) continue;
      pattern.lastIndex = at;
      if (!pattern.test(folded)) continue;
      const end = pattern.lastIndex;
      ends.set(key, { end, times: last.times + 1 });
      found[table]?.push({ kind, span: spanOf(field, at, text.slice(at, end)), source });
    }
  }
}

/** The phrases whose first letters stand here. */
function phrasesAt(folded: string, at: number, root: Node): readonly Phrase[] {
  const candidates: Phrase[] = [];
  let node: Node | undefined = root;
  for (let place = at; node !== undefined; place += 1) {
    if (node.phrases.length > 0) candidates.push(...node.phrases);
    node = node.next.get(folded.charCodeAt(place));
  }
  return candidates;
}

function beginsWord(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  // Chinese and Japanese write no blanks: every sign may begin a word.
  if (code >= 0x2e80) return true;
  return isLetter(code) && !(at > 0 && isLetter(folded.charCodeAt(at - 1)));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 0xdf && code <= 0x17f);
}

function plant(tables: Record<string, PhraseTable>): Node {
  const root: Node = { next: new Map(), phrases: [] };
  for (const [table, kinds] of Object.entries(tables)) {
    for (const [kind, byLanguage] of Object.entries(kinds)) {
      for (const written of Object.values(byLanguage).flat())
        plantPhrase(root, written, { table, kind, pattern: patternOf(written) });
    }
  }
  return root;
}

function plantPhrase(root: Node, written: string, phrase: Phrase): void {
  for (const letters of beginningsOf(written)) {
    if (letters.length < (letters.charCodeAt(0) >= 0x2e80 ? 1 : 2))
      throw new Error(`the phrase "${written}" has too few fixed letters at its start`);
    let node = root;
    for (let at = 0; at < letters.length; at += 1) {
      const code = letters.charCodeAt(at);
      const next = node.next.get(code) ?? { next: new Map(), phrases: [] };
      node.next.set(code, next);
      node = next;
    }
    node.phrases.push(phrase);
  }
}

const letter = 'a-z0-9_ß-ſ';

function patternOf(written: string): RegExp {
  const body = written
    .replaceAll(/\((?!\?)/g, '(?:')
    .replaceAll(' … ', ` (?:[^.!?;\\n]{0,40}? )??`)
    .replaceAll('…', `[^.!?;。！？；\\n]{0,14}?`)
    .replaceAll('~', `[${letter}]{0,24}`)
    .replaceAll('#', '\\d{1,6}');
  return new RegExp(
    /[\u2e80-\uffff\])]$/.test(written) && /[\u2e80-\uffff]/.test(written) ? body : `(?:${body})(?![${letter}])`,
    'y',
  );
}
