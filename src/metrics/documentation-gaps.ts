import type { Undocumented } from '../ticket/measures.ts';
import type { TicketId } from '../ticket/ids.ts';

/** Questions that mean much the same and were all answered without an article. @playbook Quality Indicators: "Documentation gaps identified" */
export type DocumentationGap = { readonly tickets: Undocumented['tickets'] };

/**
 * Clusters of questions, the largest first. Each forms around the question with the most alike among those left, and holds only
 * those alike to that one: chains of small resemblances join nothing.
 */
export function documentationGaps({ tickets, alike }: Undocumented): readonly DocumentationGap[] {
  const neighbours = new Map<TicketId, Set<TicketId>>(tickets.map(({ ticketId }) => [ticketId, new Set()]));
  for (const [one, other] of alike) {
    neighbours.get(one)?.add(other);
    neighbours.get(other)?.add(one);
  }
  const gaps: DocumentationGap[] = [];
  const left = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  for (;;) {
    const members = [...left.keys()].map((id) => [id, ...(neighbours.get(id) ?? [])].filter((each) => left.has(each)));
    const largest = members.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))[0] ?? [];
    if (largest.length < 2) return gaps;
    gaps.push({ tickets: largest.flatMap((id) => left.get(id) ?? []) });
    for (const id of largest) left.delete(id);
  }
}
