import { plainWords } from './plain-words.ts';

/** What to look for: literal phrases of the playbook document, and patterns over plain words for what varies. */
export type Phrasing = {
  readonly literals: readonly string[];
  readonly patterns: readonly RegExp[];
  /** Words just before a hit that turn its sense: "this is *not* a bug in our code". */
  readonly unlessAfter?: RegExp;
};

/** The first forbidden words of a text, or null. Patterns need the `g` and `u` flags. */
export function findPhrase(text: string, { literals, patterns, unlessAfter }: Phrasing): string | null {
  const words = plainWords(text);
  const hits = [
    ...literals.flatMap((literal) => literalHits(words, literal)),
    ...patterns.flatMap((pattern) => patternHits(words, pattern)),
  ];
  const hit = hits.find(({ start }) => unlessAfter === undefined || !unlessAfter.test(clauseBefore(words, start)));
  return hit?.words ?? null;
}

type Hit = { readonly start: number; readonly words: string };

function literalHits(words: string, literal: string): readonly Hit[] {
  const phrase = plainWords(literal).trim();
  const hits: Hit[] = [];
  if (phrase === '') return hits;
  for (let start = words.indexOf(phrase); start !== -1; start = words.indexOf(phrase, start + phrase.length)) {
    const around = words.charAt(start - 1) + words.charAt(start + phrase.length);
    if (!/[\p{L}\p{N}]/u.test(around) || /[\p{Script=Han}\p{Script=Hiragana}]/u.test(phrase))
      hits.push({ start, words: phrase });
  }
  return hits;
}

function patternHits(words: string, pattern: RegExp): readonly Hit[] {
  return [...words.matchAll(pattern)].map((match) => ({ start: match.index, words: match[0].trim() }));
}

// A negation counts only within the same clause: "No problem: this is impossible" is still a refusal.
function clauseBefore(words: string, start: number): string {
  return /[^.!?:;。！？]{0,48}$/u.exec(words.slice(Math.max(0, start - 48), start))?.[0] ?? '';
}
