import type { Feed } from '../integrations/integrations.ts';
import type { Instant } from '../ticket/instant.ts';
import type { ContextItem } from '../webhooks/in/platform.ts';
import type { Reading } from './get-page.ts';

/** What an adapter is asked with. `validator` is what the feed answered last time, to ask only for news. */
export type Asked = { readonly validator: string | null; readonly now: Instant; readonly signal: AbortSignal };

/** One thing that a feed lists. */
export type FeedEntry = {
  /** Names it within the feed: a path, a number, an address. */
  readonly key: string;
  /** Another one where it has changed; null where the list does not say, so that it has to be read to know. */
  readonly mark: string | null;
  /** Null where it is nothing that the copilot keeps. */
  readonly read: () => Promise<Reading<ContextItem | null>>;
};

/** What a feed lists now. `isWhole`: what it lists no more is no more. */
export type FeedListing = {
  readonly entries: readonly FeedEntry[];
  readonly validator: string | null;
  readonly isWhole: boolean;
};

/** One kind of place that is asked for context by the clock; `feeds.ts` lists them. */
export type FeedAdapter<Kind extends Feed['kind']> = (
  feed: Extract<Feed, { readonly kind: Kind }>,
  asked: Asked,
) => Promise<Reading<FeedListing>>;

/** A reading that went well. */
export function read<Value>(value: Value): Reading<Value> {
  return { outcome: 'read', value };
}
