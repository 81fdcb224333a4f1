import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformNames, type PlatformName } from '../../src/integrations/integrations.ts';
import { callApi } from '../support/call-api.ts';
import * as payloads from '../support/platforms/payloads.ts';
import { signWebhook, type SentWebhook } from '../support/platforms/sign.ts';
import { allIntegrations } from '../support/platforms/sources.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot({ integrations: allIntegrations() });
});
afterAll(() => copilot.close());

const receive = (source: string, { body, headers }: SentWebhook) =>
  callApi(copilot, `POST /v1/webhooks/${source}`, { as: null, body, headers });

async function ticketCalled(reference: string) {
  const { body } = await callApi(copilot, 'GET /v1/tickets?limit=100');
  return body.items.filter((ticket: { reference: string }) => ticket.reference === reference);
}

async function jobsFor(ticketId: string) {
  const { body } = await callApi(copilot, 'GET /v1/jobs?state=queued&queue=recommend-ticket&limit=100');
  return body.items.filter(({ payload }: { payload: { ticketId: string } }) => payload.ticketId === ticketId);
}

let numbers = 1000;
const nextId = () => String((numbers += 1));

/** A first event of a ticket on each platform, and what the ticket is called. */
const first: Readonly<Record<PlatformName, () => { payload: object; reference: string }>> = {
  standard() {
    const id = nextId();
    return { payload: payloads.standardTicket({ id }), reference: `ST-${id}` };
  },
  zendesk() {
    const id = nextId();
    return { payload: payloads.zendeskEvent('created', { id }), reference: `ZE-${id}` };
  },
  freshdesk() {
    const id = nextId();
    return { payload: payloads.freshdeskEvent({ id }), reference: `FR-${id}` };
  },
  chatwoot() {
    const id = nextId();
    return { payload: payloads.chatwootMessage({ id }), reference: `CH-${id}` };
  },
  github() {
    const id = nextId();
    return { payload: payloads.githubIssue('opened', { id }), reference: `GI-${id}` };
  },
  slack() {
    const ts = `1767607200.00${nextId()}`;
    return {
      payload: payloads.slackMessage({ channel: 'C_SUPPORT', text: 'POST /orders fails', ts }),
      reference: `SL-${ts}`,
    };
  },
};

describe.each(platformNames)('%s', (platform) => {
  test('a signed event becomes a ticket and a job, once however often it is delivered', async () => {
    const { payload, reference } = first[platform]();
    const sent = signWebhook(platform, payload);
    expect(await receive(platform, sent)).toMatchObject({ status: 202, body: { outcome: 'accepted' } });
    expect(await receive(platform, sent)).toMatchObject({ status: 202, body: { outcome: 'duplicate' } });
    const tickets = await ticketCalled(reference);
    expect(tickets).toMatchObject([{ revision: 1, customer: { tier: 'business' } }]);
    expect(await jobsFor(tickets[0].id)).toHaveLength(1);
  });

  test('deliveries at the same moment store one ticket', async () => {
    const { payload, reference } = first[platform]();
    const sent = signWebhook(platform, payload);
    const answers = await Promise.all(Array.from({ length: 5 }, () => receive(platform, sent)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(await ticketCalled(reference)).toHaveLength(1);
  });

  test.each<[string, (sent: SentWebhook) => SentWebhook]>([
    ['without a signature', ({ body }) => ({ body, headers: { 'content-type': 'application/json' } })],
    [
      'signed with another secret',
      ({ body }) =>
        signWebhook(platform, JSON.parse(body) as object, {
          secret: platform === 'standard' ? `whsec_${btoa('another secret, just as long')}` : 'another',
        }),
    ],
    ['with an empty signature', ({ body, headers }) => ({ body, headers: mapValues(headers, () => '') })],
  ])('%s is refused and leaves nothing', async (_title, spoil) => {
    const { payload, reference } = first[platform]();
    const { status, body } = await receive(platform, spoil(signWebhook(platform, payload)));
    expect(status).toBe(401);
    expect(body.detail).toBeUndefined();
    expect(await ticketCalled(reference)).toEqual([]);
  });
});

function mapValues(headers: Record<string, string>, change: (value: string) => string) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, name === 'content-type' ? value : change(value)]),
  );
}

// Freshdesk signs nothing and GitHub no moment: what they send can't be told from what it was made into or replayed
// late, but by the secret header, and by the digest of the body.
const signsBody = platformNames.filter((platform) => platform !== 'freshdesk');
const signsMoment = signsBody.filter((platform) => platform !== 'github');

test.each(signsBody)('%s: a body that was tampered with is refused', async (platform) => {
  const { payload, reference } = first[platform]();
  const { body, headers } = signWebhook(platform, payload);
  const tampered = body.replace('500', '501').replace('exports', 'imports').replace('fails', 'works');
  expect(tampered).not.toBe(body);
  expect((await receive(platform, { body: tampered, headers })).status).toBe(401);
  expect((await receive(platform, { body: `${body} `, headers })).status).toBe(401);
  expect(await ticketCalled(reference)).toEqual([]);
});

test.each(signsMoment)('%s: what was signed too long ago, or lies ahead, is refused', async (platform) => {
  const { payload } = first[platform]();
  for (const minutes of [-6, 6]) {
    const at = new Date(Date.now() + minutes * 60_000);
    expect((await receive(platform, signWebhook(platform, payload, { at }))).status).toBe(401);
  }
});

test('a GitHub delivery under another unsigned delivery id is still the same', async () => {
  const { payload } = first.github();
  const sent = signWebhook('github', payload, { id: 'one' });
  expect((await receive('github', sent)).body.outcome).toBe('accepted');
  const renamed = { ...sent, headers: { ...sent.headers, 'x-github-delivery': 'two' } };
  expect((await receive('github', renamed)).body.outcome).toBe('duplicate');
});

test('a source that is not configured, bytes that are no JSON, and a payload of another shape are told apart', async () => {
  expect((await receive('intercom', signWebhook('zendesk', {}))).status).toBe(404);
  const wrong = { type: 'zen:event-type:ticket.created', id: 'x', detail: { id: 7 } };
  const { status, body } = await receive('zendesk', signWebhook('zendesk', wrong));
  expect(status).toBe(422);
  expect(body.errors.map(({ path }: { path: string }) => path)).toContain('detail.created_at');
});

test('a new message makes another revision and another job; an internal note and an agent’s reply do not', async () => {
  const id = nextId();
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('created', { id })));
  const comment = { id: '1', body: 'It now hits every customer of ours.' };
  const event = payloads.zendeskEvent('comment_added', { id, updatedAt: '2026-01-05T10:10:00Z', comment });
  await receive('zendesk', signWebhook('zendesk', event));
  const note = payloads.zendeskEvent('comment_added', {
    id,
    comment: { id: '2', body: 'P1?', public: false, staff: true },
  });
  await receive('zendesk', signWebhook('zendesk', note));
  const reply = payloads.zendeskEvent('comment_added', {
    id,
    comment: { id: '3', body: 'We look into it.', staff: true },
  });
  await receive('zendesk', signWebhook('zendesk', reply));
  const [ticket] = await ticketCalled(`ZE-${id}`);
  expect(ticket.revision).toBe(2);
  expect(ticket.messages).toMatchObject([
    { from: 'customer', body: 'It now hits every customer of ours.', at: '2026-01-05T10:10:00.000Z' },
    { from: 'agent', body: 'We look into it.' },
  ]);
  expect(await jobsFor(ticket.id)).toHaveLength(2);
});

test('events that overtake each other come to the same ticket', async () => {
  const id = nextId();
  const said = (at: string, comment: string) =>
    payloads.zendeskEvent('comment_added', {
      id,
      updatedAt: at,
      comment: { id: at, body: comment },
      subject: `As of ${at}`,
    });
  await receive('zendesk', signWebhook('zendesk', said('2026-01-05T10:20:00Z', 'second')));
  await receive('zendesk', signWebhook('zendesk', said('2026-01-05T10:10:00Z', 'first')));
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('created', { id })));
  const [ticket] = await ticketCalled(`ZE-${id}`);
  expect(ticket.subject).toBe('As of 2026-01-05T10:20:00Z');
  expect(ticket.messages.map(({ body }: { body: string }) => body).toSorted()).toEqual(['first', 'second']);
});

test('a change of status alone asks for no other recommendation', async () => {
  const id = nextId();
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('created', { id })));
  const solved = { id, status: 'SOLVED', updatedAt: '2026-01-05T11:00:00Z' };
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('status_changed', solved)));
  const [ticket] = await ticketCalled(`ZE-${id}`);
  expect(ticket).toMatchObject({ revision: 1, status: 'resolved', resolvedAt: '2026-01-05T11:00:00.000Z' });
});

test.each([
  ['by the customer’s own id', { customerId: 'cus_big' }],
  ['by a tag', { tags: ['vip'] }],
])('the tier is mapped %s', async (_title, told) => {
  const id = nextId();
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('created', { id, ...told })));
  expect(await ticketCalled(`ZE-${id}`)).toMatchObject([{ customer: { tier: 'enterprise' } }]);
});

test.each([
  ['zendesk', 'ZE', (told: payloads.Told) => payloads.zendeskEvent('priority_changed', told), 'NORMAL', 'URGENT'],
  ['freshdesk', 'FR', payloads.freshdeskEvent, 'Medium', 'Urgent'],
  ['chatwoot', 'CH', payloads.chatwootMessage, null, 'urgent'],
] as const)(
  'another priority in %s asks for another recommendation, which weighs it and changes no severity',
  async (platform, prefix, tell, before, after) => {
    const id = nextId();
    const told = { id, subject: 'Two columns overlap', body: 'Two columns of the table overlap a little.' };
    const report = async (priority: string | null, updatedAt: string) => {
      const sent = signWebhook(platform, tell({ ...told, priority, updatedAt }));
      // Freshdesk's bytes hold no moment: the same again is the same delivery.
      expect(['accepted', 'duplicate']).toContain((await receive(platform, sent)).body.outcome);
      const [ticket] = await ticketCalled(`${prefix}-${id}`);
      return ticket;
    };
    await report(before, '2026-01-05T10:10:00Z');
    await report(before, '2026-01-05T10:20:00Z');
    const known = await report(before, '2026-01-05T10:30:00Z');
    const { body: first } = await callApi(copilot, `POST /v1/tickets/${known.id}/recommendations`);
    const raised = await report(after, '2026-01-05T10:40:00Z');
    expect([known.revision, raised.revision]).toEqual([1, 2]);
    expect(raised.metadata.priority).toBe('urgent');
    expect(await jobsFor(raised.id)).toHaveLength(2);
    const { body: second } = await callApi(copilot, `POST /v1/tickets/${known.id}/recommendations`);
    expect(second.classification.severity).toBe(first.classification.severity);
    expect(second.decision.acceptance).toContainEqual({
      check: 'override_sentiment_priority',
      holds: true,
      note: 'the customer is calm; the help desk’s priority is urgent',
    });
    const { body } = await callApi(copilot, `GET /v1/recommendations/${second.id}/changes`);
    expect(body).toMatchObject({ supersedes: first.id });
    const added = { before: 'response_generic', after: 'response_generic, sentiment_priority' };
    expect(body.changes).toContainEqual({ field: 'overrideWhen', ...added });
  },
);

test('a ticket that came in by the API is taken over by its source, not stored twice', async () => {
  const id = nextId();
  const json = { reference: `ZE-${id}`, subject: 'POST /orders answers 500' };
  const { body: stored } = await callApi(copilot, 'POST /v1/tickets', { json });
  await receive('zendesk', signWebhook('zendesk', payloads.zendeskEvent('created', { id })));
  expect(await ticketCalled(`ZE-${id}`)).toMatchObject([{ id: stored.id, revision: 2 }]);
});

test('a Slack thread is one ticket; a bot’s words are none', async () => {
  const ts = `1767607300.00${nextId()}`;
  const opening = payloads.slackMessage({ channel: 'C_SUPPORT', text: 'Webhooks come &lt;twice&gt;', ts });
  await receive('slack', signWebhook('slack', opening));
  const more = { channel: 'C_SUPPORT', text: 'Since the release', ts: '1767607400.000100', thread_ts: ts };
  await receive('slack', signWebhook('slack', payloads.slackMessage(more)));
  const bot = { ...payloads.slackMessage({ ...more, ts: '1767607500.000100' }) };
  const byBot = { ...bot, event: { ...bot.event, bot_id: 'B1' } };
  expect((await receive('slack', signWebhook('slack', byBot))).body.outcome).toBe('ignored');
  const [ticket] = await ticketCalled(`SL-${ts}`);
  expect(ticket).toMatchObject({ body: 'Webhooks come <twice>', messages: [{ body: 'Since the release' }] });
});

test('Slack’s check of the address is answered, where it is signed', async () => {
  const payload = { type: 'url_verification', token: 'x', challenge: '3eZbrw1aB' };
  expect(await receive('slack', signWebhook('slack', payload))).toMatchObject({
    status: 200,
    body: { challenge: '3eZbrw1aB' },
  });
});

describe('context', () => {
  test('an incident is declared in Slack and ends in its thread', async () => {
    const ts = '1767607200.000200';
    const text = 'Orders API down: OrderTotalError on /orders';
    await receive('slack', signWebhook('slack', payloads.slackMessage({ channel: 'C_INCIDENTS', text, ts })));
    const path = `GET /v1/incidents/slack-${ts}`;
    expect((await callApi(copilot, path)).body).toMatchObject({
      endpoints: ['/orders'],
      errorSignatures: ['OrderTotalError'],
      resolvedAt: null,
    });
    const later = { channel: 'C_INCIDENTS', ts: '1767610800.000200', thread_ts: ts };
    await receive('slack', signWebhook('slack', payloads.slackMessage({ ...later, text: 'not resolved yet' })));
    expect((await callApi(copilot, path)).body.resolvedAt).toBeNull();
    const over = { ...later, ts: '1767610900.000200', text: 'Resolved, all shards are back.' };
    await receive('slack', signWebhook('slack', payloads.slackMessage(over)));
    expect((await callApi(copilot, path)).body).toMatchObject({ status: 'resolved', title: text });
  });

  test('a GitHub issue with the label of known issues is one, not a ticket', async () => {
    const body =
      '## Symptoms\n- exports hang\n\n## Affected versions\n- fastapi <0.110\n\n## Workaround\nUse `limit=100`.';
    const payload = payloads.githubIssue('labeled', {
      id: '7',
      subject: 'Exports hang',
      body,
      labels: ['known-issue'],
    });
    await receive('github', signWebhook('github', payload));
    expect((await callApi(copilot, 'GET /v1/known-issues/api-7')).body).toMatchObject({
      title: 'Exports hang',
      affectedVersions: ['fastapi <0.110'],
      symptoms: ['exports hang'],
      workaround: 'Use `limit=100`.',
    });
    expect(await ticketCalled('GI-7')).toEqual([]);
  });

  test('a deployment that succeeded is known, one that failed is not', async () => {
    const deployment = { id: 42, ref: 'v2.1.0', sha: 'abcdef0123456789', environment: 'production', description: null };
    const event = (state: string, id: number) => ({
      deployment_status: { state, updated_at: '2026-01-05T09:30:00Z', target_url: '' },
      deployment: { ...deployment, id },
      repository: { name: 'orders', full_name: 'northwind/orders' },
    });
    const send = async (payload: object) => {
      const sent = signWebhook('github', payload);
      await receive('github', { ...sent, headers: { ...sent.headers, 'x-github-event': 'deployment_status' } });
    };
    await send(event('success', 42));
    await send(event('failure', 43));
    expect((await callApi(copilot, 'GET /v1/deployments/github-42')).body).toMatchObject({
      service: 'orders',
      version: 'v2.1.0',
    });
    expect((await callApi(copilot, 'GET /v1/deployments/github-43')).status).toBe(404);
  });

  test('a status page and a build server speak Standard Webhooks', async () => {
    const incident = { id: 'INC-1', title: 'Slow exports', startedAt: '2026-01-05T09:00:00Z' };
    await receive('standard', signWebhook('standard', { type: 'incident.reported', data: incident }));
    expect((await callApi(copilot, 'GET /v1/incidents/INC-1')).body.title).toBe('Slow exports');
    const data = { id: 'dep-1', service: 'orders', version: '3', deployedAt: '2026-01-05T09:00:00Z' };
    await receive('standard', signWebhook('standard', { type: 'deployment.finished', data }));
    expect((await callApi(copilot, 'GET /v1/deployments/dep-1')).body.version).toBe('3');
  });
});
