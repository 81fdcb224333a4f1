import type { Fit } from '../../embed/fit.ts';
import type { TicketId } from '../../ticket/ids.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';

/** An embedder as the database knows it. A local one's fit is kept with it, so that every process embeds alike. */
export type EmbedderRecord = { readonly name: string; readonly dimensions: number; readonly fit: Fit | null };

/** Whose vectors serve, and how another embedder takes over without a gap. */
export type EmbedderStore = {
  serving(): Promise<EmbedderRecord | null>;
  /** The embedder that was begun and does not serve yet. */
  building(): Promise<EmbedderRecord | null>;
  /** Begins an embedder's vectors, in place of any other that was begun. */
  begin(record: EmbedderRecord): Promise<void>;
  /** Lets an embedder's vectors serve from now on, indexed where they are many, and drops those of all others. */
  serve(name: string): Promise<void>;
  /** Tickets and knowledge items that lack this embedder's vector, so many at most. */
  ticketsWithout(name: string, limit: number): Promise<readonly StoredTicket[]>;
  addTicketVectors(name: string, vectors: readonly { id: TicketId; vector: readonly number[] }[]): Promise<void>;
};

/** How many lines of a file are stored, by a kind and what tells the file from others; 0 where none was begun. */
export type ImportPositionStore = {
  find(kind: string, file: string): Promise<number>;
  remember(kind: string, file: string, lines: number): Promise<void>;
  forget(kind: string, file: string): Promise<void>;
};
