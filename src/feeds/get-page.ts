import { secondsOf } from '../webhooks/out/retry-after.ts';

/** How asking a place ended. `later`: it says when to come back. `refused`: it never will answer so. */
export type Reading<Value> =
  | { readonly outcome: 'read'; readonly value: Value }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'later'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly reason: string };

/** A page as it came. `validator` asks next time only for news; `next` is where a list goes on. */
export type Page = { readonly text: string; readonly validator: string | null; readonly next: string | null };

type PageRequest = {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly validator?: string | null;
};

const timeoutMs = 20_000;
const mostBytes = 10 * 1024 * 1024;
const mostRedirects = 5;

/** Thrown where a place has trouble of its own, or answers without end. */
class FeedTroubleError extends Error {
  override readonly name = 'FeedTroubleError';
}

/** Gets a page of a place that the operator configured. Redirects are followed on the same origin only. */
export async function getPage({ url, signal, headers = {}, validator = null }: PageRequest): Promise<Reading<Page>> {
  const { origin } = new URL(url);
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(at, {
      headers: { 'user-agent': 'support-copilot', ...headers, ...conditionsOf(validator) },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const location = response.headers.get('location');
    if (![301, 302, 307, 308].includes(response.status) || location === null) return pageOf(response);
    await response.body?.cancel();
    at = new URL(location, at).href;
    if (new URL(at).origin !== origin) return { outcome: 'refused', reason: 'it redirects to another origin' };
  }
  return { outcome: 'refused', reason: 'it redirects without end' };
}

function conditionsOf(validator: string | null): Record<string, string> {
  if (validator === null) return {};
  return /^(?:W\/)?"/.test(validator) ? { 'if-none-match': validator } : { 'if-modified-since': validator };
}

async function pageOf(response: Response): Promise<Reading<Page>> {
  const { status, headers } = response;
  if (status === 304) return { outcome: 'unchanged' };
  const isLimited = status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0');
  if (isLimited || (status === 503 && headers.has('retry-after')))
    return { outcome: 'later', seconds: secondsOf(headers.get('retry-after') ?? resetOf(headers), 60) };
  if (status >= 500) throw new FeedTroubleError(`it answered ${status}`);
  if (!response.ok) return { outcome: 'refused', reason: `it answered ${status}` };
  const text = await textWithin(response);
  const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? null;
  return {
    outcome: 'read',
    value: { text, validator: headers.get('etag') ?? headers.get('last-modified'), next },
  };
}

/** GitHub names the second since 1970 from which it answers again. */
function resetOf(headers: Headers): string | null {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) ? new Date(reset * 1000).toUTCString() : null;
}

async function textWithin(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new FeedTroubleError('it answered more than ten megabytes');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
