import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/redact/redact.ts';

const a = (length: number) => 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzCbDcEgFiHjKoM'.repeat(6).slice(0, length);
const hex = (length: number) => '9f8e7d6c5b4a39281706f5e4d3c2b1a0'.repeat(4).slice(0, length);
const upper = (length: number) => 'Q7RZ2MX4KD9WJ3HT6PBV'.repeat(4).slice(0, length);

// Put together at run time, so that no scanner takes this file for a leak.
const shapes: Readonly<Record<string, string>> = {
  'Northwind key': `nw_live_${a(24)}`,
  'AWS access key': `AKIA${upper(16)}`,
  'AWS session key': `ASIA${upper(16)}`,
  'GitHub token': `ghp_${a(36)}`,
  'GitHub fine-grained token': `github_pat_${a(22)}_${a(59)}`,
  'GitLab token': `glpat-${a(20)}`,
  'Slack bot token': `xoxb-${'1234567890'}-${a(24)}`,
  'Slack app token': `xapp-1-${upper(11)}-${a(40)}`,
  'Slack webhook': `https://hooks.slack.com/services/T0${upper(8)}/B0${upper(8)}/${a(24)}`,
  'Stripe secret': `sk_live_${a(24)}`,
  'Stripe restricted': `rk_live_${a(24)}`,
  'Stripe webhook secret': `whsec_${a(32)}`,
  'OpenAI key': `sk-proj-${a(48)}`,
  'OpenAI old key': `sk-${a(48)}`,
  'Anthropic key': `sk-ant-api03-${a(60)}`,
  'Google key': `AIza${a(35)}`,
  'Google OAuth secret': `GOCSPX-${a(28)}`,
  'Google OAuth token': `ya29.${a(60)}`,
  'Twilio key': `SK${hex(32)}`,
  'Twilio account': `AC${hex(32)}`,
  'SendGrid key': `SG.${a(22)}.${a(43)}`,
  'npm token': `npm_${a(36)}`,
  'PyPI token': `pypi-AgEIcHlwaS5vcmc${a(60)}`,
  'Shopify token': `shpat_${hex(32)}`,
  'Square token': `sq0atp-${a(22)}`,
  'DigitalOcean token': `dop_v1_${hex(64)}`,
  'Hugging Face token': `hf_${a(34)}`,
  'Databricks token': `dapi${hex(32)}`,
  'Telegram bot token': `123456789:AA${a(33)}`,
  'Discord webhook': `https://discord.com/api/webhooks/123456789012345678/${a(60)}`,
  'Mailgun key': `key-${hex(32)}`,
  'Mailchimp key': `${hex(32)}-us12`,
  'Vault token': `hvs.${a(60)}`,
  'Linear key': `lin_api_${a(40)}`,
  'Grafana token': `glsa_${a(32)}_${hex(8)}`,
  'New Relic key': `NRAK-${upper(27)}`,
  'Azure storage key': `AccountKey=${a(86)}==`,
  JWT: `eyJ${a(30)}.eyJ${a(60)}.${a(43)}`,
  'private key': `-----BEGIN RSA PRIVATE KEY-----\n${a(64)}\n${a(64)}\n-----END RSA PRIVATE KEY-----`,
  'cut-off private key': `-----BEGIN OPENSSH PRIVATE KEY-----\n${a(64)}\n${a(30)}`,
  'random string': a(48),
};

const named: readonly (readonly [text: string, secret: string])[] = [
  ['Authorization: Bearer Zx81kQ0pLm', 'Zx81kQ0pLm'],
  ['curl -H "Authorization: Basic bWFyYTpvcGVuLXNlc2FtZQ==" https://api.northwind.example', 'bWFyYTpvcGVuLXNlc2FtZQ=='],
  ['curl -u mara:open-sesame9 https://api.northwind.example/v1/orders', 'open-sesame9'],
  ['postgres://orders:tulip-7-garden@db.internal:5432/orders', 'tulip-7-garden'],
  ['{"username":"mara","password":"tulip garden 7"}', 'tulip garden 7'],
  ['https://api.northwind.example/v1/orders?api_key=7h3k2m9q1z&page=2', '7h3k2m9q1z'],
  ['DB_PASSWORD=tulipgarden', 'tulipgarden'],
  ['const northwindApiKey = "q8w7e6r5t4y3";', 'q8w7e6r5t4y3'],
  ['X-Api-Key: q8w7e6r5t4y3', 'q8w7e6r5t4y3'],
  ['Cookie: session=q8w7e6r5t4y3; theme=dark', 'q8w7e6r5t4y3'],
  ['my password is Tulip!garden7, please reset it', 'Tulip!garden7'],
  ['our api key is q8w7e6r5t4y3u2', 'q8w7e6r5t4y3u2'],
  ['Mein Passwort lautet Tulpe!7garten', 'Tulpe!7garten'],
  ['mot de passe : Tulipe!7jardin', 'Tulipe!7jardin'],
  ['la contraseña es Tulipan!7', 'Tulipan!7'],
  ['aws_secret_access_key = "wJ4lrXUtnF8MI/K7MDENG/bPx9RfiCYzq1w2e3r4"', 'wJ4lrXUtnF8MI/K7MDENG/bPx9RfiCYzq1w2e3r4'],
  ['client_secret: 8f14e45f-ceea-467f-a0e6-9b1d2c3e4f50', '8f14e45f-ceea-467f-a0e6-9b1d2c3e4f50'],
];

const harmless = [
  'X-Request-Id: 0b5c1d2e-8f4a-4f7e-9c3d-1a2b3c4d5e6f',
  'request id req_8f14e45fceea467fa0e69b1d',
  'commit 3f786850e387550fdab836ed7e6dc881de23001b broke the build',
  'etag "d41d8cd98f00b204e9800998ecf8427e"',
  'fastapi==0.110.2, pydantic 2.6.4, Python 3.12.1',
  'POST /v1/customers/8213/orders returned 422 at 2026-01-05T10:00:00Z',
  'The token is expired, the password field is required and the api key is missing',
  'SyntaxError: Unexpected token: < in JSON at position 0',
  'Authorization: Bearer <token>',
  'api_key = "YOUR_API_KEY"',
  'password = os.environ["DB_PASSWORD"]',
  'token = get_token()',
  '"token_type": "bearer", "expires_in": 3600',
  'idempotency-key: 0b5c1d2e-8f4a-4f7e-9c3d-1a2b3c4d5e6f',
  'nextPageToken: q8w7e6r5t4y3u2i1',
  'use sk-xxxxxxxxxxxxxxxxxxxxxxxx here',
  'com.northwind.orders.InternalOrderProcessingServiceFactoryBean$1',
  'node_modules/@northwind/sdk/dist/client/RequestPipelineBuilder.js:214:33',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
];

describe('secrets', () => {
  it.each(Object.entries(shapes))('hides a %s', (_name, secret) => {
    const { text, placeholders } = redactText(`We use this one:\n${secret}\nand it fails with 401.`);
    expect(text).not.toContain(secret.slice(-16).trim());
    expect(placeholders.map(({ kind }) => kind)).toContain('secret');
    expect(text).toContain('and it fails with 401.');
  });

  it.each(named)('hides the credential in: %s', (text, secret) => {
    const redacted = redactText(text);
    expect(redacted.text).not.toContain(secret);
    expect(redacted.placeholders.map(({ kind }) => kind)).toEqual(['secret']);
  });

  it.each(harmless)('leaves alone: %s', (text) => {
    expect(redactText(text).text).toBe(text);
  });

  it('hides both when two secrets touch', () => {
    const both = redactText(`token=ghp_${a(36)}&password=tulip7garden`);
    expect(both.text).not.toMatch(/ghp_|tulip/);
  });
});
