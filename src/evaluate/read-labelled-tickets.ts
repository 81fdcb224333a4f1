import { readJsonLines, type BadLine } from '../import/json-lines.ts';
import { labelledTicketSchema, type LabelledTicket } from './labelled-ticket.ts';

/** Reads a labelled set. A bad line is listed, and so is an id that stands twice; a set of nothing is a fault of line 1. */
export function readLabelledTickets(text: string): {
  readonly tickets: readonly LabelledTicket[];
  readonly errors: readonly BadLine[];
} {
  const { items: tickets, errors } = readJsonLines(text, labelledTicketSchema);
  if (errors.length > 0) return { tickets, errors };
  if (tickets.length === 0) return { tickets, errors: [{ line: 1, path: '', message: 'the set holds no ticket' }] };
  return { tickets, errors: repeatedIds(text, tickets) };
}

function repeatedIds(text: string, tickets: readonly LabelledTicket[]): readonly BadLine[] {
  // Every line has been read, so the filled lines and the tickets go in step.
  const lines = text.split('\n').flatMap((source, at) => (source.trim() === '' ? [] : [at + 1]));
  const seen = new Set<string>();
  return tickets.flatMap(({ id }, at) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ line: lines[at] ?? 0, path: 'id', message: `${id} stands in the set twice` }] : [];
  });
}
