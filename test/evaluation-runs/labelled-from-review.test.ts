import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelledTicketSchema } from '../../src/evaluate/labelled-ticket.ts';
import { labelledFromReview } from '../../src/evaluation-runs/labelled-from-review.ts';
import type { RecommendationId } from '../../src/ticket/ids.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

async function reviewed(verdict: object) {
  const ticket = {
    subject: 'Exports are empty',
    body: 'Every export of ada@shop.example is empty in production since 2026-01-05 09:00 UTC. Our key is sk_live_4eC39HqLyjWDarjtT1zdp7dc.',
    customer: { id: 'cus_9', tier: 'enterprise' },
  };
  const { body } = await callApi(copilot, 'POST /v1/recommendations', { json: { ticket } });
  const answer = await callApi(copilot, `POST /v1/recommendations/${body.id}/reviews`, {
    as: 'reviewer',
    json: verdict,
  });
  expect(answer.status).toBe(201);
  const { recommendations, tickets } = copilot.services.store;
  const recommendation = (await recommendations.find(body.id as RecommendationId))!;
  return labelledFromReview((await tickets.find(recommendation.ticketId))!, recommendation);
}

test('what a reviewer corrected becomes the label, with what the playbook says of it, and nobody can be recognised', async () => {
  const line = await reviewed({
    verdict: 'overridden',
    classification: { severity: 'P1', category: 'integration' },
    reason: 'All exports are empty.',
    reasonCode: 'classification_off',
  });
  expect(labelledTicketSchema.parse(line)).toMatchObject({
    customer: { id: null, tier: 'enterprise' },
    source: 'reviews',
    axes: { verdict: 'overridden' },
    gold: { severity: 'P1', category: 'integration', escalate: 'always', humanReview: true },
  });
  expect(JSON.stringify(line)).not.toMatch(/ada@shop|sk_live|cus_9/);
});

test('a rejection says what is wrong, not what is right', async () => {
  expect(await reviewed({ verdict: 'rejected', reason: 'No.', reasonCode: 'other' })).toBeNull();
});
