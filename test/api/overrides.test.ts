import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dispositions, escalationLevels, severities } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

describe('overrides', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const recommend = async (body: string, tier = 'business') => {
    const json = { ticket: { body, customer: { tier }, createdAt: '2026-01-05T10:00:00Z' } };
    return (await callApi(copilot, 'POST /v1/recommendations', { as: 'agent', json })).body;
  };
  const preview = (id: string, json: object) =>
    callApi(copilot, `POST /v1/recommendations/${id}/reviews/preview`, { as: 'reviewer', json });
  const review = (id: string, json: object) =>
    callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { as: 'reviewer', json });

  test('a raised severity shows its escalation, due times, review, handoff and reply before it is confirmed', async () => {
    const { id, decision } = await recommend('How do I page through the orders?');
    const { body } = await preview(id, { classification: { severity: 'P1' } });
    expect(body.classification.severity).toBe('P1');
    expect(body.decision).toMatchObject({
      disposition: 'escalate',
      escalation: { level: 'always', target: 'oncall_engineering', immediate: true },
      sla: { acknowledgeBy: '2026-01-05T10:15:00.000Z' },
      review: { required: true, reasons: ['severity_p1_p2', 'engineering_escalation'] },
    });
    expect(body.decision.trace).toContainEqual({
      rule: 'override.severity',
      section: 'Override AI Recommendations When',
      effect: 'severity=P1',
      evidence: 'was P4',
    });
    expect(body.changes.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['review', 'escalation', 'severity', 'disposition', 'acknowledgeBy']),
    );
    expect(body.handoffs).toMatchObject([{ to: 'engineering', channel: '#support-escalations' }]);
    expect(body.draft.checks.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
    expect(body.draft.template).toBe('escalate');
    const { body: stored } = await callApi(copilot, `GET /v1/recommendations/${id}`);
    expect(stored).toMatchObject({ decision, review: null });
  });

  test('what is confirmed is what was shown', async () => {
    const { id, ticketId } = await recommend('How do I page through the orders?');
    const change = { classification: { severity: 'P2', issueType: 'bug' } };
    const { body: shown } = await preview(id, change);
    const reasons = { reasonCode: 'sentiment_priority', reason: 'They are about to leave.' };
    const { body: given } = await review(id, { verdict: 'overridden', ...change, ...reasons });
    expect(given).toMatchObject({ decision: shown.decision, ...reasons });
    const { body: ticket } = await callApi(copilot, `GET /v1/tickets/${ticketId}`);
    expect(ticket.labels).toMatchObject({ severity: 'P2', issueType: 'bug', disposition: 'escalate' });
  });

  test('an override with nothing changed shows the recommendation as it stands', async () => {
    for (const body of [
      'All API calls return 500.',
      'Please add CSV exports.',
      'We want a refund.',
      'It does not work.',
    ]) {
      const { id, decision } = await recommend(body);
      const { body: shown } = await preview(id, {});
      expect(shown.changes).toEqual([]);
      expect(shown.decision.disposition).toEqual(decision.disposition);
    }
  });

  test('a wish that was taken for a fault is handed to product', async () => {
    const { id } = await recommend('The export has no CSV.');
    const { body } = await preview(id, { classification: { category: 'feature_request', issueType: 'question' } });
    expect(body.decision.disposition).toBe('forward_to_product');
    expect(body.handoffs).toMatchObject([{ to: 'product', channel: null }]);
  });

  test('own words are checked by the communication rules and compared with the draft', async () => {
    const { id } = await recommend('How do I page through the orders?');
    const { body } = await preview(id, { reply: 'This is a bug in our code and will be fixed by Monday.' });
    const broken = body.reply.checks.filter(({ passed }: { passed: boolean }) => !passed);
    expect(broken.map(({ rule }: { rule: string }) => rule)).toContain('communication.what_not_to_say.unconfirmed_bug');
    expect(body.reply.edits.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['added', 'removed']),
    );
  });

  test('an escalation alone can be overridden', async () => {
    const { id, decision } = await recommend('How do I page through the orders?');
    expect(decision.escalation.level).toBe('no');
    const { status, body } = await review(id, {
      verdict: 'overridden',
      escalation: 'always',
      reasonCode: 'emerging_incident',
    });
    expect(status).toBe(201);
    expect(body.decision).toMatchObject({
      escalation: { level: 'always', target: 'standup' },
      review: { reasons: ['engineering_escalation'] },
    });
  });

  test.each([
    [
      'an escalation that does not go with its disposition',
      { verdict: 'overridden', disposition: 'escalate', escalation: 'no' },
      'escalation',
    ],
    ['an escalation that is no change', { verdict: 'overridden', escalation: 'no' }, 'classification'],
    ['an escalation under another verdict', { verdict: 'rejected', escalation: 'always' }, 'escalation'],
    ['an unknown reason code', { verdict: 'rejected', reasonCode: 'mood' }, 'reasonCode'],
    ['a reason code for an approval', { verdict: 'approved', reasonCode: 'tone' }, 'reasonCode'],
  ])('%s is refused', async (_title, json, path) => {
    const { id } = await recommend('How do I page through the orders?');
    const { status, body } = await review(id, json);
    expect(status).toBe(422);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test('what was overridden is a case of an evaluation at once, as the ticket was then; an approval is none', async () => {
    const evaluate = (dataset: object) =>
      callApi(copilot, 'POST /v1/evaluations', { as: 'evaluator', json: { dataset } });
    const cases = async () => (await evaluate({ name: 'overrides' })).body.progress.total;
    const { id: wrong, ticketId } = await recommend('How do I page through the orders?');
    const { id: right } = await recommend('How do I sort the orders?');
    await review(wrong, { verdict: 'overridden', classification: { category: 'integration' } });
    const before = await cases();
    await review(right, { verdict: 'approved' });
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { json: { body: 'Thank you, all is well.' } });
    expect(before).toBeGreaterThan(0);
    expect(await cases()).toBe(before);
    const set = await copilot.services.store.evaluations.findDataset('overrides');
    expect(set?.tickets).toContainEqual(
      expect.objectContaining({
        body: 'How do I page through the orders?',
        gold: expect.objectContaining({ category: 'integration' }),
      }),
    );
    const { status, body } = await evaluate({ ...set, name: 'overrides' });
    expect([status, body.errors]).toMatchObject([422, [{ path: 'dataset.name' }]]);
  });

  test('no preview of what has changed or does not exist', async () => {
    const { id, ticketId } = await recommend('How do I page through the orders?');
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { json: { body: 'Never mind.' } });
    expect((await preview(id, {})).status).toBe(409);
    expect((await preview('rec_none', {})).status).toBe(404);
    expect((await preview(id, { disposition: 'ignore' })).status).toBe(422);
  });

  test('a required review can not be got rid of by rewording the ticket (G2)', async () => {
    const { ticketId, decision } = await recommend('We want a refund, there is an auth bypass.', 'enterprise');
    const json = { body: 'Which regions do you serve?', customer: { tier: 'free' } };
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { as: 'agent', json });
    const { body } = await callApi(copilot, `POST /v1/tickets/${ticketId}/recommendations`, { as: 'agent' });
    expect(body.decision.review.reasons).toEqual(expect.arrayContaining(decision.review.reasons));
    expect(body.decision.trace).toContainEqual(
      expect.objectContaining({ rule: 'review.on_record', effect: 'review+=compensation' }),
    );
    expect((await review(body.id, { verdict: 'approved' })).status).toBe(201);
    await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { as: 'agent', json: { body: 'Which regions, please?' } });
  });

  test('whatever is overridden, no reason for the review is ever edited away (G2)', async () => {
    const override = fc.record(
      {
        classification: fc.record(
          { severity: fc.constantFrom(...severities), category: fc.constantFrom('other', 'feature_request') },
          { requiredKeys: [] },
        ),
        disposition: fc.constantFrom(...dispositions),
        escalation: fc.constantFrom(...escalationLevels),
      },
      { requiredKeys: [] },
    );
    const words = [
      'Payment processing is down in production.',
      'There is an auth bypass.',
      'We want a refund.',
      'Which regions?',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...words),
        fc.constantFrom('free', 'enterprise'),
        override,
        async (body, tier, change) => {
          const { id, decision } = await recommend(body, tier);
          const { status, body: given } = await review(id, { verdict: 'overridden', ...change });
          if (status === 422) return;
          expect(status).toBe(201);
          expect(given.decision.review.reasons).toEqual(expect.arrayContaining(decision.review.reasons));
          const { body: stored } = await callApi(copilot, `GET /v1/recommendations/${id}`);
          expect(stored.decision.review).toEqual(decision.review);
        },
      ),
      { numRuns: 60 },
    );
  });
});
