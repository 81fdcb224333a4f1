import type { Instant } from '../../ticket/instant.ts';
import type { Verification } from './platform.ts';

/** What is signed may be so old, or so far ahead by another clock: five minutes, as Slack and Standard Webhooks have it. */
const windowMs = 5 * 60 * 1000;

type Signed = {
  readonly secret: string;
  readonly signature: Uint8Array<ArrayBuffer> | null;
  /** What was signed, in order. */
  readonly parts: readonly (string | Uint8Array)[];
};

/** Whether an HMAC-SHA256 signature is the secret's own. The comparison takes the same time wherever they differ. */
export async function isSigned({ secret, signature, parts }: Signed): Promise<Verification> {
  if (signature === null) return 'badSignature';
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  return (await crypto.subtle.verify('HMAC', key, signature, joined(parts))) ? 'genuine' : 'badSignature';
}

/** Whether a moment in seconds since 1970, or ISO 8601, lies within the window around now. */
export function isRecent(moment: string, now: Instant): boolean {
  const at = /^\d{1,12}$/.test(moment) ? Number(moment) * 1000 : Date.parse(moment);
  return Math.abs(Date.parse(now) - at) <= windowMs;
}

/** Bytes out of hex digits, behind a prefix such as `sha256=`; null where it is none. */
export function fromHex(text: string, prefix: string): Uint8Array<ArrayBuffer> | null {
  const hex = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  if (!/^(?:[0-9a-f]{2}){32}$/i.test(hex)) return null;
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** Bytes out of base64; null where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** SHA-256 as hex digits. */
export async function digestOf(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
