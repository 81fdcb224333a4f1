import type { LabelledTicket } from './labelled-ticket.ts';

/** What kinds of ticket a set is cut into, and which value each ticket has there, such as `{tier: 'free'}`. */
export type Slices = Readonly<Record<string, string>>;

/** The kinds that one ticket belongs to. `readLanguage` is what the copilot took it for, where nobody labelled it. */
export function slicesOf(ticket: LabelledTicket, readLanguage: string): Slices {
  const { gold, customer, subject, body, source, axes } = ticket;
  return {
    category: gold.category,
    severity: gold.severity,
    tier: customer.tier,
    language: gold.language ?? readLanguage,
    length: lengthOf(`${subject}\n${body}`),
    ...(source !== null && { source }),
    ...axes,
  };
}

/** In characters: a remark, a report, or one that brings its log along. */
function lengthOf(text: string): string {
  if (text.length < 250) return 'short';
  return text.length < 1_000 ? 'medium' : 'long';
}

/** The tickets of a set by each kind and each of its values. */
export function cut<Ticket extends { readonly slices: Slices }>(
  tickets: readonly Ticket[],
): readonly { readonly slice: string; readonly value: string; readonly tickets: readonly Ticket[] }[] {
  const kinds = [...new Set(tickets.flatMap(({ slices }) => Object.keys(slices)))];
  return kinds.flatMap((slice) => {
    const byValue = Map.groupBy(tickets, ({ slices }) => slices[slice]);
    return [...byValue]
      .filter((entry): entry is [string, Ticket[]] => entry[0] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, members]) => ({ slice, value, tickets: members }));
  });
}
