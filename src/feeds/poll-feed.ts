import type { Feed } from '../integrations/integrations.ts';
import type { Services } from '../services.ts';
import type { FeedMark, FeedState } from '../store/ports/sources.ts';
import { takeInContext } from '../webhooks/in/take-in-context.ts';
import { digestOf } from '../webhooks/in/signature.ts';
import type { ContextItem } from '../webhooks/in/platform.ts';
import type { Asked, FeedAdapter, FeedEntry, FeedListing } from './feed.ts';
import { feedAdapters } from './feeds.ts';
import type { Reading } from './get-page.ts';

/** How a poll ended; what was read until then is kept in any case. */
export type Polled =
  | Exclude<Reading<never>, { outcome: 'read' }>
  | { readonly outcome: 'read'; readonly taken: number };

/**
 * Asks a feed what it lists, takes in what is new or has changed, and gives up what it lists no more. May be interrupted and
 * run again: the same entries come to the same.
 */
export async function pollFeed(services: Services, feed: Feed, signal: AbortSignal): Promise<Polled> {
  const { store, now } = services;
  const before = (await store.feeds.find(feed.name)) ?? { validator: null, marks: {}, failures: 0, polledAt: now() };
  const adapter = feedAdapters[feed.kind] as (feed: Feed, asked: Asked) => ReturnType<FeedAdapter<Feed['kind']>>;
  const listing = await adapter(feed, { validator: before.validator, now: now(), signal });
  if (listing.outcome === 'unchanged') await store.feeds.put(feed.name, { ...before, failures: 0, polledAt: now() });
  if (listing.outcome !== 'read') return listing;
  return takeInListing(services, { feed, before, listing: listing.value, signal });
}

type Listed = {
  readonly feed: Feed;
  readonly before: FeedState;
  readonly listing: FeedListing;
  readonly signal: AbortSignal;
};

async function takeInListing(services: Services, { feed, before, listing, signal }: Listed): Promise<Polled> {
  const { entries, validator, isWhole } = listing;
  const marks: Record<string, FeedMark> = { ...before.marks };
  let taken = 0;
  const keep = (state: Partial<FeedState>) =>
    services.store.feeds.put(feed.name, { ...before, marks, failures: 0, polledAt: services.now(), ...state });
  for (const entry of entries) {
    signal.throwIfAborted();
    const read = await readEntry(services, entry, before.marks[entry.key] ?? null);
    if (read.outcome === 'later') {
      await keep({ polledAt: before.polledAt });
      return read;
    }
    if (read.outcome !== 'read') continue;
    marks[entry.key] = read.value.mark;
    if (read.value.isNew) taken += 1;
  }
  const listed = new Set(entries.map(({ key }) => key));
  for (const [key, mark] of Object.entries(marks)) {
    if (listed.has(key)) continue;
    if (isWhole && mark.kind !== null) await services.store[mark.kind].remove(mark.id);
    delete marks[key];
  }
  await keep({ validator });
  return { outcome: 'read', taken };
}

type ReadEntry = { readonly mark: FeedMark; readonly isNew: boolean };

async function readEntry(services: Services, entry: FeedEntry, known: FeedMark | null): Promise<Reading<ReadEntry>> {
  if (known !== null && entry.mark !== null && entry.mark === known.mark)
    return { outcome: 'read', value: { mark: known, isNew: false } };
  const read = await entry.read();
  if (read.outcome !== 'read') return read;
  // A list that does not say what has changed is compared by what its entries say.
  const mark = markOf(read.value, entry.mark ?? (await digestOf(JSON.stringify(read.value))));
  const isNew = mark.mark !== known?.mark;
  if (isNew && read.value !== null) await takeInContext(services, [read.value]);
  return { outcome: 'read', value: { mark, isNew: isNew && read.value !== null } };
}

function markOf(item: ContextItem | null, mark: string): FeedMark {
  return item === null || item.kind === 'incidentOver'
    ? { mark, kind: null, id: null }
    : { mark, kind: item.kind, id: item.item.id };
}
