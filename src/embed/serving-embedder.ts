import type { EmbedderStore } from '../store/ports/embedders.ts';
import type { Embedder } from './embedder.ts';
import { isLocal, openLocalEmbedder } from './local-embedder.ts';

/** The embedder whose vectors serve. It may change while the program runs: another process can have made new vectors. */
export type ServingEmbedder = {
  /** The configured embedder; a local one is not fitted yet. */
  readonly wanted: Embedder;
  current(): Embedder;
  /** Looks again which one serves. */
  refresh(): Promise<Embedder>;
  /** Whether what serves is neither the wanted embedder nor a fitted form of it. */
  isOutdated(): Promise<boolean>;
};

/**
 * The embedder whose vectors are stored, where it can be had here: the wanted one, or a local one by its stored fit. In an
 * empty database the wanted one serves from the start.
 */
export async function openServingEmbedder(
  store: Pick<EmbedderStore, 'serving'>,
  wanted: Embedder,
): Promise<ServingEmbedder> {
  let current = wanted;
  const refresh = async () => {
    const record = await store.serving();
    const fitted = record !== null && isLocal(record.name) ? openLocalEmbedder(record.fit) : null;
    // Where the stored vectors' embedder can't be had any more, words and shared errors still find most of it.
    current = fitted?.name === record?.name ? (fitted ?? wanted) : wanted;
    return current;
  };
  await refresh();
  return {
    wanted,
    current: () => current,
    refresh,
    async isOutdated() {
      const record = await store.serving();
      return record === null || (record.name !== wanted.name && !(isLocal(record.name) && isLocal(wanted.name)));
    },
  };
}
