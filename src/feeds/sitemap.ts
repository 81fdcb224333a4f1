import { readFile } from 'node:fs/promises';
import { DOMParser, parseHTML } from 'linkedom';
import { documentInput } from '../api/knowledge/document.ts';
import { contextIn } from './context-in.ts';
import { read, type FeedAdapter, type FeedEntry } from './feed.ts';
import { getPage, type Reading } from './get-page.ts';

/** More is no documentation any more, but a shop. */
const mostPages = 5_000;
const mostSitemaps = 50;

/** What stands around the text of a page. */
const furniture = 'script, style, noscript, nav, header, footer, aside, form, svg';

/**
 * Documentation as a sitemap lists it, from its address or as an exported file. Only pages below `pages` are read, and again only
 * where `lastmod` is another, or missing.
 */
export const sitemap: FeedAdapter<'sitemap'> = async (feed, { signal }) => {
  const found = new Map<string, string | null>();
  const places = [feed.location];
  for (const [at, place] of places.entries()) {
    if (at >= mostSitemaps) break;
    const text = await textAt(place, signal);
    if (text.outcome !== 'read') return text;
    const document = new DOMParser().parseFromString(text.value, 'text/xml');
    if (document.querySelector('urlset, sitemapindex') === null)
      return { outcome: 'refused', reason: 'it is no sitemap' };
    for (const { url } of listed(document, 'sitemap')) if (isBelow(url, feed.pages)) places.push(url);
    for (const { url, changed } of listed(document, 'url')) if (isBelow(url, feed.pages)) found.set(url, changed);
  }
  const entries = [...found]
    .slice(0, mostPages)
    .map(([url, changed]): FeedEntry => ({ key: url, mark: changed, read: () => readPage(feed, url, signal) }));
  return read({ entries, validator: null, isWhole: true });
};

async function textAt(place: string, signal: AbortSignal): Promise<Reading<string>> {
  if (!/^https?:/.test(place)) return read(await readFile(place, 'utf8'));
  const page = await getPage({ url: place, signal });
  return page.outcome === 'read' ? read(page.value.text) : page;
}

type Listed = { readonly url: string; readonly changed: string | null };

function listed(
  document: { querySelectorAll(tag: string): Iterable<Element> },
  tag: 'url' | 'sitemap',
): readonly Listed[] {
  return [...document.querySelectorAll(tag)].flatMap((element) => {
    const url = element.querySelector('loc')?.textContent?.trim() ?? '';
    return URL.canParse(url) ? [{ url, changed: element.querySelector('lastmod')?.textContent?.trim() ?? null }] : [];
  });
}

/** Held as addresses, so that `..` and another host's name in front of an `@` lead nowhere else. */
function isBelow(url: string, pages: string): boolean {
  const { origin, pathname } = new URL(url);
  const base = new URL(pages);
  return origin === base.origin && `${pathname}/`.startsWith(base.pathname.replace(/\/*$/, '/'));
}

async function readPage({ name, pages }: { name: string; pages: string }, url: string, signal: AbortSignal) {
  const page = await getPage({ url, signal });
  // A page that is listed and gone is no fault of the list.
  if (page.outcome === 'refused') return read(null);
  if (page.outcome !== 'read') return page;
  const { document } = parseHTML(page.value.text);
  for (const part of document.querySelectorAll(furniture)) part.remove();
  const text = document.querySelector<HTMLElement>('main, article, [role=main]') ?? document.body;
  const told = {
    title: (document.querySelector('h1')?.textContent ?? document.title ?? '').trim().slice(0, 500),
    url,
    body: tidy(text?.innerText ?? '').slice(0, 200_000),
  };
  return contextIn('documents', documentInput, { feed: name, key: url.slice(new URL(pages).origin.length + 1), told });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
