import { ticketInput } from './api/tickets/ticket-input.ts';
import { redactTicket } from './redact/redact.ts';
import { retrieveEvidence } from './retrieve/retrieve.ts';
import type { Services } from './services.ts';
import { readSignals } from './signals/read-signals.ts';
import type { SearchFilter } from './store/ports/search.ts';
import { receiveTicket } from './ticket-intake.ts';

type Question = { readonly text: string; readonly limit: number; readonly filter: SearchFilter | null };

/** Finds similar tickets, known issues and documents for a text, read as if it were a ticket; nothing is stored. */
export async function searchText(services: Services, { text, limit, filter }: Question) {
  const redaction = redactTicket(receiveTicket(services, ticketInput.parse({ body: text })));
  const signals = readSignals(redaction);
  const { evidence } = await retrieveEvidence(services, { ticket: redaction.ticket, signals }, filter);
  return {
    similarTickets: evidence.similarTickets.slice(0, limit),
    knownIssues: evidence.knownIssues.slice(0, limit),
    documents: evidence.documents.slice(0, limit),
  };
}
