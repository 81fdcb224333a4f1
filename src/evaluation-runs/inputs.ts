import type { z } from 'zod';
import type { KnowledgeResource } from '../api/knowledge/resource.ts';
import { named } from '../api/knowledge/resource.ts';
import type { LabelledTicket } from '../evaluate/labelled-ticket.ts';
import { storedFrom, type PastTicket } from '../import/past-ticket.ts';
import { importKnowledge } from '../knowledge-intake.ts';
import type { Services } from '../services.ts';
import { fitToFirst } from '../take-over.ts';
import { importTickets } from '../ticket-intake.ts';

/** A labelled set, and what the copilot knows when it sees it. */
export type Inputs = {
  readonly tickets: readonly LabelledTicket[];
  /** What people call the set, and a hash of its lines. */
  readonly dataset: string;
  readonly datasetHash: string;
  /** A hash of all that is known beside the set. */
  readonly knowledgeHash: string;
  readonly knowledge: readonly {
    readonly resource: KnowledgeResource;
    readonly items: readonly z.output<KnowledgeResource['input']>[];
  }[];
  readonly past: readonly PastTicket[];
};

/** Loads what the copilot knows, through the same intake as the server's. */
export async function load(services: Services, { knowledge, past }: Pick<Inputs, 'knowledge' | 'past'>): Promise<void> {
  const tickets = past.map((line) => storedFrom(line, services));
  await fitToFirst(services, tickets);
  for (const { resource, items } of knowledge) {
    const entries = items.map((item) => named(services, resource, item));
    await importKnowledge(services, resource.kind, entries);
  }
  await importTickets(services, tickets);
  await services.store.tickets.countWords();
}
