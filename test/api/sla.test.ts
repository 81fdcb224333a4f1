import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes, toInstant } from '../../src/ticket/instant.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
let now = toInstant('2026-01-05T10:00:00Z');
const minutesPass = (minutes: number) => {
  now = addMinutes(now, minutes);
};

beforeAll(async () => {
  copilot = await startCopilot({ now: () => now });
});
afterAll(() => copilot.close());

type Due = { ticketId: string; kind: string };

async function recommend() {
  const ticket = {
    subject: 'Which regions do you serve?',
    body: 'We plan our roll-out.',
    customer: { tier: 'enterprise' },
  };
  return (await callApi(copilot, 'POST /v1/recommendations', { as: 'agent', json: { ticket } })).body;
}

const kindsOf = async (query: string, ticketId: string) =>
  (await callApi(copilot, `GET /v1/sla?${query}`, { as: 'agent' })).body.items
    .filter((due: Due) => due.ticketId === ticketId)
    .map(({ kind }: Due) => kind);

test('a clock is due soon, then breached, and moves with the reviewer’s verdict', async () => {
  const { id, ticketId, classification } = await recommend();
  expect(classification.severity).toBe('P4');
  minutesPass(23 * 60);
  expect(await kindsOf('state=due_soon&withinMinutes=60', ticketId)).toEqual([]);
  expect(await kindsOf('state=due_soon&withinMinutes=61', ticketId)).toEqual(['acknowledge']);
  await callApi(copilot, `POST /v1/recommendations/${id}/reviews`, {
    as: 'reviewer',
    json: { verdict: 'overridden', classification: { severity: 'P2' }, reply: 'We are on it.', reason: 'Launch day.' },
  });
  expect(await kindsOf('state=breached', ticketId)).toEqual(['acknowledge', 'first_update', 'resolve']);
  const { body } = await callApi(copilot, 'GET /v1/sla?state=breached', { as: 'evaluator' });
  expect(body.items[0]).toMatchObject({ severity: 'P2', minutesLeft: -22 * 60 });
  await callApi(copilot, `POST /v1/recommendations/${id}/sent`, { as: 'agent', json: { body: 'We are on it.' } });
  expect(await kindsOf('state=breached', ticketId)).toEqual(['resolve']);
  expect(await kindsOf('state=due_soon&withinMinutes=121', ticketId)).toEqual(['next_update']);
  const sla = await callApi(copilot, `GET /v1/tickets/${ticketId}/sla`, { as: 'agent' });
  expect(sla.body.history.map(({ severity }: { severity: string }) => severity)).toEqual(['P4', 'P2']);
});

test('a ticket that is resolved owes nothing; reopened, it does again', async () => {
  const { ticketId } = await recommend();
  const turn = (status: string) => callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { as: 'agent', json: { status } });
  minutesPass(60);
  expect((await turn('resolved')).body).toMatchObject({
    status: 'resolved',
    resolvedBy: expect.stringMatching(/^key_/),
  });
  expect(await kindsOf('state=due_soon&withinMinutes=20000', ticketId)).toEqual([]);
  minutesPass(60);
  expect((await turn('open')).body).toMatchObject({ status: 'open', resolvedAt: null, resolvedBy: null });
  expect(await kindsOf('state=due_soon&withinMinutes=20000', ticketId)).toEqual(['resolve']);
});

test('who looks after a ticket and its rating leave the revision, and so a pending review', async () => {
  const { id, ticketId } = await recommend();
  const { body } = await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, {
    as: 'agent',
    json: { assignee: 'ada', satisfaction: 5 },
  });
  expect(body).toMatchObject({ assignee: 'ada', satisfaction: { score: 5, ratedAt: now }, revision: 1 });
  expect(
    (await callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { json: { verdict: 'approved' } })).status,
  ).toBe(201);
  const cleared = await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, {
    json: { assignee: null, satisfaction: null },
  });
  expect(cleared.body).toMatchObject({ assignee: null, satisfaction: null });
});

test.each([
  ['state=late', 'state'],
  ['withinMinutes=0', 'withinMinutes'],
  ['withinMinutes=soon', 'withinMinutes'],
  ['withinMinutes=999999', 'withinMinutes'],
  ['limit=0', 'limit'],
  ['cursor=nonsense', 'cursor'],
])('GET /v1/sla?%s is refused, and the parameter is named', async (query, path) => {
  const { status, body } = await callApi(copilot, `GET /v1/sla?${query}`);
  expect(status).toBe(422);
  expect(body.errors[0].path).toBe(path);
});

test.each([
  { satisfaction: 0 },
  { satisfaction: 6 },
  { satisfaction: 4.5 },
  { satisfaction: 'good' },
  { assignee: ' ' },
])('PATCH with %j is refused', async (json) => {
  const { ticketId } = await recommend();
  expect((await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { json })).status).toBe(422);
});

test('a ticket that does not exist has no clocks', async () => {
  expect((await callApi(copilot, 'GET /v1/tickets/tkt_none/sla')).status).toBe(404);
  expect((await callApi(copilot, 'PATCH /v1/tickets/tkt_none', { json: { assignee: 'ada' } })).status).toBe(404);
});
