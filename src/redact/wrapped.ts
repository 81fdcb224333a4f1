import type { Finding } from './finding.ts';
import { lastUpTo, originalOf, type Shift } from './shift.ts';

// A line that a mail program broke inside a value: `=` of quoted-printable, then what quotes or indents the next line.
const lineBreak = /(?<=[A-Za-z0-9_+/.=@-])=?\r?\n[ \t>|]{0,8}(?=[A-Za-z0-9_+/.=@-])/g;

/** A break is taken out only behind a line that ends in so long a word. */
const longWord = 16;

/**
 * Searches a text as if its broken lines were whole. Keeps what lies over a break, as far as its pieces look like parts of
 * one value; the words of the next line are never taken along.
 */
export function findOverLines(text: string, find: (joined: string) => readonly Finding[]): readonly Finding[] {
  const joins: Join[] = [];
  const parts: string[] = [];
  let end = 0;
  let length = 0;
  for (const { index, 0: broken } of text.matchAll(lineBreak)) {
    if (!endsInLongWord(text, index)) continue;
    const kept = text.slice(end, index);
    parts.push(kept);
    length += kept.length;
    end = index + broken.length;
    joins.push({ plain: length, original: end, before: index });
  }
  if (joins.length === 0) return [];
  parts.push(text.slice(end));
  const joined = parts.join('');
  return find(joined).flatMap((finding) => {
    const over = joins.slice(lastUpTo(finding.start, joins) + 1, lastUpTo(finding.end - 1, joins) + 1);
    const pieces = over.map(({ plain }, place) => joined.slice(plain, over[place + 1]?.plain ?? finding.end));
    const foreign = pieces.findIndex((piece) => !looksLikePart(piece));
    if (over.length === 0 || foreign === 0) return [];
    const end = over[foreign]?.before ?? originalOf(finding.end - 1, joins) + 1;
    return [{ ...finding, start: originalOf(finding.start, joins), end }];
  });
}

/** A break that was taken out, which began at `before`. */
type Join = Shift & { readonly before: number };

function endsInLongWord(text: string, end: number): boolean {
  return /^[A-Za-z0-9_+/.=@%-]+$/.test(text.slice(Math.max(0, end - longWord), end)) && end >= longWord;
}

// Words of a sentence are small letters, with a capital in front at most.
function looksLikePart(piece: string): boolean {
  return piece.length >= 3 && !/^[A-Za-z]?[a-z]*$/.test(piece);
}
