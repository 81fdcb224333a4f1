import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Integrations, PlatformName, WrittenFields } from '../../src/integrations/integrations.ts';
import { startWork } from '../../src/jobs/work.ts';
import { addMinutes, type Instant } from '../../src/ticket/instant.ts';
import { callApi } from '../support/call-api.ts';
import { startFakePlatforms, type FakePlatforms } from '../support/platforms/fake-platforms.ts';
import * as payloads from '../support/platforms/payloads.ts';
import { signWebhook } from '../support/platforms/sign.ts';
import { allIntegrations } from '../support/platforms/sources.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
let platforms: FakePlatforms;
let work: { stop: () => Promise<void> };
let ahead = 0;

beforeAll(async () => {
  platforms = await startFakePlatforms();
  const now = () => addMinutes(new Date().toISOString() as Instant, ahead);
  copilot = await startCopilot({ integrations: connected(platforms.baseUrl), now });
  work = await startWork(copilot.services, copilot.queueDatabase);
});
afterEach(() => {
  ahead = 0;
  platforms.troubles.length = 0;
});
afterAll(async () => {
  await work.stop();
  await copilot.close();
  await platforms.close();
});

/** What each platform calls the fields for severity, category, disposition and review. */
const fieldNames = {
  zendesk: ['360001', '360002', '360003', '360004'],
  freshdesk: ['cf_severity', 'cf_category', 'cf_disposition', 'cf_review'],
  chatwoot: ['severity', 'category', 'disposition', 'review'],
} as const;

function fieldsIn(platform: keyof typeof fieldNames): WrittenFields {
  const [severity, category, disposition, review] = fieldNames[platform];
  return {
    severity: { field: severity, values: { P4: 'sev_4' } },
    category: { field: category, values: {} },
    disposition: { field: disposition, values: {} },
    review: { field: review, values: {} },
  };
}

function connected(baseUrl: string): Integrations {
  const place = (platform: keyof typeof fieldNames) => ({
    baseUrl: `${baseUrl}/${platform}`,
    user: null,
    token: `${platform}-token`,
    account: null,
    fields: fieldsIn(platform),
  });
  const writeBack = {
    zendesk: { ...place('zendesk'), user: 'bot@northwind.example' },
    freshdesk: place('freshdesk'),
    chatwoot: { ...place('chatwoot'), account: '1' },
  };
  const all = allIntegrations({ publicUrl: 'https://copilot.northwind.example' });
  return {
    ...all,
    sources: all.sources.map((source) => ({ ...source, writeBack: writeBack[source.platform as 'zendesk'] ?? null })),
    escalations: {
      baseUrl: `${baseUrl}/slack`,
      token: 'xoxb-token',
      channel: 'C_ESCALATIONS',
      mention: '<!subteam^S1>',
    },
  };
}

const patiently = { timeout: 30_000, interval: 100 };

const harmless = {
  subject: 'How do I paginate?',
  body: 'How do I implement pagination correctly with limit and offset?',
};
const outage = {
  subject: 'All API calls return 500',
  body: 'All our API calls return 500 in production since 10:00 UTC.',
};

let numbers = 5000;
const nextId = () => String((numbers += 1));

async function receive(platform: PlatformName, payload: object): Promise<void> {
  const sent = signWebhook(platform, payload);
  const { status } = await callApi(copilot, `POST /v1/webhooks/${platform}`, { as: null, ...sent });
  expect(status).toBe(202);
}

/** What the custom fields of a ticket say. */
const said = (platform: keyof typeof fieldNames, id: string) =>
  fieldNames[platform].map((field) => platforms.held.get(`${platform} ${id}`)?.fields[field]);

const notesOn = (ticket: string) => platforms.held.get(ticket)?.notes ?? [];

async function pendingReviewOf(reference: string) {
  return vi.waitFor(async () => {
    const { body } = await callApi(copilot, 'GET /v1/reviews?limit=100');
    const found = body.items.find(({ ticket }: { ticket: { reference: string } }) => ticket.reference === reference);
    expect(found).toBeDefined();
    return found.recommendation;
  }, patiently);
}

async function approve(recommendationId: string): Promise<void> {
  const json = { verdict: 'approved' };
  expect((await callApi(copilot, `POST /v1/recommendations/${recommendationId}/reviews`, { json })).status).toBe(201);
}

describe.each([
  ['zendesk', (id: string, told: object) => payloads.zendeskEvent('created', { id, ...told })],
  ['freshdesk', (id: string, told: object) => payloads.freshdeskEvent({ id, ...told })],
  ['chatwoot', (id: string, told: object) => payloads.chatwootMessage({ id, ...told })],
] as const)('%s: from webhook to note', (platform, event) => {
  test('a recommendation that needs no review is noted at once, for the team only, with tags and custom fields', async () => {
    const id = nextId();
    await receive(platform, event(id, harmless));
    await vi.waitFor(() => expect(notesOn(`${platform} ${id}`)).toHaveLength(1), patiently);
    const [note] = notesOn(`${platform} ${id}`);
    expect(note?.public).toBe(false);
    expect(note?.body).toMatch(/P4/);
    expect(note?.body).toContain('https://copilot.northwind.example/');
    expect(platforms.held.get(`${platform} ${id}`)?.tags).toContain('copilot_p4');
    await vi.waitFor(() => expect(said(platform, id)).toEqual(['sev_4', 'other', 'answer', 'not_required']), patiently);
    expect(platforms.held.get(`${platform} ${id}`)?.fields).toHaveProperty('plan', 'gold');
  });

  test('what a person must see first is not noted before the approval, and then with the very text that was approved', async () => {
    const id = nextId();
    await receive(platform, event(id, outage));
    const { id: recommendationId, draft } = await pendingReviewOf(`${platform.slice(0, 2).toUpperCase()}-${id}`);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(notesOn(`${platform} ${id}`)).toEqual([]);
    await approve(recommendationId);
    await vi.waitFor(() => expect(notesOn(`${platform} ${id}`)).toHaveLength(1), patiently);
    const [note] = notesOn(`${platform} ${id}`);
    const plain = note?.body
      .replaceAll('<br>', '\n')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    expect(plain).toContain(draft.body);
    await vi.waitFor(
      () => expect(said(platform, id)).toEqual(['P1', expect.any(String), 'escalate', 'approved']),
      patiently,
    );
  });
});

test('a platform that limits calls is asked again when it says, and gets the note once', async () => {
  const id = nextId();
  platforms.troubles.push('rate_limit', 'conflict');
  await receive('zendesk', payloads.zendeskEvent('created', { id, ...harmless }));
  await vi.waitFor(() => expect(notesOn(`zendesk ${id}`)).toHaveLength(1), patiently);
});

test('where the answer to a note is lost, the note is looked for before it is written again', async () => {
  const id = nextId();
  const seen = platforms.calls.length;
  platforms.troubles.push('fail_after');
  await receive('zendesk', payloads.zendeskEvent('created', { id, ...harmless }));
  await vi.waitFor(() => expect(notesOn(`zendesk ${id}`)).toHaveLength(1), patiently);
  // What was under way when its process died has arrived by then.
  ahead = 2;
  const asked = `GET /zendesk/api/v2/tickets/${id}/comments.json`;
  await vi.waitFor(() => expect(platforms.calls.slice(seen)).toContain(asked), patiently);
  await vi.waitFor(async () => {
    const { body } = await callApi(copilot, 'GET /v1/jobs?state=retrying&queue=write-note');
    expect(body.items).toEqual([]);
  }, patiently);
  expect(notesOn(`zendesk ${id}`)).toHaveLength(1);
});

test('an escalation calls engineering in Slack once, with the eight fields, and mentions nobody whom the ticket names', async () => {
  const id = nextId();
  const before = platforms.posted.length;
  await receive('zendesk', payloads.zendeskEvent('created', { id, ...outage, body: `${outage.body} <!channel> &` }));
  await vi.waitFor(() => expect(platforms.posted.length).toBeGreaterThan(before), patiently);
  const message = platforms.posted.find(({ text }) => text.includes(`ZE-${id}`))?.text ?? '';
  expect(message).toContain('<!subteam^S1>');
  for (const field of [
    'Ticket ID and link',
    'Customer account identifier',
    'Reproduction steps',
    'Error messages and logs',
    'Timestamps of occurrences',
    'Number of affected customers',
    'Impact assessment',
    'What has already been tried',
  ])
    expect(message).toContain(field);
  expect(message).not.toContain('<!channel>');
  const comment = { id: '1', body: 'Still all calls fail.' };
  await receive(
    'zendesk',
    payloads.zendeskEvent('comment_added', { id, ...outage, updatedAt: '2026-01-05T10:30:00Z', comment }),
  );
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(platforms.posted.filter(({ text }) => text.includes(`ZE-${id}`))).toHaveLength(1);
});
