import { z } from 'zod';

/** An answer as it goes out again: status, the headers that belong to it, and the very bytes of its body. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

const headSchema = z.object({ status: z.int(), headers: z.record(z.string(), z.string()) });
const nonceLength = 12;

/**
 * Seals an answer under the Idempotency-Key of its request, which is itself kept only as a hash: what lies in the
 * database tells nothing of a ticket or of a new API key, and opens for whoever repeats the request.
 */
export async function sealAnswer(key: string, { status, headers, body }: Answer): Promise<Uint8Array> {
  const head = new TextEncoder().encode(`${JSON.stringify({ status, headers })}\n`);
  const plain = concatenate(head, body);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await deriveKey(key), plain);
  return concatenate(nonce, new Uint8Array(sealed));
}

/** Opens what `sealAnswer` made. */
export async function unsealAnswer(key: string, sealed: Uint8Array): Promise<Answer> {
  const bytes = new Uint8Array(sealed);
  const nonce = bytes.subarray(0, nonceLength);
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: nonce },
    await deriveKey(key),
    bytes.subarray(nonceLength),
  );
  const plain = new Uint8Array(opened);
  const headLength = plain.indexOf('\n'.charCodeAt(0));
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(plain.subarray(0, headLength))));
  return { ...head, body: plain.subarray(headLength + 1) };
}

async function deriveKey(key: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(key), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('support-copilot answer');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
