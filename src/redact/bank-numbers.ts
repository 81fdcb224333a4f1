import type { Finding } from './finding.ts';

const cardCandidate = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g;
// Dots and line breaks part a card only between its groups of four: elsewhere they end a number.
const groupedCard = /(?<![\w.-])\d{4}(?:(?:[ .-]?|\r?\n)\d{4}){3}(?![\w-]|\.\d)/g;
const ibanCandidate = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/gi;
const socialSecurity = /(?<![\w-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\w-])/g;

// How long an IBAN of a country is (ISO 13616); the rest of a longer candidate is other text.
const ibanLengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 ES24 FI18 FR27 GB22 GE22 ' +
    'GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 ' +
    'MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Payment cards (issuer prefix, length, Luhn), IBANs (length, mod 97) and US social security numbers. */
export function findBankNumbers(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: match } of [...text.matchAll(cardCandidate), ...text.matchAll(groupedCard)]) {
    if (isCard(match.replaceAll(/\D/g, '')))
      findings.push({ start: index, end: index + match.length, kind: 'personal', label: 'card' });
  }
  for (const { index, 0: match } of text.matchAll(ibanCandidate)) {
    const length = ibanSpan(match);
    if (length !== null) findings.push({ start: index, end: index + length, kind: 'personal', label: 'iban' });
  }
  for (const { index, 0: match } of text.matchAll(socialSecurity)) {
    findings.push({ start: index, end: index + match.length, kind: 'personal', label: 'national_id' });
  }
  return findings;
}

function isCard(digits: string): boolean {
  const issuer =
    /^4(?:\d{12}|\d{15}|\d{18})$/.test(digits) ||
    /^(?:5[1-5]|2[2-7])\d{14}$/.test(digits) ||
    /^3[47]\d{13}$/.test(digits) ||
    /^3(?:0[0-5]|[68]\d)\d{11}$/.test(digits) ||
    /^(?:35|6011|64[4-9]|65|62|81)\d{10,17}$/.test(digits);
  return issuer && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** How many characters of the candidate are a valid IBAN, separators included; null where none are. */
function ibanSpan(candidate: string): number | null {
  const wanted = ibanLengths.get(candidate.slice(0, 2).toUpperCase());
  if (wanted === undefined) return null;
  let compact = '';
  for (let at = 0; at < candidate.length; at += 1) {
    const character = candidate.charAt(at);
    if (/[A-Za-z0-9]/.test(character)) compact += character.toUpperCase();
    if (compact.length === wanted) return remainder97(compact) === 1 ? at + 1 : null;
  }
  return null;
}

function remainder97(iban: string): number {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
