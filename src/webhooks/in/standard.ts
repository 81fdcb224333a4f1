import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import { deploymentInput } from '../../api/knowledge/deployment.ts';
import { incidentInput } from '../../api/knowledge/incident.ts';
import { ticketFields } from '../../api/tickets/ticket-input.ts';
import { moment } from '../../api/text.ts';
import type { KnowledgeId } from '../../ticket/ids.ts';
import { priorities, ticketStatuses } from '../../ticket/vocabulary.ts';
import { idField, textField, wordsField } from './fields.ts';
import { nothing, type Platform } from './platform.ts';
import { isRecent } from './signature.ts';

const ticketEvent = z.object({
  type: z.enum(['ticket.created', 'ticket.updated']),
  timestamp: moment,
  data: z.object({
    id: idField,
    reference: z.string().min(1).max(200).nullish(),
    updatedAt: moment.nullish(),
    createdAt: moment.nullish(),
    subject: textField,
    body: textField,
    status: z.enum(ticketStatuses).nullish(),
    priority: z.enum(priorities).nullish(),
    channel: ticketFields.channel.nullish(),
    message: z
      .object({
        id: idField,
        authorId: idField.nullish(),
        role: z.enum(['customer', 'agent']),
        body: textField,
        sentAt: moment,
      })
      .nullish(),
    customer: z.object({ id: idField.nullish(), name: textField, groups: wordsField }).nullish(),
  }),
});

const incidentEvent = z.object({ type: z.literal('incident.reported'), data: incidentInput });
const deploymentEvent = z.object({ type: z.literal('deployment.finished'), data: deploymentInput });

/** Standard Webhooks, for whatever has no platform of its own here: a status page, a build server, a form. */
export const standard: Platform = {
  async verify({ headers, bytes, now }, secret) {
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
    if (names.some((name) => headers.get(name) === null)) return 'unsigned';
    const given = Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
    if (!isRecent(given['webhook-timestamp'] ?? '', now)) return 'tooOld';
    try {
      const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      new Webhook(secret).verify(body, given, { jsonParse: false });
      return 'genuine';
    } catch (error) {
      if (error instanceof WebhookVerificationError || error instanceof TypeError) return 'badSignature';
      throw error;
    }
  },
  deliveryId: ({ headers }) => headers.get('webhook-id'),
  read(json, { source, now }) {
    const incident = incidentEvent.safeParse(json).data?.data;
    if (incident !== undefined) return { says: 'context', items: [{ kind: 'incidents', item: named(incident) }] };
    const deployment = deploymentEvent.safeParse(json).data?.data;
    if (deployment !== undefined) return { says: 'context', items: [{ kind: 'deployments', item: named(deployment) }] };
    if (!z.object({ type: z.string().startsWith('ticket.') }).safeParse(json).success) return nothing;
    const { data, timestamp } = ticketEvent.parse(json);
    const { message, customer } = data;
    return {
      says: 'ticket',
      report: {
        externalId: data.id,
        reference: data.reference ?? `${source.referencePrefix}${data.id}`,
        reportedAt: data.updatedAt ?? timestamp,
        createdAt: data.createdAt ?? (timestamp > now ? now : timestamp),
        subject: data.subject,
        description: data.body,
        message:
          message == null || message.body === null
            ? null
            : { ...message, body: message.body, authorId: message.authorId ?? null },
        status: data.status ?? null,
        priority: data.priority ?? null,
        channel: data.channel ?? null,
        customer: customer == null ? null : { ...customer, id: customer.id ?? null },
      },
    };
  },
};

/** What comes without an id has none to be replaced by: a name made of what it says. */
function named<Item extends { id: KnowledgeId | null; url: string | null }>(item: Item): Item & { id: KnowledgeId } {
  return { ...item, id: item.id ?? ((item.url ?? crypto.randomUUID()) as KnowledgeId) };
}
