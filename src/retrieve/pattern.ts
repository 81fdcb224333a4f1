import type { PatternRule, SearchAnswer } from '../store/ports/search.ts';
import type { Pattern, ProposedIncident } from '../ticket/evidence.ts';
import type { TicketId } from '../ticket/ids.ts';
import { addMinutes, type Instant } from '../ticket/instant.ts';

/** A ticket as the pattern check sees it; without a customer it counts as a ticket, never as another customer. */
type Report = { readonly ticketId: TicketId; readonly customerId: string | null; readonly createdAt: Instant };

/**
 * The same error from several distinct customers in one window that holds this ticket: an incident in the making. Tickets
 * may have arrived late or out of order. Of several signatures, the one that most customers report.
 * @playbook P2 - High
 */
export function findPattern(
  ticket: Report & { readonly endpoints: readonly string[] },
  samePattern: SearchAnswer['samePattern'],
  rule: PatternRule,
): Pattern | null {
  const others = samePattern.filter(({ ticketId }) => ticketId !== ticket.ticketId);
  const patterns = [...Map.groupBy(others, ({ signature }) => signature)]
    .map(([signature, reports]) => ({ signature, ...busiestWindow(ticket, reports, rule.windowMinutes) }))
    .filter(({ tickets, customers }) => tickets >= rule.tickets && customers >= rule.customers)
    .sort((a, b) => busierFirst(a, b) || (a.signature < b.signature ? -1 : 1));
  const [worst] = patterns;
  return worst === undefined ? null : { ...worst, proposedIncident: proposeIncident(worst, ticket.endpoints) };
}

function proposeIncident(
  { signature, tickets, customers, since }: Omit<Pattern, 'proposedIncident'>,
  endpoints: readonly string[],
): ProposedIncident {
  return {
    title: `${customers} customers report: ${signature}`.slice(0, 200),
    status: 'investigating',
    startedAt: since,
    components: [],
    endpoints,
    errorSignatures: [signature],
    summary: `${tickets} tickets of ${customers} customers show the same error since ${since}.`,
  };
}

type Window = Omit<Pattern, 'signature' | 'proposedIncident'>;

/**
 * Of the windows that begin with a report and hold the ticket, the one with the most customers. One sweep over the reports
 * in time: in an incident there are hundreds of them.
 */
function busiestWindow(ticket: Report, others: readonly Report[], windowMinutes: number): Window {
  const reports = [ticket, ...others].sort(earlierFirst);
  const earliest = addMinutes(ticket.createdAt, -windowMinutes);
  const customers = new Map<string, number>();
  let best = { since: ticket.createdAt, start: 0, end: 0, tickets: 0, customers: 0 };
  let end = 0;
  for (const [start, { createdAt: since, customerId }] of reports.entries()) {
    if (since > ticket.createdAt) break;
    const until = addMinutes(since, windowMinutes);
    for (let next = reports[end]; next !== undefined && next.createdAt <= until; next = reports[(end += 1)])
      count(customers, next.customerId, 1);
    const window = { since, start, end, tickets: end - start, customers: customers.size };
    if (since >= earliest && busierFirst(window, best) < 0) best = window;
    count(customers, customerId, -1);
  }
  const { since, tickets } = best;
  const ticketIds = reports.slice(best.start, best.end).map(({ ticketId }) => ticketId);
  return { tickets, customers: best.customers, since, ticketIds };
}

function count(customers: Map<string, number>, customerId: string | null, change: 1 | -1): void {
  if (customerId === null) return;
  const reports = (customers.get(customerId) ?? 0) + change;
  if (reports === 0) customers.delete(customerId);
  else customers.set(customerId, reports);
}

function earlierFirst(a: Report, b: Report): number {
  return `${a.createdAt} ${a.ticketId}` < `${b.createdAt} ${b.ticketId}` ? -1 : 1;
}

/** More customers first, then more tickets, then the earlier window. */
function busierFirst(a: Omit<Window, 'ticketIds'>, b: Omit<Window, 'ticketIds'>): number {
  return b.customers - a.customers || b.tickets - a.tickets || (a.since === b.since ? 0 : a.since < b.since ? -1 : 1);
}
