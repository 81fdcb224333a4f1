import type { Embedder } from './embedder.ts';
import { featuresOf } from './features.ts';

/** Measured: below 1,024 dimensions more neighbours are lost to collisions, above hardly any are won back. */
const dimensions = 1024;

/**
 * Needs no network, no key and no weights: words, parts of words and error names, hashed into a unit vector.
 * The same text always gives the same vector; a change to what it gives must change the name.
 */
export const localEmbedder: Embedder = {
  name: 'local-hash-1',
  dimensions,
  embed: (texts) => Promise.resolve(texts.map(embedText)),
};

function embedText(text: string): readonly number[] {
  const vector = new Float64Array(dimensions);
  for (const [feature, weight] of featuresOf(text)) {
    const hash = hashOf(feature);
    const place = hash % dimensions;
    // The sign keeps two features that share a place from always adding up.
    vector[place] = (vector[place] ?? 0) + (hash >>> 31 === 0 ? weight : -weight);
  }
  const length = Math.hypot(...vector);
  // A text without a word has no direction: one that no other text points in keeps its vector comparable.
  if (length === 0) return Array.from(vector, (_, place) => (place === 0 ? 1 : 0));
  // Four decimals are what a halfvec keeps.
  return Array.from(vector, (value) => Math.round((value / length) * 10_000) / 10_000);
}

/** FNV-1a, finished by the mixer of MurmurHash3: 32 evenly spread bits. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
