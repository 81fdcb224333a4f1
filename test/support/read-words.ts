import { redactTicket } from '../../src/redact/redact.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import type { Signals } from '../../src/signals/signals.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
import { buildTicket } from './build-ticket.ts';

/** The signals of a ticket with these words for its body. */
export function readWords(body: string, ticket: Partial<Pick<Ticket, 'subject'>> = {}): Signals {
  return readSignals(redactTicket(buildTicket({ subject: '', ...ticket, body })));
}
