import type { Ticket } from '../ticket/ticket.ts';
import type { CommunicationRule } from './rule.ts';

/** The number to quote to the customer; the ticket's id where the sender's reference is no plain number or code. */
export function referenceOf({ reference, id }: Pick<Ticket, 'reference' | 'id'>): string {
  return /^#?[A-Za-z]{0,12}[-_#]{0,2}\d[\d-]{0,20}$/.test(reference) ? reference : id;
}

/** @playbook What to Always Include: "Ticket reference number". */
export const ticketReference: CommunicationRule = {
  id: 'communication.always_include.ticket_reference',
  section: 'Customer Communication Guidelines: What to Always Include',
  kind: 'missing',
  catches: ({ body }, { ticket }) => {
    const accepted = [referenceOf(ticket), ticket.id, ...(ticket.reference.length >= 4 ? [ticket.reference] : [])];
    return accepted.some((reference) => body.includes(reference)) ? null : referenceOf(ticket);
  },
};
