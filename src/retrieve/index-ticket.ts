import { redactText, redactTicket } from '../redact/redact.ts';
import type { Services } from '../services.ts';
import { readSignals } from '../signals/read-signals.ts';
import type { Indexed } from '../store/ports/tickets.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import type { TicketId } from '../ticket/ids.ts';
import { indexTexts, searchableWords, sharedFacts, ticketText } from './index-text.ts';

/** What is indexed of one ticket, personal data and secrets left out. */
export async function indexTicket(services: Pick<Services, 'embedders'>, ticket: Ticket): Promise<Indexed> {
  const [indexed] = await indexTickets(services, [ticket]);
  if (indexed === undefined) throw new Error('the embedder gave no vector for a ticket');
  return indexed;
}

/** What is indexed of many tickets, in order; their texts go to the embedder together. */
export async function indexTickets(
  { embedders }: Pick<Services, 'embedders'>,
  tickets: readonly (Ticket & { readonly resolution?: string | null })[],
): Promise<Indexed[]> {
  const redactions = tickets.map(redactTicket);
  const indexed = await indexTexts(
    embedders.current(),
    redactions.map(({ ticket }) => ticketText(ticket)),
  );
  return indexed.map((entry, at) => {
    const redaction = redactions[at];
    if (redaction === undefined) return entry;
    // How a problem was solved is found by its words; what it means would blur what the problem means.
    const solved = searchableWords(redactText(tickets[at]?.resolution ?? '').text);
    return { ...entry, text: `${entry.text} ${solved}`, ...sharedFacts(readSignals(redaction)) };
  });
}

/** The text that a ticket is embedded by, personal data and secrets left out. */
export function redactedText(ticket: Ticket): string {
  return ticketText(redactTicket(ticket).ticket);
}

/** The vectors of tickets under an embedder that does not serve yet. */
export async function embedTickets(
  embedder: Embedder,
  tickets: readonly StoredTicket[],
): Promise<readonly { id: TicketId; vector: readonly number[] }[]> {
  const vectors = await embedder.embed(tickets.map(redactedText));
  return tickets.map(({ id }, at) => ({ id, vector: vectors[at] ?? [] }));
}
