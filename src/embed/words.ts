/** Longer texts are read up to here: what a ticket is about stands near its top. */
const longestText = 12_000;
const longestWord = 40;

/** A line of a stack trace: where an error passed by, not what it was. */
const frame =
  /^[ \t]{0,40}(?:File "|at [\w$.<>[\] ]{1,200}\(|from \/|#\d{1,3}[ \t]|\.\.\. \d{1,4} more|goroutine \d).*$/gm;
const host = /\bhttps?:\/\/[^\s/)>\]"'`]{1,200}/g;
const identifier =
  /\b(?:[0-9a-f]{8}-[0-9a-f-]{12,40}|0x[0-9a-f]{4,16}|[0-9a-f]{12,64}|\d{4}-\d{2}-\d{2}[T ]?[\d:.,]{0,15}Z?|\d{5,20})\b/gi;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*/gu;
const part = /\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}(?!\p{Ll})|\p{N}+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** One word of a text in lower case, and the words that it is composed of, such as `request`, `timed`, `out` in `requestTimedOut`. */
export type Word = { readonly word: string; readonly parts: readonly string[] };

/** The words of a text in order, without what differs between two reports of one problem: stack frames, hosts, ids, dates. */
export function wordsOf(text: string): readonly Word[] {
  const telling = text.slice(0, longestText).replaceAll(frame, ' ').replaceAll(host, ' ').replaceAll(identifier, ' ');
  return (telling.normalize('NFKC').match(word) ?? []).map((found) => {
    const parts = found.length > 5 ? (found.slice(0, longestWord).match(part) ?? []) : [];
    return {
      word: found.slice(0, longestWord).toLowerCase(),
      parts: parts.length > 1 ? parts.map((piece) => piece.toLowerCase()) : [],
    };
  });
}

/** Whether a word is of a script that writes no spaces, so that it may be a whole sentence. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}
