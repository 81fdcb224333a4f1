import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch } from 'undici';

/** Thrown where an address is no public one: this machine's, a private network's, a cloud's metadata service. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Whether an IP address is one of the public internet. An IPv4 address in IPv6 clothes counts as what it is. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

// The very address that was looked at is connected to: a name that answers otherwise the second time gains nothing.
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublic(address)))
      return callback(new PrivateAddressError(`${hostname} is not a public address`), '', 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

const publicAgent = new Agent({ connect: { lookup: publicLookup, timeout: 10_000 } });

export type PostRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  readonly allowPrivateAddresses: boolean;
};

/** Posts to an address that somebody else chose. Follows no redirect, reads no body. Throws `PrivateAddressError`. */
export async function postPublicly({ url, headers, body, signal, allowPrivateAddresses }: PostRequest) {
  const { hostname, protocol } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  // An address that is written out is never looked up.
  if (!allowPrivateAddresses && ipaddr.isValid(literal) && !isPublic(literal))
    throw new PrivateAddressError(`${hostname} is not a public address`);
  if (!allowPrivateAddresses && protocol !== 'https:') throw new PrivateAddressError('webhooks go by https only');
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
    redirect: 'manual',
    ...(allowPrivateAddresses ? {} : { dispatcher: publicAgent }),
  });
  await response.body?.cancel();
  return { status: response.status, retryAfter: response.headers.get('retry-after') };
}
