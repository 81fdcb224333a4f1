import { z } from 'zod';
import { actAs } from '../../acting.ts';
import type { Source } from '../../integrations/integrations.ts';
import { jobOf } from '../../jobs/job-kind.ts';
import { recommendTicket } from '../../jobs/recommend-ticket.ts';
import { indexTicket } from '../../retrieve/index-ticket.ts';
import type { Services } from '../../services.ts';
import type { SourceChange } from '../../store/ports/sources.ts';
import { receiveTicket } from '../../ticket-intake.ts';
import { toInstant } from '../../ticket/instant.ts';
import type { SourceTicket, TicketReport } from '../../ticket/source-ticket.ts';
import type { StoredTicket } from '../../ticket/ticket.ts';
import { changesPicture, changesPriority, conversationOf, customerOf, mergeReport, openingOf } from './merge-report.ts';
import type { SignedRequest, Verification } from './platform.ts';
import { platforms } from './platforms.ts';
import { digestOf } from './signature.ts';
import { takeInContext } from './take-in-context.ts';

/** So many others may come first with the same ticket; then the sender is asked to try again. */
const mostMerges = 20;

type Received =
  | { readonly outcome: 'accepted' | 'duplicate' | 'ignored' }
  | { readonly outcome: 'challenged'; readonly challenge: string }
  | { readonly outcome: 'refused'; readonly reason: Exclude<Verification, 'genuine'> }
  | { readonly outcome: 'notReadable'; readonly error: z.ZodError | null }
  | { readonly outcome: 'busy' };

/**
 * Takes in one webhook: verify → read → merge with what is known → store ticket and job in one transaction.
 * Nothing is read before the signature holds, and what is acknowledged is stored.
 */
export async function receiveWebhook(services: Services, source: Source, request: SignedRequest): Promise<Received> {
  const platform = platforms[source.platform];
  const verified = await platform.verify(request, source.secret);
  if (verified !== 'genuine') return { outcome: 'refused', reason: verified };

  const json = readJson(request.bytes);
  if (json === undefined) return { outcome: 'notReadable', error: null };
  const deliveryId = platform.deliveryId(request, json) ?? (await digestOf(request.bytes));
  if (await services.store.sources.isKnownDelivery(source.name, deliveryId)) return { outcome: 'duplicate' };

  try {
    const incoming = platform.read(json, { source, headers: request.headers, now: request.now });
    if (incoming.says === 'challenge') return { outcome: 'challenged', challenge: incoming.challenge };
    return await actAs({ kind: 'webhook', source: source.name }, async () => {
      if (incoming.says === 'ticket') return takeInReport(services, { source, deliveryId, report: incoming.report });
      if (incoming.says === 'context') await takeInContext(services, incoming.items);
      await services.store.sources.rememberDelivery(source.name, deliveryId);
      return { outcome: incoming.says === 'context' ? 'accepted' : 'ignored' };
    });
  } catch (error) {
    if (error instanceof z.ZodError) return { outcome: 'notReadable', error };
    throw error;
  }
}

type Told = { readonly source: Source; readonly deliveryId: string; readonly report: TicketReport };

async function takeInReport(services: Services, { source, deliveryId, report }: Told): Promise<Received> {
  const { sources } = services.store;
  for (let merge = 0; merge < mostMerges; merge += 1) {
    const known = await sources.find(source.name, report.externalId, report.reference);
    const before = known?.state ?? stateOf(known?.ticket ?? null, report);
    const state = mergeReport(before, report);
    const next = ticketOf(services, { source, report, before, state, ticket: known?.ticket ?? null });
    if (next === null) {
      await sources.rememberDelivery(source.name, deliveryId);
      return { outcome: 'ignored' };
    }
    const change = { source: source.name, deliveryId, state, version: known?.version ?? 0, ...next };
    const recorded = await sources.record({ ...change, ...(await whatFollows(services, change)) });
    if (recorded !== 'outrun') return { outcome: recorded === 'recorded' ? 'accepted' : 'duplicate' };
  }
  return { outcome: 'busy' };
}

/** Before anything that a source tells. */
const longAgo = toInstant('2000-01-01T00:00:00Z');

/** A ticket that came in by another way is what its source had told so far; whatever it tells from now on is newer. */
function stateOf(ticket: StoredTicket | null, { externalId }: TicketReport): SourceTicket | null {
  if (ticket === null) return null;
  const { subject, body: description, status, channel, customer, metadata } = ticket;
  const priority = metadata.priority ?? null;
  const reported = { id: customer.id, name: customer.name, groups: [] };
  const told = { subject, description, status, priority, channel, customer: reported };
  return { externalId, ...told, reportedAt: longAgo, messages: [] };
}

type Merged = Omit<Told, 'deliveryId'> & {
  readonly before: SourceTicket | null;
  readonly state: SourceTicket;
  readonly ticket: StoredTicket | null;
};

/** The ticket as it is to be stored; null where nothing has words yet. */
function ticketOf(
  services: Services,
  { source, report, before, state, ticket }: Merged,
): Pick<SourceChange, 'ticket' | 'write'> | null {
  const told = {
    subject: (state.subject ?? '').slice(0, 1000),
    body: openingOf(state),
    messages: conversationOf(state, ticket?.messages ?? []),
    channel: state.channel ?? 'other',
    customer: customerOf(state.customer, source.tiers),
    metadata: { ...(ticket?.metadata ?? noMetadata), ...(state.priority !== null && { priority: state.priority }) },
  };
  if (`${told.subject}${told.body}`.trim() === '') return null;
  const current = ticket ?? newTicket(services, report, told);
  const status = state.status ?? current.status;
  const since = {
    status,
    statusSince: status === current.status ? current.statusSince : state.reportedAt,
    resolvedAt: status === 'resolved' ? (current.resolvedAt ?? state.reportedAt) : null,
    resolvedBy: status === 'resolved' ? current.resolvedBy : null,
  };
  if (ticket === null) return { ticket: { ...current, ...since }, write: 'create' };
  if (changesPicture(ticket, told) || changesPriority(before, state))
    return { ticket: { ...ticket, ...told, ...since, revision: ticket.revision + 1 }, write: 'revise' };
  const follows = status !== ticket.status || told.messages.length > ticket.messages.length;
  return { ticket: { ...ticket, ...since, messages: told.messages }, write: follows ? 'follow' : 'nothing' };
}

type ToldTicket = Pick<StoredTicket, 'subject' | 'body' | 'channel' | 'customer' | 'metadata' | 'messages'>;

const noMetadata = { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} };

function newTicket(
  services: Services,
  { reference, createdAt, reportedAt }: TicketReport,
  told: ToldTicket,
): StoredTicket {
  const earliest = createdAt ?? reportedAt;
  const now = services.now();
  return receiveTicket(services, {
    ...told,
    reference: reference.slice(0, 200),
    createdAt: earliest > now ? now : earliest,
  });
}

/** A new picture is indexed and gets a recommendation, unless the ticket is done with. */
async function whatFollows(
  services: Services,
  { ticket, write, source }: Pick<SourceChange, 'ticket' | 'write' | 'source'>,
): Promise<Pick<SourceChange, 'indexed' | 'jobs'>> {
  if (write !== 'create' && write !== 'revise') return { indexed: null, jobs: [] };
  const { id: ticketId, revision } = ticket;
  const job = jobOf(recommendTicket, { ticketId, revision }, { key: `${ticketId} ${revision}`, group: source });
  return { indexed: await indexTicket(services, ticket), jobs: ticket.status === 'resolved' ? [] : [job] };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
