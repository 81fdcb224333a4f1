import { findEncodedSecrets } from './encoded-secrets.ts';
import type { Finding } from './finding.ts';
import { findNamedSecrets } from './named-secrets.ts';
import { findInPlainView } from './plain-view.ts';
import { bitsPerCharacter } from './secret-value.ts';
import { secretShapes } from './secret-shapes.ts';
import { findOverLines } from './wrapped.ts';

/**
 * Everything in a text that opens a door: keys of known shape, credentials beside their name, random strings; also torn
 * apart by unseen characters or line breaks, or wrapped in base64.
 */
export function findSecrets(text: string): readonly Finding[] {
  return findInPlainView(text, (plain) => [
    ...findReadableSecrets(plain),
    ...findOverLines(plain, (joined) => [...findShapes(joined), ...findRandomStrings(joined)]),
    ...findEncodedSecrets(plain, findReadableSecrets),
  ]);
}

function findReadableSecrets(text: string): readonly Finding[] {
  return [...findShapes(text), ...findNamedSecrets(text), ...findRandomStrings(text)];
}

function findShapes(text: string): readonly Finding[] {
  return secretShapes
    .filter(({ hint }) => text.includes(hint))
    .flatMap(({ label, pattern }) =>
      [...text.matchAll(pattern)]
        // `sk-xxxxxxxxxxxxxxxxxxxx` shows where a key goes.
        .filter((match) => !/^[^]{0,24}?([xX*.0])\1{11}/.test(match[0].slice(0, 40)))
        .map((match): Finding => ({ start: match.index, end: match.index + match[0].length, kind: 'secret', label })),
    );
}

const randomString = /(?<![A-Za-z0-9+/_=.-])[A-Za-z0-9+_-]{3}[A-Za-z0-9+/_-]{29,512}={0,2}(?![A-Za-z0-9+/_=-])/g;
const harmlessBefore =
  /(?:request|trace|span|correlation|transaction|event|message|session|cf-ray|etag|nonce|sha\d{3}|integrity|digest|checksum|hash|commit|cursor|page)[\w-]{0,12}["']?\s{0,2}[:=-]?\s{0,2}["']?$/i;

/** Long strings of digits, capitals and small letters mixed; not hashes, UUIDs, paths, or names in code. */
function findRandomStrings(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: match } of text.matchAll(randomString)) {
    if (!looksRandom(match) || harmlessBefore.test(text.slice(Math.max(0, index - 40), index))) continue;
    findings.push({ start: index, end: index + match.length, kind: 'secret', label: 'opaque_string' });
  }
  return findings;
}

function looksRandom(value: string): boolean {
  const mixed = count(value, /\d/g) >= 3 && count(value, /[A-Z]/g) >= 3 && count(value, /[a-z]/g) >= 3;
  // Words joined by capitals, hyphens or slashes are mostly runs of small letters; random strings hardly ever.
  const inRuns = (value.match(/[a-z]{7,}|\d{10,}/g) ?? []).join('').length;
  return mixed && inRuns <= value.length / 4 && count(value, /\//g) <= 3 && bitsPerCharacter(value) >= 4.2;
}

function count(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}
