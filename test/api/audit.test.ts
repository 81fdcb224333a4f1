import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';
import { knowledgeSamples } from './knowledge-samples.ts';

type Entry = { action: string; subject: string; actor: { kind: string; id?: string }; sequence: number | null };

describe('the audit log over HTTP', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const entries = async (query: string): Promise<Entry[]> =>
    (await callApi(copilot, `GET /v1/audit?limit=100&${query}`)).body.items.toReversed();

  test('follows a ticket from its arrival to the reply, with who did what', async () => {
    const ticket = { body: 'Which regions do you serve?', customer: { tier: 'enterprise' } };
    const { body: recommendation } = await callApi(copilot, 'POST /v1/recommendations', {
      as: 'agent',
      json: { ticket },
    });
    const { id, ticketId, draft } = recommendation;
    await callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { as: 'reviewer', json: { verdict: 'approved' } });
    await callApi(copilot, `POST /v1/recommendations/${id}/sent`, { as: 'agent', json: { body: draft.body } });
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { as: 'agent', json: { status: 'resolved' } });
    const [made, given, sent] = await entries(`subject=${id}`);
    expect([made?.action, given?.action, sent?.action]).toEqual([
      'recommendation.recorded',
      'review.given',
      'reply.sent',
    ]);
    expect(made?.actor).toEqual(sent?.actor);
    expect(given?.actor).not.toEqual(made?.actor);
    const ofTicket = await entries(`subject=${ticketId}`);
    expect(ofTicket.map(({ action }) => action)).toEqual(['ticket.created', 'ticket.changed', 'ticket.changed']);
    expect(ofTicket.every(({ sequence }) => sequence !== null)).toBe(true);
    expect(await entries(`actor=apiKey:${given?.actor.id}&action=review.given`)).toEqual([given]);
  });

  test('every call that changes something is told of under its caller’s key', async () => {
    const { body: stored } = await callApi(copilot, 'POST /v1/tickets', { json: { body: 'Slow.' } });
    await callApi(copilot, `POST /v1/tickets/${stored.id}/recommendations`);
    for (const { path, sample } of knowledgeSamples) {
      const { body: entry } = await callApi(copilot, `POST ${path}`, { json: sample });
      const changed = { ...entry, ...('title' in entry ? { title: 'Another' } : { version: '2026.1.3' }) };
      await callApi(copilot, `PUT ${path}/${entry.id}`, { json: changed });
      await callApi(copilot, `DELETE ${path}/${entry.id}`);
    }
    const all = await entries('');
    expect(all.filter(({ actor }) => actor.kind !== 'apiKey').every(({ action }) => action === 'api_key.created')).toBe(
      true,
    );
    expect(
      all.filter(({ action }) =>
        /^(known_issue|document|incident|deployment)\.(created|changed|removed)$/.test(action),
      ),
    ).toHaveLength(12);
  });

  test('no log entry holds anything of an API key that could be used', async () => {
    const { body } = await callApi(copilot, 'GET /v1/audit?limit=100&action=api_key.created');
    expect(body.items).toHaveLength(4);
    for (const key of Object.values(copilot.keys)) expect(JSON.stringify(body)).not.toContain(key);
    expect(body.items[0].after).not.toHaveProperty('hash');
  });

  test('goes through the log page by page', async () => {
    const all = await entries('');
    const first = await callApi(copilot, 'GET /v1/audit?limit=3');
    const second = await callApi(copilot, `GET /v1/audit?limit=3&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items]).toEqual(all.toReversed().slice(0, 6));
  });

  test.each(['cursor=!', 'cursor=WyIyMDI2Il0', 'since=yesterday', 'limit=0'])('refuses %s', async (query) => {
    expect((await callApi(copilot, `GET /v1/audit?${query}`)).status).toBe(422);
  });
});
