import { z } from '@hono/zod-openapi';
import {
  categories,
  channels,
  dispositions,
  environments,
  issueTypes,
  messageAuthors,
  priorities,
  severities,
  ticketStatuses,
  tiers,
} from '../../ticket/vocabulary.ts';
import { instant } from '../text.ts';

/** What people decided a ticket to be. */
export const labelsAnswer = z
  .object({
    category: z.enum(categories).nullable(),
    severity: z.enum(severities).nullable(),
    issueType: z.enum(issueTypes).nullable(),
    environment: z.enum(environments).nullable(),
    disposition: z.enum(dispositions).nullable(),
  })
  .openapi('Labels');

export const customerAnswer = z
  .object({
    id: z.string().nullable(),
    tier: z.enum(tiers),
    name: z.string().nullable(),
    segment: z.string().nullable(),
  })
  .openapi('Customer');

/** A ticket as stored. */
export const ticketAnswer = z
  .object({
    id: z.string().openapi({ example: 'tkt_01kbmz2v5ce7ftb8y1m5q0v9zn' }),
    reference: z.string().openapi({ example: 'ZD-1042' }),
    revision: z.int().min(1),
    subject: z.string(),
    body: z.string(),
    channel: z.enum(channels),
    createdAt: instant,
    customer: customerAnswer,
    metadata: z.object({
      environment: z.enum(environments).nullable(),
      endpoint: z.string().nullable(),
      method: z.string().nullable(),
      statusCode: z.int().nullable(),
      requestId: z.string().nullable(),
      versions: z.record(z.string(), z.string()),
      priority: z.enum(priorities).exactOptional(),
    }),
    messages: z.array(z.object({ from: z.enum(messageAuthors), body: z.string(), at: instant })).readonly(),
    status: z.enum(ticketStatuses),
    resolution: z.string().nullable(),
    statusSince: instant,
    resolvedAt: instant.nullable(),
    resolvedBy: z.string().nullable().openapi({ description: 'The id of the API key that resolved it.' }),
    assignee: z.string().nullable(),
    satisfaction: z.object({ score: z.int().min(1).max(5), ratedAt: instant }).nullable(),
    labels: labelsAnswer,
  })
  .openapi('Ticket');
