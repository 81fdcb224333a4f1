import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { PlatformName } from '../../../src/integrations/integrations.ts';

/** A webhook as a platform sends it. */
export type SentWebhook = { readonly body: string; readonly headers: Record<string, string> };

type Signing = { readonly secret: string; readonly at: Date };

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000));
const hmac = (secret: string, ...parts: string[]) => createHmac('sha256', secret).update(parts.join(''));

/** How each platform signs a body at a moment, as it documents. */
const headersOf: Readonly<
  Record<PlatformName, (body: string, signing: Signing, id: string) => Record<string, string>>
> = {
  standard: (body, { secret, at }, id) => ({
    'webhook-id': id,
    'webhook-timestamp': seconds(at),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }),
  zendesk(body, { secret, at }) {
    const timestamp = `${at.toISOString().slice(0, 19)}Z`;
    return {
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-signature': hmac(secret, timestamp, body).digest('base64'),
    };
  },
  freshdesk: (_body, { secret }) => ({ 'x-copilot-secret': secret }),
  chatwoot: (body, { secret, at }, id) => ({
    'x-chatwoot-delivery': id,
    'x-chatwoot-timestamp': seconds(at),
    'x-chatwoot-signature': `sha256=${hmac(secret, `${seconds(at)}.`, body).digest('hex')}`,
  }),
  github: (body, { secret }, id) => ({
    'x-github-delivery': id,
    'x-github-event': 'issues',
    'x-hub-signature-256': `sha256=${hmac(secret, body).digest('hex')}`,
  }),
  slack: (body, { secret, at }) => ({
    'x-slack-request-timestamp': seconds(at),
    'x-slack-signature': `v0=${hmac(secret, `v0:${seconds(at)}:`, body).digest('hex')}`,
  }),
};

/** A payload as a platform would send it, signed with a secret; by default just now. */
export function signWebhook(
  platform: PlatformName,
  payload: object,
  { secret = secrets[platform], at = new Date(), id = crypto.randomUUID() }: Partial<Signing & { id: string }> = {},
): SentWebhook {
  const body = JSON.stringify(payload);
  return { body, headers: { 'content-type': 'application/json', ...headersOf[platform](body, { secret, at }, id) } };
}

/** A secret for each platform, in the shape that it gives out. */
export const secrets: Readonly<Record<PlatformName, string>> = {
  standard: `whsec_${Buffer.from('a secret of the tests, long enough').toString('base64')}`,
  zendesk: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
  freshdesk: 'a-header-value-that-nobody-guesses',
  chatwoot: 'chatwoot-webhook-secret',
  github: 'github-webhook-secret',
  slack: '8f742231b10e8888abcd99yyyzzz85a5',
};
