import type { Ticket } from '../ticket/ticket.ts';

/** Shorter quotes stand in any ticket and prove nothing. */
const shortest = 4;

/** The quote as it may be shown, where its words stand in the ticket; white space and case don't count. */
export function standsIn(
  quote: string | null,
  { subject, body, messages }: Pick<Ticket, 'subject' | 'body' | 'messages'>,
): string | null {
  const wanted = fold(quote ?? '');
  if (wanted.length < shortest) return null;
  const written = messages.filter(({ from }) => from === 'customer').map((message) => message.body);
  return [subject, body, ...written].some((text) => fold(text).includes(wanted))
    ? (quote ?? '').trim().slice(0, 240)
    : null;
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
