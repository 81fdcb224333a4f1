import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileModel } from '../../evals/hostile-model.ts';
import { renderReplay } from '../../src/command/render-replay.ts';
import { replayDecisions } from '../../src/replay-decisions.ts';
import { recommendForNewTicket } from '../../src/recommend.ts';
import { reviseTicket } from '../../src/ticket-intake.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import { playbook } from '../support/read-example.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const since = toInstant('2026-01-01T00:00:00Z');
const bodies = [
  'Every POST /users answers 500 since 10 UTC.',
  'How do I page through the orders?',
  'We were charged twice, please refund.',
];
let copilot: Copilot;

beforeAll(async () => {
  copilot = await startCopilot();
  for (const body of bodies)
    await recommendForNewTicket(copilot.services, {
      ...buildTicket({ subject: '', body }),
      reference: body,
      createdAt: null,
    });
});
afterAll(() => copilot.close());

describe('replaying decisions', () => {
  it('changes nothing under the same playbook (G7)', async () => {
    expect(await replayDecisions(copilot.services.store, { since, playbook })).toEqual({
      decided: 3,
      outdated: 0,
      changed: [],
    });
  });

  it('shows each review that another playbook would newly require', async () => {
    const stricter = {
      ...playbook,
      review: { ...playbook.review, tiers: ['enterprise' as const, 'business' as const] },
    };
    const replay = await replayDecisions(copilot.services.store, { since, playbook: stricter });
    const question = replay.changed.find(({ reference }) => reference === bodies[1]);
    expect(question?.changes).toEqual([{ field: 'review', before: 'not required', after: 'enterprise_customer' }]);
    expect(renderReplay(replay)).toContain('reviews: 1 would newly appear, 0 would vanish');
  });

  it('shows due times that would move', async () => {
    const faster = { ...playbook, sla: { ...playbook.sla, P4: { ...playbook.sla.P4, resolveMinutes: 60 } } };
    const replay = await replayDecisions(copilot.services.store, { since, playbook: faster });
    expect(replay.changed.map(({ reference, changes }) => [reference, changes.map(({ field }) => field)])).toEqual([
      [bodies[1], ['resolveBy']],
    ]);
  });

  it('looks at nothing before the moment', async () => {
    expect(
      await replayDecisions(copilot.services.store, { since: toInstant('2100-01-01T00:00:00Z'), playbook }),
    ).toMatchObject({ decided: 0 });
  });

  it('leaves tickets out that were revised since', async () => {
    const { ticketId } = (await copilot.services.store.recommendations.since(since, null))[0] ?? {};
    if (ticketId === undefined) throw new Error('a recommendation was recorded above');
    await reviseTicket(copilot.services, ticketId, { body: 'It was our own mistake.' });
    expect(await replayDecisions(copilot.services.store, { since, playbook })).toMatchObject({
      decided: 2,
      outdated: 1,
    });
  });

  it('changes nothing either where a model called a fault a question, and its review stayed', async () => {
    const body =
      'Since the upgrade from northwind-python 2.8.4 to 2.9.0 the proxy is ignored. Always, on every machine.';
    const recommended = await recommendForNewTicket(
      { ...copilot.services, models: [hostileModel] },
      { ...buildTicket({ subject: 'Proxy ignored since 2.9', body }), reference: body, createdAt: null },
    );
    if (recommended.outcome !== 'created') throw new Error('no other ticket has this reference');
    const { recommendation } = recommended;
    expect(recommendation.classification.issueType).toBe('question');
    expect(recommendation.decision.review.reasons).toContain('engineering_escalation');
    const replay = await replayDecisions(copilot.services.store, { since, playbook });
    expect(replay.changed).toEqual([]);
  });
});
