import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import type { Role } from '../../src/ticket/vocabulary.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

type Queued = { recommendation: { id: string } };

describe('claims of reviews', () => {
  let copilot: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
  });
  afterAll(() => copilot.close());

  const recommend = async (body = 'Which regions do you serve?') => {
    const ticket = { body, customer: { tier: 'enterprise' } };
    return (await callApi(copilot, 'POST /v1/recommendations', { as: 'agent', json: { ticket } })).body;
  };
  // An admin may review, too, and so is the second reviewer here.
  const claim = (id: string, as: 'reviewer' | 'admin') =>
    callApi(copilot, `POST /v1/recommendations/${id}/claim`, { as });
  const release = (id: string, as: 'reviewer' | 'admin') =>
    callApi(copilot, `DELETE /v1/recommendations/${id}/claim`, { as });
  const review = (id: string, as: 'reviewer' | 'admin', json: object = { verdict: 'approved' }) =>
    callApi(copilot, `POST /v1/recommendations/${id}/reviews`, { as, json });

  test('of two reviewers one gets the item, and the other learns who has it', async () => {
    const { id } = await recommend();
    const answers = await Promise.all([claim(id, 'reviewer'), claim(id, 'admin'), claim(id, 'reviewer')]);
    const refused = answers.filter(({ status }) => status === 409);
    const [held] = answers.filter(({ status }) => status === 200);
    expect([1, 2]).toContain(refused.length);
    for (const { body } of refused) {
      expect(body.type).toContain('claimed');
      expect(body.claim.name).toBe(held?.body.name);
    }
  });

  test('nobody else’s verdict is taken while an item is claimed; the verdict ends the claim', async () => {
    const { id } = await recommend();
    expect((await claim(id, 'reviewer')).body.name).toBe('reviewer');
    const { status, body } = await review(id, 'admin');
    expect(status).toBe(409);
    expect(body.claim.name).toBe('reviewer');
    expect((await review(id, 'reviewer')).status).toBe(201);
    expect((await callApi(copilot, `GET /v1/recommendations/${id}`)).body.claim).toBeNull();
  });

  test('without any claim a verdict is taken as ever', async () => {
    const { id } = await recommend();
    expect((await review(id, 'admin')).status).toBe(201);
  });

  test('a claim is prolonged by its holder, given back by its holder, and then anybody’s', async () => {
    const { id } = await recommend();
    const first = await claim(id, 'reviewer');
    const second = await claim(id, 'reviewer');
    expect(second.body.claimedAt).toBe(first.body.claimedAt);
    expect(second.body.expiresAt > first.body.expiresAt).toBe(true);
    expect((await release(id, 'admin')).body.claim.name).toBe('reviewer');
    expect((await release(id, 'reviewer')).status).toBe(204);
    expect((await release(id, 'reviewer')).status).toBe(204);
    expect((await claim(id, 'admin')).status).toBe(200);
  });

  test('what is reviewed, has changed or does not exist can not be claimed, and the answer says what happened', async () => {
    const reviewed = await recommend();
    await review(reviewed.id, 'reviewer', { verdict: 'rejected' });
    expect((await claim(reviewed.id, 'admin')).body.review.verdict).toBe('rejected');
    const changed = await recommend();
    const json = { body: 'And now nothing works.', customer: { tier: 'enterprise', name: 'Ada' } };
    await callApi(copilot, `PATCH /v1/tickets/${changed.ticketId}`, { json });
    const { body: newer } = await callApi(copilot, `POST /v1/tickets/${changed.ticketId}/recommendations`);
    for (const { status, body } of [await claim(changed.id, 'admin'), await review(changed.id, 'admin')]) {
      expect(status).toBe(409);
      expect(body.change).toEqual({ revision: 2, fields: ['body', 'customer.name'], recommendationId: newer.id });
    }
    expect((await claim('rec_none', 'admin')).status).toBe(404);
    expect((await release('rec_none', 'admin')).status).toBe(404);
  });

  test('the queue says who works on what, why it is there, and can be narrowed', async () => {
    const mild = await recommend();
    const severe = await recommend('All our API calls return 500 since 10:00 UTC, in production.');
    await claim(mild.id, 'reviewer');
    const ids = async (query: string, as: 'reviewer' | 'admin' = 'reviewer') =>
      (await callApi(copilot, `GET /v1/reviews?limit=100&${query}`, { as })).body.items.map(
        ({ recommendation }: Queued) => recommendation.id,
      );
    expect(await ids('claimedBy=me')).toContain(mild.id);
    expect(await ids('claimedBy=others', 'admin')).toContain(mild.id);
    expect(await ids('claimedBy=me', 'admin')).not.toContain(mild.id);
    expect(await ids('claimedBy=nobody')).toContain(severe.id);
    expect(await ids('claimedBy=nobody')).not.toContain(mild.id);
    for (const query of ['severity=P1', 'reason=severity_p1_p2']) {
      expect(await ids(query)).toContain(severe.id);
      expect(await ids(query)).not.toContain(mild.id);
    }
    expect(await ids('reason=enterprise_customer')).toEqual(expect.arrayContaining([mild.id, severe.id]));
    const { body } = await callApi(copilot, 'GET /v1/reviews?severity=P1', { as: 'reviewer' });
    const queued = body.items.find(({ recommendation }: Queued) => recommendation.id === severe.id);
    expect(queued.reasons).toContainEqual({
      reason: 'severity_p1_p2',
      section: 'Required Human Review',
      because: expect.arrayContaining([
        expect.objectContaining({ section: 'P1 - Critical', evidence: expect.stringMatching(/All our API calls/) }),
      ]),
    });
    expect((await callApi(copilot, 'GET /v1/reviews?claimedBy=someone')).status).toBe(422);
  });

  test('an edited reply stands in the queue beside the draft, word by word', async () => {
    const { id, draft } = await recommend();
    const reply = draft.body.replace('Thank you', 'Many thanks');
    await review(id, 'reviewer', { verdict: 'edited', reply, reasonCode: 'tone' });
    const { body } = await callApi(copilot, 'GET /v1/reviews?status=reviewed&limit=100');
    const { edits } = body.items.find(({ recommendation }: Queued) => recommendation.id === id);
    type Edit = { kind: string; text: string };
    const without = (kind: string) => edits.filter((edit: Edit) => edit.kind !== kind);
    expect(
      without('added')
        .map(({ text }: Edit) => text)
        .join(''),
    ).toBe(draft.body);
    expect(
      without('removed')
        .map(({ text }: Edit) => text)
        .join(''),
    ).toBe(reply);
    expect(edits.length).toBeGreaterThan(1);
  });

  test('where the playbook asks for four eyes, whoever asked can not approve, and anybody else can', async () => {
    const playbook = { ...copilot.services.playbook };
    playbook.review = { ...playbook.review, fourEyes: true };
    const strict = { ...copilot, api: createApp({ ...copilot.services, playbook }, { docsScript: null }) };
    const json = { ticket: { body: 'Which regions do you serve?', customer: { tier: 'enterprise' } } };
    const { body } = await callApi(strict, 'POST /v1/recommendations', { as: 'reviewer', json });
    const give = (as: 'reviewer' | 'admin', given: object) =>
      callApi(strict, `POST /v1/recommendations/${body.id}/reviews`, { as, json: given });
    for (const given of [{ verdict: 'approved' }, { verdict: 'edited', reply: 'We serve Europe.' }]) {
      const refused = await give('reviewer', given);
      expect([refused.status, refused.body.type]).toEqual([403, 'urn:support-copilot:problem:own-request']);
    }
    expect((await give('admin', { verdict: 'approved' })).status).toBe(201);
  });

  describe('where the playbook document asks for second answers', () => {
    const asking = (instruments: object, now = copilot.services.now): Copilot => {
      const reviewInstruments = { ...copilot.services.playbook.reviewInstruments, ...instruments };
      const playbook = { ...copilot.services.playbook, reviewInstruments };
      return { ...copilot, api: createApp({ ...copilot.services, playbook, now }, { docsScript: null }) };
    };
    const measured = () => asking({ doubleReviewShare: 1, timeOnItem: true });
    const asked = async (as: Role, of = measured()) => (await callApi(of, 'GET /v1/second-reviews', { as })).body.items;

    test('another reviewer is shown the item as it was, without the verdict and whatever came after it', async () => {
      const ticket = {
        subject: 'Which regions?',
        body: 'Which regions do you serve?',
        customer: { tier: 'enterprise' },
      };
      const { body: shown } = await callApi(measured(), 'POST /v1/recommendations', { as: 'agent', json: { ticket } });
      const path = `/v1/recommendations/${shown.id}`;
      await callApi(measured(), `POST ${path}/claim`, { as: 'reviewer' });
      const verdict = {
        verdict: 'overridden',
        classification: { severity: 'P2' },
        reason: 'A word of the first reviewer.',
      };
      expect((await callApi(measured(), `POST ${path}/reviews`, { as: 'reviewer', json: verdict })).status).toBe(201);
      const later = { from: 'agent', body: 'A word that tells the verdict.' };
      await callApi(measured(), `POST /v1/tickets/${shown.ticketId}/messages`, { as: 'agent', json: later });

      const [item] = (await asked('admin')).filter(({ recommendation }: Queued) => recommendation.id === shown.id);
      expect(item.recommendation).toMatchObject({
        id: shown.id,
        classification: shown.classification,
        draft: shown.draft,
      });
      expect(item.ticket).toMatchObject({ subject: 'Which regions?', messages: [] });
      const reviewer = (await callApi(measured(), `GET ${path}`)).body.review.reviewer;
      expect(JSON.stringify(item)).not.toMatch(new RegExp(`A word |${reviewer}|overridden`));
      expect((await asked('reviewer')).map(({ recommendation }: Queued) => recommendation.id)).not.toContain(shown.id);

      const answer = (as: Role, json: object = { approves: true, severity: 'P4' }) =>
        callApi(measured(), `POST ${path}/second-reviews`, { as, json });
      expect((await answer('reviewer')).status).toBe(404);
      expect((await answer('admin', { approves: 'maybe', severity: 'P5' })).status).toBe(422);
      const given = await answer('admin');
      expect([given.status, given.body]).toEqual([
        201,
        { recommendationId: shown.id, approves: true, severity: 'P4', knownWrong: null },
      ]);
      expect((await answer('admin')).status).toBe(409);
      expect((await callApi(measured(), 'GET /v1/metrics/reviews')).body).toMatchObject({
        approval: { n: 1, agreed: 0, kappa: 0 },
        severity: { n: 1, agreed: 0, kappa: 0 },
        secondsOnItem: { n: 1 },
      });
    });

    test('what was made wrong on purpose is told once it is answered, and can never be sent', async () => {
      const ticket = { body: 'All our API calls return 500 in production.', customer: { tier: 'enterprise' } };
      const shown = await callApi(copilot, 'POST /v1/recommendations', { as: 'agent', json: { ticket } });
      const { id, ticketId } = shown.body;
      const path = `/v1/recommendations/${id}`;
      await review(id, 'reviewer');
      const seeded = asking({ knownWrongShare: 1 }, () => addMinutes(copilot.services.now(), 2 * 24 * 60));
      expect(await asked('admin', seeded)).toEqual([]);
      const resolve = { status: 'resolved', resolution: 'The gateway was restarted.' };
      await callApi(copilot, `PATCH /v1/tickets/${ticketId}`, { as: 'agent', json: resolve });
      expect(await asked('reviewer', seeded)).toEqual([]);

      const [item, ...others] = await asked('admin', seeded);
      expect([item.recommendation.id, others]).toEqual([id, []]);
      expect(Object.keys(item).toSorted()).toEqual(['recommendation', 'ticket']);
      expect(item.recommendation.draft.body).not.toBe(shown.body.draft.body);
      expect(JSON.stringify(item)).not.toMatch(/knownWrong|"override\./);
      const { draft, classification } = (await callApi(copilot, `GET ${path}`)).body;
      expect([draft, classification]).toEqual([shown.body.draft, shown.body.classification]);

      const json = { approves: true, severity: item.recommendation.classification.severity };
      const given = await callApi(seeded, `POST ${path}/second-reviews`, { as: 'admin', json });
      const part = json.severity === 'P1' ? 'reply' : 'severity';
      const correct = part === 'reply' ? 'escalate' : 'P1';
      expect(given.body).toMatchObject({ ...json, knownWrong: { part, correct, caught: false } });
      if (part === 'severity') expect(given.body.knownWrong.shown).toBe(json.severity);
      else expect(given.body.knownWrong.shown).toMatch(/^close_/);
      expect((await callApi(seeded, 'GET /v1/metrics/reviews')).body.knownWrong).toEqual({ n: 1, caught: 0 });

      const send = (body: string) => callApi(copilot, `POST ${path}/sent`, { as: 'agent', json: { body } });
      const refused = await send(item.recommendation.draft.body);
      expect([refused.status, refused.body.type]).toEqual([409, expect.stringContaining('text-not-approved')]);
      expect((await review(id, 'admin')).status).toBe(409);
      expect((await send(shown.body.draft.body)).status).toBe(201);
    });

    test('nobody is asked anything where it does not', async () => {
      expect((await callApi(copilot, 'GET /v1/second-reviews')).body).toEqual({ items: [] });
      const { status, body } = await callApi(
        copilot,
        'GET /v1/metrics/reviews?from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z',
      );
      expect([status, body.errors[0].path]).toEqual([422, 'from']);
    });
  });
});
