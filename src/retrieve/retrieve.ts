import type { Embedder } from '../embed/embedder.ts';
import { localEmbedder } from '../embed/local-embedder.ts';
import type { Services } from '../services.ts';
import type { Signals } from '../signals/signals.ts';
import type { Indexed } from '../store/ports/tickets.ts';
import type { SearchAnswer, SearchFilter } from '../store/ports/search.ts';
import type { Evidence } from '../ticket/evidence.ts';
import { customersWords, type Ticket } from '../ticket/ticket.ts';
import { indexTexts, sharedFacts, ticketText } from './index-text.ts';
import { matchKnownIssues } from './match-known-issue.ts';
import { findPattern } from './pattern.ts';
import { relatedDocuments } from './related-documents.ts';
import { relatedDeployments, relatedIncidents } from './related-incidents.ts';
import { withSharedTraits } from './shared-traits.ts';
import { tokenString } from './tokens.ts';

/** How many neighbours and articles are asked for. */
const neighbours = 10;
const mostKnownIssues = 5;

/** A redacted ticket with what was read from it. */
export type ReadTicket = { readonly ticket: Ticket; readonly signals: Signals };

/** What was found for a ticket, and what to index of it. `degraded`: the configured embedder failed, the local one stood in. */
export type Retrieved = { readonly evidence: Evidence; readonly indexed: Indexed; readonly degraded: boolean };

/**
 * Finds what is already known about a ticket, in one round trip: neighbours, known issues, incidents, deployments,
 * articles, and other customers with the same error. The ticket's own moment decides what is open or recent.
 * @playbook Initial Assessment (First 5 Minutes)
 */
export async function retrieveEvidence(
  services: Pick<Services, 'store' | 'embedders' | 'playbook'>,
  read: ReadTicket,
  filter: SearchFilter | null = null,
): Promise<Retrieved> {
  const { embedders, playbook } = services;
  const { pattern } = playbook.thresholds;
  let { indexed, degraded } = await indexOrStandIn(embedders.current(), read);
  let answer = await ask(services, { ticket: read.ticket, indexed, filter });
  if (answer.servingEmbedder !== null && answer.servingEmbedder !== indexed.embedder && !degraded) {
    // Another embedder has taken over since this process last looked.
    const before = indexed.embedder;
    ({ indexed, degraded } = await indexOrStandIn(await embedders.refresh(), read));
    if (indexed.embedder !== before) answer = await ask(services, { ticket: read.ticket, indexed, filter });
  }
  return { evidence: judge(answer, read, { indexed, pattern }), indexed, degraded };
}

type Question = { readonly ticket: Ticket; readonly indexed: Indexed; readonly filter: SearchFilter | null };

function ask(
  { store, playbook }: Pick<Services, 'store' | 'playbook'>,
  { ticket, indexed, filter }: Question,
): Promise<SearchAnswer> {
  const { pattern, recentDeploymentHours } = playbook.thresholds;
  return store.search.ask({
    ...indexed,
    filter,
    customerId: ticket.customer.id,
    createdAt: ticket.createdAt,
    exclude: ticket.id,
    limit: neighbours,
    patternWindowMinutes: pattern.windowMinutes,
    recentDeploymentHours,
  });
}

// Without a vector of the configured embedder, words and shared errors still find most of it.
async function indexOrStandIn(
  embedder: Embedder,
  { ticket, signals }: ReadTicket,
): Promise<{ indexed: Indexed; degraded: boolean }> {
  const text = ticketText(ticket);
  const facts = sharedFacts(signals);
  try {
    return { indexed: { ...(await indexOne(embedder, text)), ...facts }, degraded: false };
  } catch (error) {
    if (embedder === localEmbedder) throw error;
    return { indexed: { ...(await indexOne(localEmbedder, text)), ...facts }, degraded: true };
  }
}

async function indexOne(embedder: Embedder, text: string): Promise<Indexed> {
  const [indexed] = await indexTexts(embedder, [text]);
  if (indexed === undefined || indexed.vector.length === 0)
    throw new Error(`the embedder ${embedder.name} gave no vector`);
  return indexed;
}

type Asked = { readonly indexed: Indexed; readonly pattern: Services['playbook']['thresholds']['pattern'] };

function judge(answer: SearchAnswer, { ticket, signals }: ReadTicket, { indexed, pattern }: Asked): Evidence {
  const ties = {
    tokens: tokenString(customersWords(ticket)),
    errors: signals.errors,
    endpoints: indexed.endpoints,
  };
  const report = {
    ticketId: ticket.id,
    customerId: ticket.customer.id,
    createdAt: ticket.createdAt,
    endpoints: indexed.endpoints,
  };
  const knownIssues = answer.knownIssues.map(({ knownIssue }) => knownIssue);
  return {
    similarTickets: answer.similarTickets.map((candidate) => withSharedTraits(candidate, ticket.createdAt)),
    knownIssues: matchKnownIssues(knownIssues, ticket, signals).slice(0, mostKnownIssues),
    incidents: relatedIncidents(answer.incidents, ties),
    deployments: relatedDeployments(answer.deployments, ties, ticket.createdAt),
    documents: relatedDocuments(answer.documents, ticketText(ticket)),
    pattern: findPattern(report, answer.samePattern, pattern),
  };
}
