import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
  const ticket = { subject: 'Which regions do you serve?', body: 'We plan our roll-out.', customer: { tier: 'free' } };
  await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } });
});
afterAll(() => copilot.close());

const measure = (query: string) => callApi(copilot, `GET /v1/metrics/support?${query}`, { as: 'agent' });

test('the last 30 days are measured where nothing else is asked for', async () => {
  const { body } = await measure('');
  expect(body).toMatchObject({ timeZone: 'UTC', groupBy: [], total: { tickets: 1 }, groups: [] });
  expect(Date.parse(body.to) - Date.parse(body.from)).toBe(30 * 86_400_000);
});

test('days are those of the time zone', async () => {
  const { body } = await measure('from=2026-03-29&to=2026-03-31&groupBy=day&timeZone=Europe/Berlin');
  expect(body.groups.map(({ period }: { period: object }) => period)).toEqual([
    { label: '2026-03-29', from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' },
    { label: '2026-03-30', from: '2026-03-29T22:00:00.000Z', to: '2026-03-30T22:00:00.000Z' },
  ]);
});

test('time and a dimension together', async () => {
  const { body } = await measure('groupBy=month,tier');
  expect(body.groupBy).toEqual(['month', 'tier']);
  expect(body.groups).toMatchObject([{ value: 'free', tickets: 1 }]);
});

test.each([
  ['groupBy=year', 'groupBy'],
  ['groupBy=day,week', 'groupBy'],
  ['groupBy=tier,agent', 'groupBy'],
  ['groupBy=day,tier,agent', 'groupBy'],
  ['groupBy=day&from=2020-01-01&to=2026-01-01', 'groupBy'],
  ['timeZone=Middle/Earth', 'timeZone'],
  ['from=yesterday', 'from'],
  ['from=2026-02-30', 'from'],
  ['from=2026-02-02&to=2026-02-01', 'from'],
  ['to=2026-02-01T10:00:00', 'to'],
])('?%s is refused, and the parameter is named', async (query, path) => {
  const { status, body } = await measure(query);
  expect(status).toBe(422);
  expect(body.errors[0].path.split('.')[0]).toBe(path);
});
