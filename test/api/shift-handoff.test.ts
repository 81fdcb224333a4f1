import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes } from '../../src/ticket/instant.ts';
import type { KnowledgeId, TicketId } from '../../src/ticket/ids.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import { buildIndexed, buildKnownIssue, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;

beforeAll(async () => {
  copilot = await startCopilot();
  const now = copilot.services.now();
  const hoursAgo = (hours: number) => addMinutes(now, -60 * hours);
  const tickets = [
    { id: 'tkt_p2', reference: 'ZD-2', subject: 'Reports answer 500\n# not a heading', labels: { severity: 'P2' } },
    { id: 'tkt_p1', reference: 'ZD-1', subject: 'Shop down, call ada@shop.example', labels: { severity: 'P1' } },
    { id: 'tkt_done', reference: 'ZD-3', subject: 'Was down', labels: { severity: 'P1' }, status: 'resolved' },
    { id: 'tkt_p4', reference: 'ZD-4', subject: 'A wish', labels: { severity: 'P4' } },
    {
      id: 'tkt_long',
      reference: 'ZD-5',
      subject: 'Which key?',
      status: 'awaiting_customer',
      statusSince: hoursAgo(30),
    },
    {
      id: 'tkt_short',
      reference: 'ZD-6',
      subject: 'Since when?',
      status: 'awaiting_customer',
      statusSince: hoursAgo(5),
    },
  ] as const;
  await copilot.services.store.tickets.importAll(
    tickets.map((parts) => ({
      ticket: buildStoredTicket({ createdAt: hoursAgo(40), ...parts }),
      indexed: buildIndexed(),
    })),
  );
  await copilot.services.store.tickets.importAll(
    ['cus_a', 'cus_b', 'cus_c', 'cus_a'].map((customer, at) => ({
      ticket: buildStoredTicket({
        id: `tkt_same_${at}`,
        reference: `SAME-${at}`,
        createdAt: hoursAgo(at + 1),
        customer: { id: customer },
      }),
      indexed: buildIndexed({ errorSignatures: ['orderlocked: order is locked'] }),
    })),
  );
  const knownIssue = (id: string, status: 'open' | 'fixed') => ({
    item: { ...buildKnownIssue({ id }), status },
    indexed: buildIndexed(),
  });
  await copilot.services.store.knownIssues.importAll([knownIssue('KI-1', 'open'), knownIssue('KI-2', 'fixed')]);
  const matched = { id: 'KI-2' as KnowledgeId, match: 'exact' } as const;
  const recommendation = (hours: number, knownIssue: Recommendation['decision']['knownIssue']) =>
    copilot.services.store.recommendations.record(
      buildRecommendation({ ticketId: 'tkt_p4' as TicketId, createdAt: hoursAgo(hours), decision: { knownIssue } }),
    );
  await recommendation(2, matched);
  await recommendation(1, { ...matched, id: 'KI-1' as KnowledgeId, match: 'partial' });
  await recommendation(30, { ...matched, id: 'KI-1' as KnowledgeId });
});
afterAll(() => copilot.close());

test('a shift hands over what is urgent, who is waited for, what emerges and what is known', async () => {
  const { status, body } = await callApi(copilot, 'GET /v1/shift-handoff', { as: 'agent' });
  expect(status).toBe(200);
  const references = (tickets: readonly { reference: string }[]) => tickets.map(({ reference }) => reference);
  expect(references(body.openUrgent)).toEqual(['ZD-1', 'ZD-2']);
  expect(references(body.awaitingCustomer)).toEqual(['ZD-5']);
  expect(body.patterns).toMatchObject([{ signature: 'orderlocked: order is locked', tickets: 4, customers: 3 }]);
  expect(body.knownIssues).toMatchObject([{ id: 'KI-2', tickets: 1 }]);
});

test('the text has the playbook’s four parts, and nothing that a customer wrote shapes it', async () => {
  const { headers, body } = await callApi(copilot, 'GET /v1/shift-handoff', {
    as: 'reviewer',
    headers: { accept: 'text/markdown' },
  });
  expect(headers.get('content-type')).toContain('text/markdown');
  const text = String(body);
  expect(text.match(/^## .+$/gm)).toEqual([
    '## Open P1/P2 tickets and their status',
    '## Tickets awaiting customer response >24h',
    '## Any patterns emerging across tickets',
    '## Active incidents or known issues',
  ]);
  expect(text).not.toMatch(/ada@shop|^# not/m);
  expect(text).toMatch(/- \*\*P1\*\* ZD-1: Shop down/);
  expect(text).toMatch(/known issue KI-2: .*\(fixed, matched by 1 ticket, last /);
});

test('a ticket’s wait begins anew when its status changes', async () => {
  const { body: created } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'Exports stop.' } });
  const before = await copilot.services.store.tickets.find(created.id);
  await callApi(copilot, `PATCH /v1/tickets/${created.id}`, { json: { status: 'awaiting_customer' } });
  const after = await copilot.services.store.tickets.find(created.id);
  expect(after?.statusSince).not.toBe(before?.statusSince);
  await callApi(copilot, `PATCH /v1/tickets/${created.id}`, { json: { subject: 'Exports' } });
  expect((await copilot.services.store.tickets.find(created.id))?.statusSince).toBe(after?.statusSince);
});
