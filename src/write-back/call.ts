import { secondsOf } from '../webhooks/out/retry-after.ts';

/**
 * How a call to a platform ended. `later`: it did nothing and says when to come back. `refused`: it never will.
 * What is thrown leaves open whether anything was done.
 */
export type Answered<Value> =
  | { readonly outcome: 'ok'; readonly value: Value }
  | { readonly outcome: 'later'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly status: number };

/** One call to a platform's API. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly signal: AbortSignal;
};

/** No platform takes longer than this to take a note. */
const timeoutMs = 20_000;

/** Thrown where a platform had trouble of its own: whether it did what it was asked is not known. */
class PlatformTroubleError extends Error {
  override readonly name = 'PlatformTroubleError';
}

/** Calls a platform that the operator configured. Too many calls and conflicts come back later; redirects are not followed. */
export async function call({ method, url, headers, json, signal }: Call): Promise<Answered<unknown>> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    body: json === undefined ? null : JSON.stringify(json),
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  const { status } = response;
  if (status === 429 || (status === 403 && response.headers.get('x-ratelimit-remaining') === '0'))
    return { outcome: 'later', seconds: secondsOf(response.headers.get('retry-after'), 60) };
  if (status === 409) return { outcome: 'later', seconds: secondsOf(response.headers.get('retry-after'), 5) };
  if (status === 503 && response.headers.has('retry-after'))
    return { outcome: 'later', seconds: secondsOf(response.headers.get('retry-after'), 60) };
  if (status >= 500) throw new PlatformTroubleError(`the platform answered ${status}`);
  if (!response.ok) return { outcome: 'refused', status };
  const text = await response.text();
  return { outcome: 'ok', value: text === '' ? null : (JSON.parse(text) as unknown) };
}

/** `Authorization` of a name and a password. */
export function basic(name: string, password: string): Record<string, string> {
  return { authorization: `Basic ${btoa(`${name}:${password}`)}` };
}

/** The next call's answer where this one went well. */
export async function whereOk<Value, Next>(
  answered: Answered<Value>,
  next: (value: Value) => Promise<Answered<Next>>,
): Promise<Answered<Next>> {
  return answered.outcome === 'ok' ? next(answered.value) : answered;
}
