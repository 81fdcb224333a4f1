import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

test('a reviewer sees what a message of the customer has changed', async () => {
  const ticket = { subject: 'How do I paginate?', body: 'How do I implement pagination correctly?' };
  const { body: first } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } });
  const json = { from: 'customer', body: 'Now all our API calls return 500 in production.' };
  expect((await callApi(copilot, `POST /v1/tickets/${first.ticketId}/messages`, { json })).status).toBeLessThan(300);
  const { body: second } = await callApi(copilot, `POST /v1/tickets/${first.ticketId}/recommendations`);
  const { body } = await callApi(copilot, `GET /v1/recommendations/${second.id}/changes`, { as: 'reviewer' });
  expect(body.supersedes).toBe(first.id);
  expect(body.messages).toMatchObject([{ from: 'customer', body: json.body }]);
  expect(body.changes).toContainEqual({ field: 'severity', before: 'P4', after: 'P1' });
  expect(body.changes.map(({ field }: { field: string }) => field)).toContain('reviewReasons');
});

test('a first recommendation supersedes none', async () => {
  const { body: first } = await callApi(copilot, 'POST /v1/recommendations', {
    json: { ticket: { subject: 'Hello' } },
  });
  const { body } = await callApi(copilot, `GET /v1/recommendations/${first.id}/changes`);
  expect(body).toEqual({ supersedes: null, changes: [], messages: [] });
});
