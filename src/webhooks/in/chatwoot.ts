import { z } from 'zod';
import type { TicketStatus } from '../../ticket/vocabulary.ts';
import { toInstant } from '../../ticket/instant.ts';
import { idField, momentField, priorityField, secondsField, textField, wordsField } from './fields.ts';
import type { SourceMessage } from '../../ticket/source-ticket.ts';
import { nothing, type Platform } from './platform.ts';
import { fromHex, isRecent, isSigned } from './signature.ts';

const statuses: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  pending: 'open',
  snoozed: 'awaiting_customer',
  resolved: 'resolved',
};

const moment = z.union([momentField, secondsField]);

const person = z.object({ id: idField, name: textField }).nullish();

const conversation = z.object({
  id: idField,
  status: z.string().nullish(),
  priority: priorityField,
  labels: wordsField,
  created_at: moment.nullish(),
  updated_at: moment.nullish(),
  additional_attributes: z.object({ mail_subject: textField }).nullish(),
  custom_attributes: z.object({ customer_id: idField.nullish(), tier: textField }).nullish(),
  meta: z.object({ sender: person }).nullish(),
});

const message = z.object({
  event: z.literal('message_created'),
  id: idField,
  content: textField,
  message_type: z.enum(['incoming', 'outgoing', 'activity', 'template']),
  private: z.boolean().nullish(),
  created_at: moment,
  sender: person,
  conversation,
});

const change = z.looseObject({
  event: z.enum(['conversation_status_changed', 'conversation_updated', 'conversation_created']),
});

/** Chatwoot, from the versions of 2026 on (4.x) that sign: `sha256=` hex(HMAC-SHA256(timestamp + "." + body)). */
export const chatwoot: Platform = {
  async verify({ headers, bytes, now }, secret) {
    const signature = headers.get('x-chatwoot-signature');
    const timestamp = headers.get('x-chatwoot-timestamp');
    if (signature === null || timestamp === null) return 'unsigned';
    const parts = [`${timestamp}.`, bytes];
    const signed = await isSigned({ secret, signature: fromHex(signature, 'sha256='), parts });
    return signed === 'genuine' && !isRecent(timestamp, now) ? 'tooOld' : signed;
  },
  // Chatwoot's own `X-Chatwoot-Delivery` is not signed: whoever replays one could rename it.
  deliveryId: () => null,
  read(json, { source, now }) {
    const said = message.safeParse(json).data ?? null;
    if (said === null && !change.safeParse(json).success) return nothing;
    const told = said?.conversation ?? conversation.parse(json);
    const sender = told.meta?.sender ?? (said?.message_type === 'incoming' ? said.sender : null);
    const custom = told.custom_attributes;
    return {
      says: 'ticket',
      report: {
        externalId: told.id,
        reference: `${source.referencePrefix}${told.id}`,
        reportedAt: told.updated_at ?? said?.created_at ?? now,
        createdAt: told.created_at ?? said?.created_at ?? null,
        subject: told.additional_attributes?.mail_subject ?? null,
        description: null,
        message: said === null ? null : messageOf(said),
        status: statuses[told.status ?? ''] ?? null,
        priority: told.priority,
        channel: 'chat',
        customer:
          sender == null
            ? null
            : {
                id: custom?.customer_id ?? sender.id,
                name: sender.name,
                groups: [...told.labels, ...(custom?.tier == null ? [] : [custom.tier])],
              },
      },
    };
  },
};

function messageOf({
  id,
  content,
  message_type,
  created_at,
  sender,
  ...rest
}: z.output<typeof message>): SourceMessage | null {
  const said = message_type === 'incoming' || message_type === 'outgoing';
  if (!said || rest.private === true || content === null) return null;
  const role = message_type === 'incoming' ? ('customer' as const) : ('agent' as const);
  return { id, authorId: sender?.id ?? null, role, body: content, sentAt: toInstant(created_at) };
}
