import type { Embedder } from '../../src/embed/embedder.ts';
import type { ServingEmbedder } from '../../src/embed/serving-embedder.ts';

/** An embedder that no other takes over from. */
export function alwaysServing(embedder: Embedder): ServingEmbedder {
  return {
    wanted: embedder,
    current: () => embedder,
    refresh: () => Promise.resolve(embedder),
    isOutdated: () => Promise.resolve(false),
  };
}
