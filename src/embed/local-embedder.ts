import { conceptNames, conceptsOf } from './concepts.ts';
import type { Embedder } from './embedder.ts';
import { featuresOf } from './features.ts';
import { asFeature, rarityUnder, type Fit } from './fit.ts';
import { hashOf } from './hash.ts';

/** A change to what the embedder gives must change this name. */
const family = 'local-2';

/** Measured: at 384 places what neighbours share is found as well as at 1,024, in a third of the room. */
const dimensions = 384;
/** Each concept has a place of its own; all other features share the rest. */
const shared = dimensions - conceptNames.length;
/** What a concept weighs beside a word. Measured. */
const conceptWeight = 2.5;

/**
 * Needs no network, no key and no weights: words, parts of words, error names and concepts in several languages, hashed
 * into a unit vector. Under a fit, what is rare among a team's own tickets counts more. The same text always gives the
 * same vector.
 */
export function openLocalEmbedder(fit: Fit | null): Embedder {
  return {
    name: fit === null ? family : `${family}-${digestOf(fit)}`,
    dimensions,
    embed: (texts) => Promise.resolve(texts.map((text) => embedText(text, fit))),
  };
}

/** The local embedder of a team whose tickets nobody has counted yet. */
export const localEmbedder = openLocalEmbedder(null);

/** Whether this is the name of a local embedder, of this version and under whichever fit. */
export function isLocal(name: string): boolean {
  return name === family || name.startsWith(`${family}-`);
}

function embedText(text: string, fit: Fit | null): readonly number[] {
  const vector = new Float64Array(dimensions);
  const concepts = conceptsOf(text);
  for (const [place, concept] of conceptNames.entries()) {
    if (concepts.has(concept)) vector[place] = conceptWeight * rarityUnder(fit, asFeature(concept));
  }
  for (const [feature, weight] of featuresOf(text)) {
    const hash = hashOf(feature);
    const place = conceptNames.length + (hash % shared);
    const value = weight * rarityUnder(fit, feature);
    // The sign keeps two features that share a place from always adding up.
    vector[place] = (vector[place] ?? 0) + (hash >>> 31 === 0 ? value : -value);
  }
  const length = Math.hypot(...vector);
  // A text without a word has no direction: one that no other text points in keeps its vector comparable.
  if (length === 0) return Array.from(vector, (_, place) => (place === 0 ? 1 : 0));
  // Four decimals are what a halfvec keeps.
  return Array.from(vector, (value) => Math.round((value / length) * 10_000) / 10_000);
}

function digestOf({ rarity }: Fit): string {
  return hashOf(String.fromCharCode(...rarity.subarray(0, 16_384)) + String.fromCharCode(...rarity.subarray(16_384)))
    .toString(16)
    .padStart(8, '0');
}
