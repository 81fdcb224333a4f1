import type { TierMapping } from '../../integrations/integrations.ts';
import { mostMessages, type Customer, type Message, type StoredTicket } from '../../ticket/ticket.ts';
import type { ReportedCustomer, SourceMessage, SourceTicket, TicketReport } from '../../ticket/source-ticket.ts';

/**
 * What a source's ticket is once a report is taken in: facts that overtook each other are put in order by the platform's
 * clock, and no message counts twice. The same reports in any order come to the same.
 */
export function mergeReport(known: SourceTicket | null, report: TicketReport): SourceTicket {
  if (known === null) {
    const { externalId, subject, description, status, priority, reportedAt, customer, channel, message } = report;
    return {
      externalId,
      subject,
      description,
      status,
      priority,
      reportedAt,
      customer,
      channel,
      messages: message === null ? [] : [message],
    };
  }
  const isNewer = report.reportedAt >= known.reportedAt;
  const latest = <Value>(told: Value | null, before: Value | null) => (isNewer ? (told ?? before) : (before ?? told));
  return {
    externalId: known.externalId,
    subject: latest(report.subject, known.subject),
    description: latest(report.description, known.description),
    status: latest(report.status, known.status),
    priority: latest(report.priority, known.priority ?? null),
    customer: latest(report.customer, known.customer),
    channel: latest(report.channel, known.channel),
    reportedAt: isNewer ? report.reportedAt : known.reportedAt,
    messages: withMessage(known.messages, report.message),
  };
}

/** The words a ticket opened with: its description, or where a platform knows none, the customer's first message. */
export function openingOf(state: SourceTicket): string {
  return state.description ?? said(state).find(({ from }) => from === 'customer')?.body ?? '';
}

/**
 * The conversation of a ticket with what was said since. It only grows: a message that arrives late stands behind those
 * that came before it, under its own moment.
 */
export function conversationOf(state: SourceTicket, known: readonly Message[]): readonly Message[] {
  const opening = openingOf(state);
  const isKnown = ({ at, body }: Message) => known.some((message) => message.at === at && message.body === body);
  const added = said(state).filter((message) => message.body !== opening && !isKnown(message));
  return [...known, ...added].slice(0, mostMessages);
}

/** The customer as the copilot knows customers, with the tier that the configuration gives. */
export function customerOf(reported: ReportedCustomer | null, tiers: TierMapping): Customer {
  const { id = null, name = null, groups = [] } = reported ?? {};
  const byGroup = groups.map((group) => tiers.byGroup[group]).find((tier) => tier !== undefined);
  const tier = (id === null ? undefined : tiers.byCustomer[id]) ?? byGroup ?? tiers.otherwise;
  return { id: id?.slice(0, 200) ?? null, tier, name: name?.slice(0, 200) ?? null, segment: null };
}

/**
 * Whether the help desk calls the ticket more or less pressing than before. Nothing was known before where the state was kept
 * by a version that did not ask.
 */
export function changesPriority(before: SourceTicket | null, after: SourceTicket): boolean {
  return before?.priority !== undefined && before.priority !== after.priority;
}

/** Whether what the customer says has changed, so that another recommendation is called for. */
export function changesPicture(
  before: Pick<StoredTicket, 'subject' | 'body' | 'customer' | 'messages'>,
  after: typeof before,
): boolean {
  return (
    before.subject !== after.subject ||
    before.body !== after.body ||
    customersCount(before.messages) !== customersCount(after.messages) ||
    before.customer.id !== after.customer.id ||
    before.customer.tier !== after.customer.tier
  );
}

function customersCount(messages: readonly Message[]): number {
  return messages.filter(({ from }) => from === 'customer').length;
}

function withMessage(messages: readonly SourceMessage[], message: SourceMessage | null): readonly SourceMessage[] {
  if (message === null || messages.some(({ id }) => id === message.id)) return messages;
  return [...messages, message].toSorted((a, b) => (a.sentAt + a.id < b.sentAt + b.id ? -1 : 1));
}

function said({ messages, customer }: SourceTicket): readonly Message[] {
  const isCustomers = ({ authorId }: SourceMessage) => customer === null || authorId === customer.id;
  return messages.map((message) => ({
    from: message.role ?? (isCustomers(message) ? 'customer' : 'agent'),
    body: message.body,
    at: message.sentAt,
  }));
}
