import { isValidPhoneNumber, type CountryCode } from 'libphonenumber-js';
import type { Finding } from './finding.ts';

// Digits with the marks people set between them; bounded, so that a megabyte of digits stays linear.
const international = /(?<![\w+])(?:\+|00)[1-9](?:[ \u00a0.()/\u2011\u2013-]{0,3}\d){6,14}(?![\w])/g;
const overLines = /(?<![\w+])(\+[1-9](?:[ .()/-]{0,3}\d){3,11})[ ]?\r?\n((?:[ .()/-]{0,3}\d){4,11})(?![\w-])/g;
const northAmerican = /(?<![\w.:/+-])(?:\(\d{3}\) ?\d{3}[-. ]\d{4}|\d{3}([-.])\d{3}\1\d{4})(?![\w-]|\.\d)/g;
const withAreaCode = /(?<![\w.:/+-])\(0?\d{1,4}\) ?\d{3,5}(?:[- ]\d{2,5}){1,3}(?![\w-]|\.\d)/g;
const nationalLeadingZero = /(?<![\w.:/+-])0[1-9]\d{0,4}(?:[ /\u00a0-]{1,2}\d{2,8}){1,5}(?![\w:-]|\.\d)/g;
const labelled =
  /(?:\b(?:tele)?phone|\btel|\bmobile|\bcell|\bfax|\bwhats ?app|\bcall (?:me|us)|\bring me|\btext me|\breach (?:me|us)|\btelefon\w{0,8}|\bhandy\w{0,8}|\bmobil\w{0,8}|\brufnummer|\bt[eé]l[eé]phone|\bportable|\btel[eé]fono|\bm[oó]vil|\btelefone|\bcelular|電話\p{Script=Han}{0,2}|电话|手机)[^\d\n+]{0,16}((?:\(?\d)(?:[ .()/-]{0,3}\d){6,14})(?![\w-])/dgiu;

// The plans in which a leading zero stands for the trunk; Latin America and Spain have none.
const trunkCountries: readonly CountryCode[] = ['DE', 'GB', 'FR', 'JP', 'IT', 'AT', 'CH', 'NL', 'BE', 'AU', 'IN', 'SE'];

// Asking the numbering plans costs microseconds a number. A text with more numbers than this is no letter: all go.
const maximumQuestions = 300;

/**
 * Phone numbers: international ones anywhere, national ones where their grouping is a valid number or where the
 * words before say so. Dates, versions, ids and timestamps are left alone.
 */
export function findPhoneNumbers(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const take = (start: number, end: number) => findings.push({ start, end, kind: 'personal', label: 'phone' });
  for (const { index, 0: match } of text.matchAll(international)) take(index, index + match.length);
  for (const { index, 0: match, 1: line = '', 2: rest = '' } of text.matchAll(overLines))
    if (!isValidPhoneNumber(line) && isValidPhoneNumber(line + rest)) take(index, index + match.length);
  for (const { index, 0: match } of text.matchAll(northAmerican)) take(index, index + match.length);
  for (const { index, 0: match } of text.matchAll(withAreaCode))
    if (hasDigits(match, 9)) take(index, index + match.length);
  let questions = 0;
  for (const { index, 0: match } of text.matchAll(nationalLeadingZero)) {
    if (!hasDigits(match, 9)) continue;
    questions += 1;
    if (questions > maximumQuestions || isNational(match)) take(index, index + match.length);
  }
  for (const match of text.matchAll(labelled)) {
    const span = match.indices?.[1];
    if (span !== undefined && !/^\d{4}-\d\d-\d\d/.test(match[1] ?? '')) take(span[0], span[1]);
  }
  return findings;
}

function isNational(number: string): boolean {
  return trunkCountries.some((country) => isValidPhoneNumber(number, country));
}

function hasDigits(text: string, minimum: number): boolean {
  return text.replaceAll(/\D/g, '').length >= minimum;
}
