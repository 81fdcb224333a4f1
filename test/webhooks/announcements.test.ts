import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noIntegrations } from '../../src/integrations/integrations.ts';
import { startWork } from '../../src/jobs/work.ts';
import { isPublic, postPublicly, PrivateAddressError } from '../../src/webhooks/out/public-fetch.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

type Heard = { readonly body: string; readonly headers: Record<string, string> };

let copilot: Copilot;
let work: { stop: () => Promise<void> };
const heard: Heard[] = [];
const answers: number[] = [];
const subscriber = createServer((request, response) => {
  void text(request).then((body) => {
    heard.push({ body, headers: request.headers as Record<string, string> });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 429 ? { 'retry-after': '1' } : {}).end();
  });
});

beforeAll(async () => {
  subscriber.listen(0, '127.0.0.1');
  await once(subscriber, 'listening');
  copilot = await startCopilot({ integrations: { ...noIntegrations, allowPrivateAddresses: true } });
  work = await startWork(copilot.services, copilot.queueDatabase);
});
afterAll(async () => {
  await work.stop();
  await copilot.close();
  subscriber.close();
});

const address = () => `http://127.0.0.1:${(subscriber.address() as AddressInfo).port}/hook`;
const patiently = { timeout: 30_000, interval: 100 };

async function subscribe(events: readonly string[], url = address()) {
  const { status, body } = await callApi(copilot, 'POST /v1/webhook-subscriptions', { json: { url, events } });
  expect(status).toBe(201);
  return body as { id: string; secret: string };
}

const recommend = (subject: string) =>
  callApi(copilot, 'POST /v1/recommendations', { json: { ticket: { subject, body: 'since 10:00 UTC' } } });

async function deliveriesOf(id: string) {
  const { body } = await callApi(copilot, `GET /v1/webhook-subscriptions/${id}/deliveries`);
  return body.items as {
    id: string;
    event: string;
    state: string;
    attempts: number;
    lastStatus: number | null;
    lastError: string | null;
  }[];
}

test('whoever subscribed hears of a recommendation, signed, under one id, and of nothing else', async () => {
  const { id, secret } = await subscribe(['recommendation.ready', 'ticket.escalated']);
  const { body: recommendation } = await recommend('All our API calls return 500');
  await vi.waitFor(
    async () => expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }, { state: 'delivered' }]),
    patiently,
  );
  const told = heard.map(
    ({ body, headers }) => new Webhook(secret).verify(body, headers) as { type: string; data: object },
  );
  expect(told.map(({ type }) => type).toSorted()).toEqual(['recommendation.ready', 'ticket.escalated']);
  expect(told[0]?.data).toMatchObject({
    recommendationId: recommendation.id,
    severity: 'P1',
    review: { required: true },
  });
  expect(JSON.stringify(told)).not.toContain('All our API calls');
  await callApi(copilot, `DELETE /v1/webhook-subscriptions/${id}`);
});

test('a subscriber in trouble is tried again; a delivery can be repeated', async () => {
  const { id } = await subscribe(['review.required']);
  answers.push(500, 429);
  await recommend('Everything is down');
  await vi.waitFor(
    async () => expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 3 }]),
    patiently,
  );
  const [delivery] = await deliveriesOf(id);
  const before = heard.length;
  expect((await callApi(copilot, `POST /v1/webhook-deliveries/${delivery?.id}/redeliver`)).status).toBe(202);
  await vi.waitFor(() => expect(heard.length).toBe(before + 1), patiently);
  expect(heard.at(-1)?.headers['webhook-id']).toBe(delivery?.id);
  await callApi(copilot, `DELETE /v1/webhook-subscriptions/${id}`);
});

test('a subscriber that is gone for good is told nothing more', async () => {
  const { id } = await subscribe(['recommendation.ready']);
  answers.push(410);
  await recommend('How do I paginate?');
  await vi.waitFor(
    async () => expect(await deliveriesOf(id)).toMatchObject([{ state: 'dead', lastStatus: 410 }]),
    patiently,
  );
  expect((await callApi(copilot, `GET /v1/webhook-subscriptions/${id}`)).body.active).toBe(false);
});

test('a redirect is not followed', async () => {
  const { id } = await subscribe(['recommendation.ready']);
  answers.push(302);
  const before = heard.length;
  await recommend('How do I paginate?');
  await vi.waitFor(async () => expect(await deliveriesOf(id)).toMatchObject([{ lastStatus: 302 }]), patiently);
  expect(heard.length).toBe(before + 1);
  await callApi(copilot, `DELETE /v1/webhook-subscriptions/${id}`);
});

test('a subscription is changed and listed without its secret', async () => {
  const { id } = await subscribe(['sla.due']);
  const json = { url: address(), events: ['sla.breached'], active: false };
  const changed = await callApi(copilot, `PUT /v1/webhook-subscriptions/${id}`, { json });
  expect(changed.body).toMatchObject({ events: ['sla.breached'], active: false });
  const { body } = await callApi(copilot, 'GET /v1/webhook-subscriptions');
  expect(JSON.stringify(body)).not.toContain('whsec_');
  expect((await callApi(copilot, `DELETE /v1/webhook-subscriptions/${id}`)).status).toBe(204);
  expect((await callApi(copilot, `GET /v1/webhook-subscriptions/${id}`)).status).toBe(404);
});

test('where nobody listens nothing is stored to be told, but an escalation always is', async () => {
  const announced = async () => {
    const sql = `SELECT data ->> 'recommendationId' AS id FROM pgboss.job WHERE name = 'announce'`;
    return (await copilot.queueDatabase.executeSql(sql)).rows.map((row) => (row as { id: string }).id);
  };
  const { body: question } = await recommend('How do I page through the orders?');
  const { body: outage } = await recommend('All our API calls return 500 in production');
  expect(question.decision.escalation.level).not.toBe('always');
  const ids = await announced();
  expect(ids).toContain(outage.id);
  expect(ids).not.toContain(question.id);
});

const privately = (url: string) =>
  postPublicly({ url, headers: {}, body: '', signal: AbortSignal.timeout(5000), allowPrivateAddresses: false });

test.each([
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://10.0.0.8/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00::1]/',
  'https://0.0.0.0/',
  'https://100.64.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'http://93.184.215.14/',
])('nothing is posted to %s', async (url) => {
  await expect(privately(url)).rejects.toThrow(PrivateAddressError);
});

test('a name that leads to this machine is found out when it is looked up', async () => {
  const error: unknown = await privately('https://localhost/').catch((thrown: unknown) => thrown);
  expect((error as { cause?: unknown }).cause).toBeInstanceOf(PrivateAddressError);
});

test('public addresses are told from all others', () => {
  expect(['93.184.215.14', '2606:2800:21f:cb07::1'].map(isPublic)).toEqual([true, true]);
  expect(['127.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '224.0.0.1', 'not an address'].map(isPublic)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});
