import { redactTicket } from '../redact/redact.ts';
import type { Services } from '../services.ts';
import { readSignals } from '../signals/read-signals.ts';
import type { Indexed } from '../store/store.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { indexTexts, sharedFacts, ticketText } from './index-text.ts';

/** What is indexed of one ticket, personal data and secrets left out. */
export async function indexTicket(services: Pick<Services, 'embedder'>, ticket: Ticket): Promise<Indexed> {
  const [indexed] = await indexTickets(services, [ticket]);
  if (indexed === undefined) throw new Error('the embedder gave no vector for a ticket');
  return indexed;
}

/** What is indexed of many tickets, in order; their texts go to the embedder together. */
export async function indexTickets(
  { embedder }: Pick<Services, 'embedder'>,
  tickets: readonly Ticket[],
): Promise<Indexed[]> {
  const redactions = tickets.map(redactTicket);
  const indexed = await indexTexts(
    embedder,
    redactions.map(({ ticket }) => ticketText(ticket)),
  );
  return indexed.map((entry, at) => {
    const redaction = redactions[at];
    return redaction === undefined ? entry : { ...entry, ...sharedFacts(readSignals(redaction)) };
  });
}
