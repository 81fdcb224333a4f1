import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

/** Another program's agent, over the protocol's own client. */
async function agentAs(role: Role): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    requestInit: { headers: { authorization: `Bearer ${copilot.keys[role]}` } },
    fetch: async (url, init) => copilot.api.request(String(url).replace('http://localhost', ''), init),
  });
  await client.connect(transport);
  return client;
}

type Result = { readonly content: { text: string }[]; readonly isError?: boolean };

async function use(client: Client, name: string, input: object) {
  const { content, isError = false } = (await client.callTool({ name, arguments: { ...input } })) as unknown as Result;
  return { isError, body: JSON.parse(content[0]?.text ?? 'null') };
}

test('an agent recommends, searches, and reads the ticket', async () => {
  const client = await agentAs('agent');
  const ticket = { subject: 'All our API calls return 500', body: 'since 10:00 UTC in production' };
  const { body: recommendation } = await use(client, 'recommend', { ticket });
  expect(recommendation.classification.severity).toBe('P1');
  const { body } = await use(client, 'get_ticket', { ticketId: recommendation.ticketId });
  expect(body.subject).toBe(ticket.subject);
  const found = await use(client, 'search', { text: 'all calls return 500' });
  expect(found.isError).toBe(false);
  const again = await use(client, 'recommend', { ticketId: recommendation.ticketId });
  expect(again.body.ticketId).toBe(recommendation.ticketId);
});

test('a proposed verdict waits for a reviewer, whose queue it does not shorten', async () => {
  const client = await agentAs('agent');
  const { body: recommendation } = await use(client, 'recommend', { ticket: { subject: 'Everything is down' } });
  const proposal = { recommendationId: recommendation.id, verdict: 'approved', reason: 'matches the incident' };
  expect((await use(client, 'propose_verdict', proposal)).body).toMatchObject({ verdict: 'approved' });
  const stored = await callApi(copilot, `GET /v1/recommendations/${recommendation.id}`);
  expect(stored.body).toMatchObject({ reviewState: 'pending', review: null });
  const sent = { json: { body: recommendation.draft.body } };
  expect((await callApi(copilot, `POST /v1/recommendations/${recommendation.id}/sent`, sent)).status).toBe(409);
  const { body } = await callApi(copilot, `GET /v1/recommendations/${recommendation.id}/proposals`, { as: 'reviewer' });
  expect(body.items).toMatchObject([{ verdict: 'approved', reason: 'matches the incident' }]);
});

test('no tool approves or sends', async () => {
  const { tools } = await (await agentAs('admin')).listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual(['get_ticket', 'propose_verdict', 'recommend', 'search']);
});

test('a role sees only the tools whose calls it may make', async () => {
  const { tools } = await (await agentAs('evaluator')).listTools();
  expect(tools.map(({ name }) => name)).not.toContain('propose_verdict');
});

test('a refusal reaches the agent as the tool’s answer, with its reason', async () => {
  const client = await agentAs('agent');
  const { isError, body } = await use(client, 'get_ticket', { ticketId: 'tkt_none' });
  expect({ isError, status: body.status }).toEqual({ isError: true, status: 404 });
  const wrong = await client.callTool({ name: 'recommend', arguments: { ticket: { subject: ' ' } } });
  expect(wrong.isError).toBe(true);
  expect(JSON.stringify(wrong.content)).toContain('the ticket needs words');
});

test('without a key there is no protocol', async () => {
  const response = await copilot.api.request('/mcp', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(401);
});
