import { hashApiKey } from './api/auth.ts';

/** A new secret: shown once, kept as its hash, told apart by its first characters. */
export type NewSecret = { readonly key: string; readonly prefix: string; readonly hash: string };

/** Makes the secret of an API key: 256 random bits behind `sck_`. */
export async function makeSecret(): Promise<NewSecret> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = `sck_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { key, prefix: prefixOf(key), hash: await hashApiKey(key) };
}

/** What of a key may be seen: enough to tell it from others, too little to guess it. */
export function prefixOf(key: string): string {
  return key.slice(0, 8);
}
