import { conceptsOf } from './concepts.ts';
import { featuresOf } from './features.ts';
import { hashOf } from './hash.ts';

/**
 * How rare each feature is among the tickets of one team, so that a word that all of them use tells little. Features
 * share buckets by their hash; a bucket holds sixteenths of a natural logarithm.
 */
export type Fit = { readonly tickets: number; readonly rarity: Uint8Array };

const buckets = 32_768;
const steps = 16;

/** Fewer texts than these tell more about chance than about a team. */
export const leastTicketsToFit = 100;

/** Counts in how many of the texts each feature stands. The texts are already redacted. */
export function fitTo(texts: readonly string[]): Fit {
  const counts = new Uint32Array(buckets);
  for (const text of texts) {
    const held = new Set<number>();
    for (const feature of featuresOf(text).keys()) held.add(bucketOf(feature));
    for (const concept of conceptsOf(text)) held.add(bucketOf(asFeature(concept)));
    for (const bucket of held) counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const most = texts.length + 1;
  return {
    tickets: texts.length,
    rarity: Uint8Array.from(counts, (count) => Math.min(255, Math.round(Math.log(most / (count + 1)) * steps))),
  };
}

/** How much a feature tells under a fit: 1 for all of them where there is none. */
export function rarityUnder(fit: Fit | null, feature: string): number {
  return fit === null ? 1 : (fit.rarity[bucketOf(feature)] ?? 0) / steps;
}

/** A concept's name among features, where no word can meet it. */
export function asFeature(concept: string): string {
  return `@${concept}`;
}

// Other bits than those that choose a feature's place in the vector.
function bucketOf(feature: string): number {
  return hashOf(feature, '#') % buckets;
}
