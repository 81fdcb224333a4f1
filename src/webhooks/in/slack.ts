import { z } from 'zod';
import type { KnowledgeId } from '../../ticket/ids.ts';
import { secondsField, textField } from './fields.ts';
import { nothing, type Incoming, type Platform } from './platform.ts';
import { fromHex, isRecent, isSigned } from './signature.ts';

const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) });

const callback = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.looseObject({ type: z.string() }),
});

const message = z.object({
  type: z.literal('message'),
  subtype: z.string().nullish(),
  channel: z.string(),
  user: z.string(),
  bot_id: z.string().nullish(),
  text: textField,
  ts: z.string().regex(/^\d+\.\d+$/),
  thread_ts: z.string().nullish(),
});

type Said = z.output<typeof message>;

/** Slack's Events API: `v0=` hex(HMAC-SHA256("v0:" + timestamp + ":" + body)). */
export const slack: Platform = {
  async verify({ headers, bytes, now }, secret) {
    const signature = headers.get('x-slack-signature');
    const timestamp = headers.get('x-slack-request-timestamp');
    if (signature === null || timestamp === null) return 'unsigned';
    const parts = [`v0:${timestamp}:`, bytes];
    const signed = await isSigned({ secret, signature: fromHex(signature, 'v0='), parts });
    return signed === 'genuine' && !isRecent(timestamp, now) ? 'tooOld' : signed;
  },
  deliveryId: (_request, json) => callback.safeParse(json).data?.event_id ?? null,
  read(json, { source }) {
    const asked = challenge.safeParse(json);
    if (asked.success) return { says: 'challenge', challenge: asked.data.challenge };
    const said = message.safeParse(callback.safeParse(json).data?.event).data;
    // Edits, joins and bots, this one among them, say nothing new.
    if (said === undefined || said.subtype != null || said.bot_id != null || said.text === null) return nothing;
    if (said.channel === source.incidentChannel) return incidentIn(said, said.text);
    return source.ticketChannels.includes(said.channel) ? ticketIn(said, said.text, source.referencePrefix) : nothing;
  },
};

/** A message in a support channel opens a ticket; what is said in its thread belongs to it. */
function ticketIn(said: Said, escaped: string, prefix: string): Incoming {
  const thread = said.thread_ts ?? said.ts;
  const opens = thread === said.ts;
  const sentAt = secondsField.parse(said.ts);
  const body = plain(escaped);
  return {
    says: 'ticket',
    report: {
      externalId: `${said.channel}/${thread}`,
      reference: `${prefix}${thread}`,
      reportedAt: sentAt,
      createdAt: secondsField.parse(thread),
      subject: null,
      description: opens ? body : null,
      message: opens ? null : { id: said.ts, authorId: said.user, role: null, body, sentAt },
      status: null,
      priority: null,
      channel: 'chat',
      customer: opens ? { id: said.user, name: null, groups: [said.channel] } : null,
    },
  };
}

/** A message in `#incidents` declares an incident; "resolved" in its thread ends it. @playbook Initial Assessment */
function incidentIn(said: Said, escaped: string): Incoming {
  const thread = said.thread_ts ?? said.ts;
  const id = `slack-${thread}` as KnowledgeId;
  const text = plain(escaped);
  if (thread !== said.ts) {
    const over = /\b(?:resolved|all clear)\b/i.test(text) && !/\b(?:not|isn't|un)[ -]?resolved\b/i.test(text);
    return over ? { says: 'context', items: [{ kind: 'incidentOver', id, at: secondsField.parse(said.ts) }] } : nothing;
  }
  const item = {
    id,
    title: (text.split('\n')[0] ?? text).slice(0, 500),
    status: 'investigating' as const,
    startedAt: secondsField.parse(said.ts),
    resolvedAt: null,
    components: [],
    endpoints: [...new Set(text.match(/(?<![\w/])\/[a-z][\w\-/{}]*/g) ?? [])].slice(0, 20),
    errorSignatures: [...new Set(text.match(/\b[A-Z]\w+(?:Error|Exception)\b/g) ?? [])].slice(0, 20),
    summary: text,
    url: null,
  };
  return { says: 'context', items: [{ kind: 'incidents', item }] };
}

/** Slack escapes three characters, and writes a link as `<url|label>`. */
function plain(text: string): string {
  return text
    .replaceAll(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
