import { z } from 'zod';
import type { SlackEscalation } from '../integrations/integrations.ts';
import { call, type Answered } from './call.ts';

const answer = z.object({ ok: z.boolean(), error: z.string().optional() });
const history = answer.extend({ messages: z.array(z.object({ text: z.string().catch('') })).catch([]) });

/** Slack errors that nobody's patience cures. */
const hopeless = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'missing_scope',
  'msg_too_long',
  'no_text',
];

/** Posts a message to the channel of escalations, as the bot that the token belongs to. */
export async function postToSlack(
  { baseUrl, token, channel }: SlackEscalation,
  text: string,
  signal: AbortSignal,
): Promise<Answered<unknown>> {
  const posted = await call({
    method: 'POST',
    url: `${baseUrl}/chat.postMessage`,
    headers: { authorization: `Bearer ${token}` },
    json: { channel, text, unfurl_links: false, unfurl_media: false },
    signal,
  });
  return understood(posted, (value) => value);
}

/** Whether one of the channel's last messages holds this mark. */
export async function isInSlack(
  { baseUrl, token, channel }: SlackEscalation,
  mark: string,
  signal: AbortSignal,
): Promise<Answered<boolean>> {
  const query = new URLSearchParams({ channel, limit: '200' });
  const headers = { authorization: `Bearer ${token}` };
  const listed = await call({ method: 'GET', url: `${baseUrl}/conversations.history?${query}`, headers, signal });
  return understood(listed, (value) => history.parse(value).messages.some(({ text }) => text.includes(mark)));
}

/** Slack answers 200 whatever happened, and says in the body what did. */
function understood<Value>(answered: Answered<unknown>, read: (value: unknown) => Value): Answered<Value> {
  if (answered.outcome !== 'ok') return answered;
  const { ok, error = '' } = answer.parse(answered.value);
  if (ok) return { outcome: 'ok', value: read(answered.value) };
  return hopeless.includes(error) ? { outcome: 'refused', status: 200 } : { outcome: 'later', seconds: 60 };
}
