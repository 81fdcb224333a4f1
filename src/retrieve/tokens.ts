import { commonWords, stopWords } from '../embed/word-rarity.ts';
import { wordsOf } from '../embed/words.ts';

const token = /[\p{L}\p{N}]+/gu;

/** The bare tokens of a text in lower case: `Object of type 'Decimal'` and `object of type Decimal` are the same. */
export function tokensOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** A text's tokens as one string in which whole sequences can be looked up by `holdsPhrase`. */
export function tokenString(text: string): string {
  return ` ${tokensOf(text).join(' ')} `;
}

/** Whether the tokens of a phrase stand in a text (as `tokenString`) next to each other. An empty phrase stands nowhere. */
export function holdsPhrase(tokens: string, phrase: string): boolean {
  const wanted = tokenString(phrase);
  return wanted.trim() !== '' && tokens.includes(wanted);
}

/** A text without a phrase, wherever its tokens stand next to each other. */
export function removePhrase(text: string, phrase: string): string {
  const tokens = tokensOf(phrase);
  return tokens.length === 0 ? text : text.replaceAll(new RegExp(tokens.join('[^\\p{L}\\p{N}]+'), 'giu'), ' ');
}

/** The stems of a text's words, and of the words that its identifiers are composed of, with how much each tells (0 to 1). */
export function stemsOf(text: string): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  for (const { word, parts } of wordsOf(text)) {
    for (const piece of [...word.split('_'), ...parts]) {
      if (piece !== '') stems.set(stemOf(piece), weightOf(piece));
    }
  }
  return stems;
}

/** How much finding this word tells, 0 to 1. */
export function weightOf(word: string): number {
  if (stopWords.has(word)) return 0;
  if (commonWords.has(word)) return 0.3;
  return word.length <= 2 ? 0.4 : 1;
}

const endings = /(?:ings?|edly|ed|ies|es|s|ly|ions?)$/;

/** The stem under which forms of one word meet: `redirects` and `redirected`, `dropped` and `drops`. */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.length === 4) return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const stem = word.replace(endings, '').replace(/(?<=[a-z]{2})([bdglmnprt])\1$/, '$1');
  return stem.length >= 3 ? stem.replace(/e$/, '') : word;
}
