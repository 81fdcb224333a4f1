import type { Finding } from './finding.ts';
import { originalOf, type Shift } from './shift.ts';

// What is not seen and tears a value apart: zero-width characters, direction marks, soft hyphens, tags.
const unseen =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0000}-\\u{e007f}';
const space = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const dash = '\\u2010-\\u2015\\u2212';
const odd = new RegExp(`[${unseen}${space}${dash}\\uff01-\\uff5e]|(?![0-9])\\p{Nd}`, 'gu');
const isUnseen = new RegExp(`^[${unseen}]$`, 'u');
const isSpace = new RegExp(`^[${space}]$`, 'u');
const isDash = new RegExp(`^[${dash}]$`, 'u');

/**
 * Searches a text as it reads: without characters that are not seen, and with every script's digits, full-width letters,
 * spaces and dashes as their plain ones. What is found is given where it stands in the original.
 */
export function findInPlainView(text: string, find: (plain: string) => readonly Finding[]): readonly Finding[] {
  const parts: string[] = [];
  const shifts: Shift[] = [{ plain: 0, original: 0 }];
  let end = 0;
  let length = 0;
  for (const match of text.matchAll(odd)) {
    const kept = text.slice(end, match.index);
    const plain = plainOf(match[0]);
    parts.push(kept, plain);
    length += kept.length + plain.length;
    end = match.index + match[0].length;
    if (plain.length !== match[0].length) shifts.push({ plain: length, original: end });
  }
  if (end === 0) return find(text);
  parts.push(text.slice(end));
  return find(parts.join('')).map((finding) => {
    const last = originalOf(finding.end - 1, shifts);
    return {
      ...finding,
      start: originalOf(finding.start, shifts),
      end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length,
    };
  });
}

function plainOf(character: string): string {
  if (isUnseen.test(character)) return '';
  if (isSpace.test(character)) return ' ';
  if (isDash.test(character)) return '-';
  const plain = character.normalize('NFKC');
  return /^(?![0-9])\p{Nd}$/u.test(plain) ? digitOf(plain) : plain;
}

// Digits stand in blocks of ten, from zero to nine.
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return `${code - zero}`;
}
