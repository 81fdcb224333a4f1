import type { Finding } from './finding.ts';

const at = /@(?:\r?\n[ \t>]{0,4})?|%40/g;
const localCharacter = /[\p{L}\p{N}._%+'-]/u;
const domain =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,24})(?![\p{L}\p{N}_-])/uy;
const spokenOut = /(?<![\w.+-])[\w.+-]{1,64} at [\w-]{1,63}(?: dot [\w-]{1,63}){1,4}(?![\w-])/gi;
const spelledOut =
  /(?<![\w.+-])[\w.+-]{1,64} ?[[({] ?at ?[\])}] ?[\w-]{1,63}(?: ?[[({] ?dot ?[\])}] ?|\.)[\w-]{1,63}(?:(?: ?[[({] ?dot ?[\])}] ?|\.)[\w-]{1,63}){0,3}/giu;

// The account that a whole service shares; `git@github.com:owner/repo` is an address of code, not of a person.
const sharedAccounts = new Set(['git', 'hg', 'svn']);

/** E-mail addresses: plain, international, URL-encoded, and spelled out as "name (at) host (dot) tld". */
export function findEmailAddresses(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(at)) {
    domain.lastIndex = match.index + match[0].length;
    const host = domain.exec(text);
    if (host === null) continue;
    const start = startOfLocalPart(text, match.index);
    const local = text.slice(start, match.index);
    if (local === '' || sharedAccounts.has(local)) continue;
    findings.push({ start, end: domain.lastIndex, kind: 'personal', label: 'email' });
  }
  for (const match of [...text.matchAll(spelledOut), ...text.matchAll(spokenOut)]) {
    findings.push({ start: match.index, end: match.index + match[0].length, kind: 'personal', label: 'email' });
  }
  return findings;
}

// Walks back from the sign instead of matching forward: a text of letters alone costs nothing.
function startOfLocalPart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 64 && localCharacter.test(text.charAt(start - 1))) start -= 1;
  while (start < end && /['.%]/.test(text.charAt(start))) start += 1;
  return start;
}
