import type { Embedder } from './embed/embedder.ts';
import { fitTo, leastTicketsToFit, type Fit } from './embed/fit.ts';
import { isLocal, openLocalEmbedder } from './embed/local-embedder.ts';
import { indexKnowledge, knowledgeKinds, type KnowledgeKind } from './knowledge-intake.ts';
import { embedTickets, redactedText } from './retrieve/index-ticket.ts';
import type { Services } from './services.ts';
import type { KnowledgeStore } from './store/ports/knowledge.ts';
import type { KnowledgeId } from './ticket/ids.ts';
import type { StoredTicket } from './ticket/ticket.ts';

/** Tickets are embedded and stored so many at a time; an interrupted run goes on behind the last batch. */
const batchSize = 200;

/** So many of a team's newest tickets tell how rare its words are. */
const mostTicketsToFit = 5_000;

/** Hears how many tickets were embedded, of how many. */
export type OnEmbedded = (done: number, all: number) => void;

/**
 * Lets the wanted embedder take over from the one that serves: its vectors are made beside those that serve, and replace
 * them when all are there. A local embedder is fitted anew to the team's tickets. May be interrupted and run again.
 */
export async function takeOver(services: Services, onEmbedded: OnEmbedded): Promise<Embedder> {
  const { store, embedders } = services;
  const begun = await store.embedders.building();
  // What was begun under a fit goes on under that fit.
  const fit = isLocal(embedders.wanted.name) ? (begun?.fit ?? (await fitToNewest(services))) : null;
  return serveUnder(services, fit, onEmbedded);
}

/**
 * Keeps the vectors as they should be: another embedder is wanted, or the tickets have outgrown the fit, and all are made anew;
 * else only those that are missing, such as of tickets that came in while a provider was down.
 */
export async function renewVectors(services: Services): Promise<void> {
  const { embedders } = services;
  const current = await embedders.refresh();
  if ((await embedders.isOutdated()) || (await hasOutgrownFit(services))) await takeOver(services, () => undefined);
  else await embedMissing(services, current, () => undefined);
}

/** A team's words are weighed anew when its tickets have doubled. */
async function hasOutgrownFit({ store }: Services): Promise<boolean> {
  const serving = await store.embedders.serving();
  if (serving === null || !isLocal(serving.name)) return false;
  const tickets = Math.min(await store.tickets.count(), mostTicketsToFit);
  return tickets >= leastTicketsToFit && tickets >= 2 * (serving.fit?.tickets ?? 0);
}

/**
 * Fits the local embedder to the first tickets that a team brings, so that they need not be embedded twice. Does nothing
 * where tickets are stored already, or where a provider's embedder is wanted and answers; one that is down at the first
 * start is stood in for, and takes over later.
 */
export async function fitToFirst(services: Services, tickets: readonly StoredTicket[]): Promise<void> {
  const { wanted } = services.embedders;
  if (tickets.length < leastTicketsToFit || (await services.store.tickets.count()) > 0) return;
  if (!isLocal(wanted.name) && (await answers(wanted))) return;
  await serveUnder(services, fitTo(tickets.slice(0, mostTicketsToFit).map(redactedText)), () => undefined);
}

async function answers(embedder: Embedder): Promise<boolean> {
  try {
    await embedder.embed(['Is anybody there?']);
    return true;
  } catch {
    return false;
  }
}

async function fitToNewest({ store }: Services): Promise<Fit | null> {
  const tickets = await store.tickets.newest(mostTicketsToFit);
  return tickets.length < leastTicketsToFit ? null : fitTo(tickets.map(redactedText));
}

async function serveUnder(services: Services, fit: Fit | null, onEmbedded: OnEmbedded): Promise<Embedder> {
  const { store, embedders } = services;
  const embedder = fit === null ? embedders.wanted : openLocalEmbedder(fit);
  await store.embedders.begin({ name: embedder.name, dimensions: await dimensionsOf(embedder), fit });
  for (const kind of knowledgeKinds) await embedKnowledge(services, embedder, kind);
  await embedMissing(services, embedder, onEmbedded);
  await store.embedders.serve(embedder.name);
  await embedders.refresh();
  // Those that came in while the vectors were made, still under the embedder before.
  await embedMissing(services, embedder, onEmbedded);
  return embedder;
}

/** A provider's embedder knows its dimensions only from an answer. */
async function dimensionsOf(embedder: Embedder): Promise<number> {
  if (embedder.dimensions === 0) await embedder.embed(['dimensions']);
  return embedder.dimensions;
}

async function embedMissing({ store }: Services, embedder: Embedder, onEmbedded: OnEmbedded): Promise<void> {
  const all = await store.tickets.count();
  for (let done = 0; ;) {
    const tickets = await store.embedders.ticketsWithout(embedder.name, batchSize);
    if (tickets.length === 0) return;
    const vectors = await embedTickets(embedder, tickets);
    await store.embedders.addTicketVectors(embedder.name, vectors);
    done += tickets.length;
    onEmbedded(Math.min(done, all), all);
  }
}

async function embedKnowledge(services: Services, embedder: Embedder, kind: KnowledgeKind): Promise<void> {
  const store = services.store[kind] as unknown as KnowledgeStore<{ id: KnowledgeId }>;
  for (let cursor: string | null = null; ;) {
    const page = await store.list({ limit: batchSize, cursor });
    if ('outcome' in page) return;
    const indexed = await indexKnowledge(embedder, kind, page.items as never);
    await store.addVectors(
      embedder.name,
      indexed.map(({ item, indexed: { vector } }) => ({ id: (item as { id: KnowledgeId }).id, vector })),
    );
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
