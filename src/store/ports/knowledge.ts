import type { KnowledgeId } from '../../ticket/ids.ts';
import type { InvalidCursor, Page, PageRequest } from './page.ts';
import type { Indexed } from './tickets.ts';

export type KnowledgeStore<Item extends { id: KnowledgeId }> = {
  /** Inserts, or refuses where the id is taken. */
  create(item: Item, indexed: Indexed): Promise<{ outcome: 'created' } | { outcome: 'idTaken' }>;
  /** Inserts or replaces by id. */
  importAll(items: readonly { item: Item; indexed: Indexed }[]): Promise<void>;
  find(id: KnowledgeId): Promise<Item | null>;
  replace(item: Item, indexed: Indexed): Promise<{ outcome: 'replaced' } | { outcome: 'notFound' }>;
  remove(id: KnowledgeId): Promise<{ outcome: 'removed' } | { outcome: 'notFound' }>;
  list(page: PageRequest): Promise<Page<Item> | InvalidCursor>;
  /** Adds an embedder's vectors beside those that serve. */
  addVectors(embedder: string, vectors: readonly { id: KnowledgeId; vector: readonly number[] }[]): Promise<void>;
};
