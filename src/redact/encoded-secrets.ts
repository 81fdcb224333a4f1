import type { Finding } from './finding.ts';

const base64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,4000}={0,2}(?![A-Za-z0-9+/_-])/g;

/** Asking costs a decoding each. A text with more of them than this is a file, and its strings are opaque anyway. */
const mostDecoded = 300;

/** Credentials that were wrapped in base64: the whole string goes, where what it holds is readable and holds one. */
export function findEncodedSecrets(text: string, find: (decoded: string) => readonly Finding[]): readonly Finding[] {
  const candidates = [...text.matchAll(base64)].slice(0, mostDecoded);
  return candidates.flatMap(({ index, 0: encoded }) => {
    const decoded = decode(encoded);
    return decoded === null || find(decoded).length === 0
      ? []
      : [{ start: index, end: index + encoded.length, kind: 'secret', label: 'encoded_credential' } as const];
  });
}

/** The decoded text where it is readable; null where it is bytes. */
function decode(encoded: string): string | null {
  try {
    const decoded = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\x20-\x7e\s]{12,}$/.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}
