import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

type Queued = { recommendation: { id: string } };

describe('reviews and replies over HTTP', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const recommend = async (tier: 'business' | 'enterprise') => {
    const ticket = { subject: 'Which regions do you serve?', body: 'We plan our roll-out.', customer: { tier } };
    const { body } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } });
    return body;
  };
  const review = (id: string, json: object) =>
    callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { as: 'reviewer', json });
  const send = (id: string, body: string) =>
    callApi(copilot, `POST /v1/recommendations/${id}/sent`, { as: 'agent', json: { body } });

  test('the queue holds what a person must see, until the verdict', async () => {
    const { id, ticketId } = await recommend('enterprise');
    const pending = await callApi(copilot, 'GET /v1/reviews?status=pending', { as: 'reviewer' });
    const queued = pending.body.items.find(({ recommendation }: Queued) => recommendation.id === id);
    expect(queued.ticket.id).toBe(ticketId);
    await review(id, { verdict: 'approved' });
    const ids = async (status: string) =>
      (await callApi(copilot, `GET /v1/reviews?status=${status}`)).body.items.map(
        ({ recommendation }: Queued) => recommendation.id,
      );
    expect(await ids('pending')).not.toContain(id);
    expect(await ids('reviewed')).toContain(id);
  });

  test('an approved draft goes out exactly as it is, once', async () => {
    const { id, draft } = await recommend('enterprise');
    expect((await send(id, draft.body)).body.type).toContain('review-pending');
    expect((await review(id, { verdict: 'approved', reason: 'Good.' })).body.reply).toBe(draft.body);
    expect((await send(id, `${draft.body} P.S.`)).body.type).toContain('text-not-approved');
    expect((await send(id, draft.body)).status).toBe(201);
    expect((await send(id, draft.body)).body.type).toContain('already-sent');
    const { body } = await callApi(copilot, `GET /v1/recommendations/${id}`);
    expect(body.sent.body).toBe(draft.body);
    expect(body.review.verdict).toBe('approved');
  });

  test('an edited reply goes out in place of the draft', async () => {
    const { id, ticketId, draft } = await recommend('enterprise');
    const reply = 'Hello, we serve Europe and North America. Best wishes, Northwind support';
    expect((await review(id, { verdict: 'edited', reply })).status).toBe(201);
    expect((await send(id, draft.body)).status).toBe(409);
    expect((await send(id, reply)).status).toBe(201);
    const { body: ticket } = await callApi(copilot, `GET /v1/tickets/${ticketId}`);
    expect(ticket.messages).toMatchObject([{ from: 'agent', body: reply }]);
    expect((await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { json: { status: 'resolved' } })).status).toBe(
      200,
    );
  });

  test('an override without a reply approves no text', async () => {
    const { id, draft, classification } = await recommend('enterprise');
    const category = classification.category === 'integration' ? 'performance' : 'integration';
    const { status, body } = await review(id, { verdict: 'overridden', classification: { category } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ classification: { category }, reply: null });
    expect((await send(id, draft.body)).status).toBe(409);
  });

  test('a rejected recommendation sends nothing', async () => {
    const { id, draft } = await recommend('enterprise');
    expect((await review(id, { verdict: 'rejected', reason: 'Wrong customer.' })).status).toBe(201);
    expect((await send(id, draft.body)).body.type).toContain('reply-rejected');
  });

  test('one verdict stands', async () => {
    const { id } = await recommend('enterprise');
    const { body: first } = await review(id, { verdict: 'approved' });
    const { status, body } = await review(id, { verdict: 'rejected' });
    expect(status).toBe(409);
    expect(body.reviewId).toBe(first.id);
  });

  test('a verdict does not hold for a ticket that has changed', async () => {
    const { id, ticketId } = await recommend('enterprise');
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { json: { body: 'We found a data leak!' } });
    const { status, body } = await review(id, { verdict: 'approved' });
    expect(status).toBe(409);
    expect(body.type).toContain('ticket-changed');
  });

  test('how often a label was right is counted from verdicts, and what was said once stays as it was', async () => {
    const first = await recommend('enterprise');
    const { of, reviewed } = first.measured.severity;
    await review(first.id, { verdict: 'approved' });
    for (let times = 0; times < 10; times += 1)
      await review((await recommend('enterprise')).id, { verdict: 'approved' });
    const { measured, classification } = await recommend('enterprise');
    expect(measured.severity).toMatchObject({ witnesses: { model: null }, enough: true, sameLabel: true });
    expect(measured.severity.reviewed).toBeGreaterThanOrEqual(reviewed + 11);
    expect(measured.severity.right).toBeLessThanOrEqual(measured.severity.of);
    expect(Object.keys(measured).sort()).toEqual(Object.keys(classification.confidence).sort());
    const { body: again } = await callApi(copilot, `GET /v1/recommendations/${first.id}`);
    expect(again.measured.severity).toMatchObject({ of, reviewed });
  });
});
