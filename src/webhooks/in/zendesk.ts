import { z } from 'zod';
import type { Channel, TicketStatus } from '../../ticket/vocabulary.ts';
import { idField, momentField, priorityField, textField, wordsField } from './fields.ts';
import { nothing, type Platform } from './platform.ts';
import { fromBase64, isRecent, isSigned } from './signature.ts';

const statuses: Readonly<Record<string, TicketStatus>> = {
  NEW: 'open',
  OPEN: 'open',
  HOLD: 'open',
  PENDING: 'awaiting_customer',
  SOLVED: 'resolved',
  CLOSED: 'resolved',
};

const channels: Readonly<Record<string, Channel>> = {
  email: 'email',
  web: 'web',
  web_service: 'api',
  api: 'api',
  chat: 'chat',
  native_messaging: 'chat',
  voice: 'phone',
  twitter: 'social',
  facebook: 'social',
};

/** An event of a webhook that is subscribed to `zen:event-type:ticket.*`. */
const payload = z.object({
  id: z.string().min(1),
  type: z.string(),
  time: momentField,
  detail: z.object({
    id: idField,
    subject: textField,
    description: textField,
    status: z.string().nullish(),
    priority: priorityField,
    created_at: momentField,
    updated_at: momentField,
    requester_id: idField.nullish(),
    organization_id: idField.nullish(),
    tags: wordsField,
    via: z.object({ channel: z.string().nullish() }).nullish(),
  }),
  event: z
    .object({
      comment: z
        .object({
          id: idField,
          body: textField,
          is_public: z.boolean(),
          author: z.object({ id: idField, is_staff: z.boolean() }),
        })
        .nullish(),
    })
    .nullish(),
});

type Payload = z.output<typeof payload>;

/** Zendesk event webhooks: base64(HMAC-SHA256(timestamp + body)). */
export const zendesk: Platform = {
  async verify({ headers, bytes, now }, secret) {
    const signature = headers.get('x-zendesk-webhook-signature');
    const timestamp = headers.get('x-zendesk-webhook-signature-timestamp');
    if (signature === null || timestamp === null) return 'unsigned';
    const signed = await isSigned({ secret, signature: fromBase64(signature), parts: [timestamp, bytes] });
    return signed === 'genuine' && !isRecent(timestamp, now) ? 'tooOld' : signed;
  },
  deliveryId: (_request, json) => z.object({ id: z.string() }).safeParse(json).data?.id ?? null,
  read(json, { source }) {
    if (!z.object({ type: z.string().startsWith('zen:event-type:ticket.') }).safeParse(json).success) return nothing;
    const { detail, event, time } = payload.parse(json);
    return {
      says: 'ticket',
      report: {
        externalId: detail.id,
        reference: `${source.referencePrefix}${detail.id}`,
        reportedAt: detail.updated_at,
        createdAt: detail.created_at,
        subject: detail.subject,
        description: detail.description,
        message: messageOf(event, time),
        status: statuses[(detail.status ?? '').toUpperCase()] ?? null,
        priority: detail.priority,
        channel: channels[detail.via?.channel ?? ''] ?? null,
        customer: {
          id: detail.organization_id ?? detail.requester_id ?? null,
          name: null,
          groups: detail.tags,
        },
      },
    };
  },
};

/** Internal notes, the copilot's own among them, are nothing that the customer said. */
function messageOf(event: Payload['event'], sentAt: Payload['time']) {
  const comment = event?.comment;
  if (comment === undefined || comment === null || !comment.is_public || comment.body === null) return null;
  const role = comment.author.is_staff ? ('agent' as const) : ('customer' as const);
  return { id: comment.id, authorId: comment.author.id, role, body: comment.body, sentAt };
}
