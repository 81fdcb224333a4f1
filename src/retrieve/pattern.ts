import type { PatternRule, SearchAnswer } from '../store/ports/search.ts';
import type { Pattern, ProposedIncident } from '../ticket/evidence.ts';
import type { TicketId } from '../ticket/ids.ts';
import { minutesBetween, type Instant } from '../ticket/instant.ts';

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

/** Of the windows that begin with a report and hold the ticket, the one with the most customers. */
function busiestWindow(ticket: Report, others: readonly Report[], windowMinutes: number): Window {
  const reports = [ticket, ...others];
  const windows = others
    .filter(({ createdAt }) => createdAt <= ticket.createdAt)
    .filter(({ createdAt }) => minutesBetween(createdAt, ticket.createdAt) <= windowMinutes)
    .map(({ createdAt }) => windowSince(createdAt, reports, windowMinutes));
  const own = windowSince(ticket.createdAt, reports, windowMinutes);
  return windows.reduce((best, window) => (busierFirst(window, best) < 0 ? window : best), own);
}

function windowSince(since: Instant, reports: readonly Report[], windowMinutes: number): Window {
  const inside = reports
    .filter(({ createdAt }) => createdAt >= since && minutesBetween(since, createdAt) <= windowMinutes)
    .sort((a, b) => (`${a.createdAt} ${a.ticketId}` < `${b.createdAt} ${b.ticketId}` ? -1 : 1));
  const customers = new Set(inside.map(({ customerId }) => customerId).filter((id) => id !== null));
  return {
    tickets: inside.length,
    customers: customers.size,
    since,
    ticketIds: inside.map(({ ticketId }) => ticketId),
  };
}

/** More customers first, then more tickets, then the earlier window. */
function busierFirst(a: Window, b: Window): number {
  return b.customers - a.customers || b.tickets - a.tickets || (a.since === b.since ? 0 : a.since < b.since ? -1 : 1);
}
