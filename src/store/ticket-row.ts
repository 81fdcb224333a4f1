import { z } from 'zod';
import type { ApiKeyId, TicketId } from '../ticket/ids.ts';
import { toInstant } from '../ticket/instant.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import * as words from '../ticket/vocabulary.ts';
import type { Indexed } from './ports/tickets.ts';

/** The columns of `tickets` that hold the ticket itself, not what is indexed of it. */
export const ticketColumns = [
  'id',
  'reference',
  'revision',
  'subject',
  'body',
  'channel',
  'created_at',
  'customer_id',
  'customer_tier',
  'customer_name',
  'customer_segment',
  'metadata',
  'messages',
  'status',
  'status_since',
  'resolution',
  'resolved_at',
  'resolved_by',
  'assignee',
  'satisfaction',
  'rated_at',
  'category',
  'severity',
  'issue_type',
  'environment',
  'disposition',
] as const;

/** Those that only `annotate` changes once a ticket is stored. */
export const annotationColumns: readonly string[] = ['assignee', 'satisfaction', 'rated_at'];

export const instantSchema = z.string().transform(toInstant);
export const ticketIdSchema = z.string().transform((id) => id as TicketId);

/** The labels as they stand in a row, whatever else the row holds. */
export const labelColumns = {
  category: z.enum(words.categories).nullable(),
  severity: z.enum(words.severities).nullable(),
  issue_type: z.enum(words.issueTypes).nullable(),
  environment: z.enum(words.environments).nullable(),
  disposition: z.enum(words.dispositions).nullable(),
};

const metadataSchema = z.object({
  environment: z.enum(words.environments).nullable(),
  endpoint: z.string().nullable(),
  method: z.string().nullable(),
  statusCode: z.number().nullable(),
  requestId: z.string().nullable(),
  versions: z.record(z.string(), z.string()),
  priority: z.enum(words.priorities).exactOptional(),
});

const rowSchema = z.object({
  id: ticketIdSchema,
  reference: z.string(),
  revision: z.number(),
  subject: z.string(),
  body: z.string(),
  channel: z.enum(words.channels),
  created_at: instantSchema,
  customer_id: z.string().nullable(),
  customer_tier: z.enum(words.tiers),
  customer_name: z.string().nullable(),
  customer_segment: z.string().nullable(),
  metadata: metadataSchema,
  messages: z.array(z.object({ from: z.enum(words.messageAuthors), body: z.string(), at: instantSchema })),
  status: z.enum(words.ticketStatuses),
  status_since: instantSchema,
  resolution: z.string().nullable(),
  resolved_at: instantSchema.nullable(),
  resolved_by: z
    .string()
    .transform((id) => id as ApiKeyId)
    .nullable(),
  assignee: z.string().nullable(),
  satisfaction: z.number().nullable(),
  rated_at: instantSchema.nullable(),
  ...labelColumns,
});

/** Labels out of a row's columns. */
export function readLabels(row: z.output<z.ZodObject<typeof labelColumns>>): StoredTicket['labels'] {
  return {
    category: row.category,
    severity: row.severity,
    issueType: row.issue_type,
    environment: row.environment,
    disposition: row.disposition,
  };
}

/** A stored ticket out of its row as JSON. */
export function readTicket(json: unknown): StoredTicket {
  const row = rowSchema.parse(json);
  const { id, reference, revision, subject, body, channel, metadata, messages, status, resolution } = row;
  return {
    id,
    reference,
    revision,
    subject,
    body,
    channel,
    metadata,
    messages,
    status,
    resolution,
    createdAt: row.created_at,
    statusSince: row.status_since,
    customer: { id: row.customer_id, tier: row.customer_tier, name: row.customer_name, segment: row.customer_segment },
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    assignee: row.assignee,
    satisfaction:
      row.satisfaction === null || row.rated_at === null ? null : { score: row.satisfaction, ratedAt: row.rated_at },
    labels: readLabels(row),
  };
}

/** A ticket and what is indexed of it, as the JSON that the writing statements take apart. */
export function writeTicket(ticket: StoredTicket, indexed: Indexed): Record<string, unknown> {
  const { id, reference, revision, subject, body, channel, customer, metadata, messages } = ticket;
  const { status, resolution, labels } = ticket;
  return {
    id,
    reference,
    revision,
    subject,
    body,
    channel,
    metadata,
    messages,
    status,
    resolution,
    created_at: ticket.createdAt,
    status_since: ticket.statusSince,
    customer_id: customer.id,
    customer_tier: customer.tier,
    customer_name: customer.name,
    customer_segment: customer.segment,
    resolved_at: ticket.resolvedAt,
    resolved_by: ticket.resolvedBy,
    assignee: ticket.assignee,
    satisfaction: ticket.satisfaction?.score ?? null,
    rated_at: ticket.satisfaction?.ratedAt ?? null,
    category: labels.category,
    severity: labels.severity,
    issue_type: labels.issueType,
    environment: labels.environment,
    disposition: labels.disposition,
    error_signatures: indexed.errorSignatures,
    endpoints: indexed.endpoints,
    versions: indexed.versions,
    words: indexed.text,
    embedder: indexed.embedder,
    vector: indexed.vector,
  };
}
