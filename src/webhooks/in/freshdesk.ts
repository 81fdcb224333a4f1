import { z } from 'zod';
import type { TicketStatus } from '../../ticket/vocabulary.ts';
import { idField, priorityField, textField } from './fields.ts';
import type { Platform } from './platform.ts';
import { isSigned } from './signature.ts';

const statuses: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  pending: 'open',
  'waiting on customer': 'awaiting_customer',
  'waiting on third party': 'open',
  resolved: 'resolved',
  closed: 'resolved',
};

/** What an automation rule's webhook sends with "Simple" content. */
const payload = z.object({
  freshdesk_webhook: z.object({
    ticket_id: idField,
    ticket_subject: textField,
    ticket_description: textField,
    ticket_status: z.string().nullish(),
    ticket_priority: priorityField,
    ticket_tags: textField,
    ticket_requester_id: idField.nullish(),
    ticket_requester_name: textField,
    ticket_company_name: textField,
    ticket_latest_public_comment: textField,
  }),
});

/**
 * Freshdesk automations sign nothing: the rule sends the secret itself as the custom header `X-Copilot-Secret`. It has to
 * travel by https, and no moment or id says which delivery it is: the same bytes within ten minutes are one delivery.
 */
export const freshdesk: Platform = {
  async verify({ headers }, secret) {
    const given = headers.get('x-copilot-secret');
    if (given === null) return 'unsigned';
    // Compared as signatures of one text, which takes the same time wherever they differ.
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(given === '' ? '-' : given),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('freshdesk')));
    return isSigned({ secret, signature, parts: ['freshdesk'] });
  },
  deliveryId: () => null,
  read(json, { source, now }) {
    const { freshdesk_webhook: ticket } = payload.parse(json);
    const comment = ticket.ticket_latest_public_comment;
    const customerId = ticket.ticket_company_name ?? ticket.ticket_requester_id ?? null;
    return {
      says: 'ticket',
      report: {
        externalId: ticket.ticket_id,
        reference: `${source.referencePrefix}${ticket.ticket_id}`,
        reportedAt: now,
        createdAt: null,
        subject: ticket.ticket_subject,
        description: ticket.ticket_description,
        // The same words are the same message, however often a rule sends them along.
        message:
          comment === null
            ? null
            : { id: comment.slice(0, 500), authorId: null, role: 'customer', body: comment, sentAt: now },
        status: statuses[(ticket.ticket_status ?? '').toLowerCase()] ?? null,
        priority: ticket.ticket_priority,
        channel: null,
        customer: {
          id: customerId,
          name: ticket.ticket_requester_name,
          groups: (ticket.ticket_tags ?? '').split(/[,\s]+/).filter(Boolean),
        },
      },
    };
  },
};
