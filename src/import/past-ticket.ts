import { z } from 'zod';
import type { Id } from '../ticket/ids.ts';
import { toInstant, type Instant } from '../ticket/instant.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import { categories, dispositions, environments, issueTypes, severities, tiers } from '../ticket/vocabulary.ts';

/** A moment with its zone, or a bare day, which counts from its beginning in UTC. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date().transform((day) => `${day}T00:00:00Z`)])
  .transform(toInstant);

/** One line of a ticket history: what was asked, what resolved it, and how people labelled it. */
export const pastTicketSchema = z.object({
  /** The ticket's number where it comes from; it becomes the reference. */
  id: z.string().min(1),
  subject: z.string().default(''),
  body: z.string().default(''),
  resolution: z.string().nullish(),
  createdAt: instant.nullish(),
  resolvedAt: instant.nullish(),
  customer: z.object({ id: z.string().nullish(), tier: z.enum(tiers).nullish() }).nullish(),
  labels: z
    .object({
      category: z.enum(categories).nullish(),
      severity: z.enum(severities).nullish(),
      issueType: z.enum(issueTypes).nullish(),
      environment: z.enum(environments).nullish(),
      disposition: z.enum(dispositions).nullish(),
    })
    .nullish(),
});

export type PastTicket = z.output<typeof pastTicketSchema>;

/** Where a history does not say when a ticket came, it lies before all that do. */
const longAgo = toInstant('2000-01-01T00:00:00Z');

/** A ticket of the past as it is stored. Its id in the history becomes its reference. */
export function storedFrom(
  past: PastTicket,
  { newId }: { readonly newId: (prefix: 'tkt') => Id<'tkt'> },
): StoredTicket {
  const createdAt: Instant = past.createdAt ?? longAgo;
  const resolved = past.resolution != null || past.resolvedAt != null;
  return {
    id: newId('tkt'),
    reference: past.id,
    revision: 1,
    subject: past.subject,
    body: past.body,
    channel: 'other',
    createdAt,
    customer: { id: past.customer?.id ?? null, tier: past.customer?.tier ?? 'business', name: null, segment: null },
    metadata: { environment: null, endpoint: null, method: null, statusCode: null, requestId: null, versions: {} },
    messages: [],
    status: resolved ? 'resolved' : 'open',
    statusSince: resolved ? (past.resolvedAt ?? createdAt) : createdAt,
    resolution: past.resolution ?? null,
    resolvedAt: resolved ? (past.resolvedAt ?? createdAt) : null,
    resolvedBy: null,
    assignee: null,
    satisfaction: null,
    labels: {
      category: past.labels?.category ?? null,
      severity: past.labels?.severity ?? null,
      issueType: past.labels?.issueType ?? null,
      environment: past.labels?.environment ?? null,
      disposition: past.labels?.disposition ?? null,
    },
  };
}
