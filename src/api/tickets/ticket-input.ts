import { z } from '@hono/zod-openapi';
import { addMinutes, type Instant } from '../../ticket/instant.ts';
import { mostMessages, type Customer, type TicketMetadata } from '../../ticket/ticket.ts';
import { channels, environments, messageAuthors, priorities, tiers } from '../../ticket/vocabulary.ts';
import type { NewTicket } from '../../ticket-intake.ts';
import { optional } from '../optional.ts';
import { Refusal } from '../problem.ts';
import { filledText, moment, optionalText, text } from '../text.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'] as const;

const noCustomer: Customer = { id: null, tier: 'business', name: null, segment: null };

const noMetadata: TicketMetadata = {
  environment: null,
  endpoint: null,
  method: null,
  statusCode: null,
  requestId: null,
  versions: {},
};

const customer = z
  .object({
    id: optionalText(200),
    tier: optional(z.enum(tiers), noCustomer.tier),
    name: optionalText(200),
    segment: optionalText(200),
  })
  .openapi({ description: 'A missing tier counts as `business`.' });

const versions = z
  .record(text(100), text(100))
  .refine((record) => Object.keys(record).length <= 50, { error: 'must hold at most 50 versions' });

const metadata = z
  .object({
    environment: optional(z.enum(environments), null),
    endpoint: optionalText(2000),
    method: optional(
      z
        .string()
        .toUpperCase()
        .pipe(z.enum(methods, { error: `must be one of ${methods.join(', ')}` }))
        .openapi({ enum: [...methods, null] }),
      null,
    ),
    statusCode: optional(z.int().min(100).max(599), null),
    requestId: optionalText(200),
    versions: optional(versions, {}),
    priority: z.enum(priorities).exactOptional(),
  })
  .openapi({
    description:
      'What the sending system measured: environment, endpoint, status code, versions by library. `priority`: what a help desk calls it; evidence, never a severity.',
  });

/** One later message of the conversation, as it is sent in. */
export const messageInput = z
  .object({ from: z.enum(messageAuthors), body: filledText(100_000), at: optional(moment, null) })
  .openapi('MessageInput', {
    description: 'A later message. A missing `at` is the moment it comes in.',
    example: {
      from: 'customer',
      body: 'It happened again at 14:05 UTC, request id 7f3c2a91.',
      at: '2026-01-05T14:10:00Z',
    },
  });

/** The parts of a ticket that its sender may give, each as it is checked wherever a ticket comes in. */
export const ticketFields = {
  subject: text(1000),
  body: text(100_000),
  channel: z.enum(channels),
  customer,
  metadata,
  messages: z.array(messageInput).max(mostMessages),
};

const example = {
  reference: 'ZD-1042',
  subject: 'POST /orders answers 500',
  body: 'Since 09:40 UTC every POST /orders answers 500 with "OrderTotalError". Request id 7f3c2a90.',
  channel: 'email',
  createdAt: '2026-01-05T10:00:00Z',
  customer: { id: 'cus_9', tier: 'business', name: 'Ada Marsh', segment: 'retail' },
  metadata: {
    environment: 'production',
    endpoint: '/orders',
    method: 'POST',
    statusCode: 500,
    requestId: '7f3c2a90',
    versions: { 'northwind-sdk': '4.2.0' },
  },
};

/** A ticket as it is sent in. Only a subject or a body is required; unknown properties are ignored. */
export const ticketInput = z
  .object({
    reference: optionalText(200),
    subject: optional(ticketFields.subject, ''),
    body: optional(ticketFields.body, ''),
    channel: optional(ticketFields.channel, 'other'),
    createdAt: optional(moment, null),
    customer: optional(customer, noCustomer),
    metadata: optional(metadata, noMetadata),
    messages: optional(ticketFields.messages, []),
  })
  .refine(({ subject, body }) => subject.trim() !== '' || body.trim() !== '', {
    path: ['body'],
    error: 'the ticket needs words: a subject or a body that is not blank',
  })
  .openapi('TicketInput', { description: 'A subject or a body is required, all else is optional.', example });

/** Refuses a ticket from further ahead than the clocks of two systems may differ: a day. */
export function refuseFuture(ticket: NewTicket, now: Instant, path: string): NewTicket {
  if (ticket.createdAt === null || ticket.createdAt <= addMinutes(now, 24 * 60)) return ticket;
  throw new Refusal('invalidInput', { errors: [{ path, message: 'must not lie more than a day ahead' }] });
}
