import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { ApiKeyId, RecommendationId, ReviewId, TicketId } from '../../src/ticket/ids.ts';
import { addMinutes, toInstant, type Instant } from '../../src/ticket/instant.ts';
import type { Witnesses } from '../../src/ticket/measured-confidence.ts';
import type { AnswerPair, SecondReview } from '../../src/ticket/second-review.ts';
import type { Sampling } from '../../src/store/ports/reviews.ts';
import type { ReviewRecord } from '../../src/ticket/review.ts';
import { commonMistakeNames, type Disposition, type MistakeName } from '../../src/ticket/vocabulary.ts';
import { buildIndexed, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { databases, type OpenDatabase } from '../support/databases.ts';

const reviewer = 'key_reviewer' as ApiKeyId;
const now = toInstant('2026-01-05T10:30:00Z');
const mustReview = { required: true, reasons: ['enterprise_customer'] } as const;

let counted = 0;

function verdict(recommendationId: string, parts: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    id: `rev_${(counted += 1)}` as ReviewId,
    recommendationId: recommendationId as RecommendationId,
    reviewer,
    verdict: 'approved',
    classification: null,
    disposition: null,
    escalation: null,
    decision: null,
    reasonCode: null,
    reply: 'The draft.',
    reason: null,
    createdAt: now,
    ...parts,
  };
}

function sent(recommendationId: string, body: string) {
  return { recommendationId: recommendationId as RecommendationId, body, at: now, by: 'key_agent' as ApiKeyId };
}

describe.each(databases)('reviews on $name', (kind) => {
  let database: OpenDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await kind.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  type Recorded = { required: boolean; dueAt?: string; disposition?: Disposition };

  async function record({ required, dueAt = '2026-01-05T14:00:00Z', disposition = 'answer' }: Recorded) {
    const ticket = buildStoredTicket();
    const due = toInstant(dueAt);
    const recommendation = buildRecommendation({
      ticketId: ticket.id,
      draft: { body: 'The draft.' },
      decision: {
        disposition,
        review: required ? mustReview : { required: false, reasons: [] },
        sla: {
          acknowledgeBy: '2026-12-01T00:00:00.000Z' as Instant,
          firstUpdateBy: due,
          updateEveryMinutes: null,
          resolveBy: due,
        },
      },
    });
    expect(await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation)).toEqual({
      outcome: 'created',
    });
    return { ticket, recommendation };
  }

  test('a recommendation comes back exactly as recorded, with its open review', async () => {
    const { recommendation } = await record({ required: true });
    const stored = await store.recommendations.find(recommendation.id);
    expect(stored).toEqual({
      ...recommendation,
      reviewState: 'pending',
      review: null,
      sent: null,
      claim: null,
      requestedBy: null,
    });
    expect(JSON.stringify(stored)).toContain(JSON.stringify(recommendation.decision));
  });

  test('a taken reference leaves neither a ticket nor a recommendation behind', async () => {
    const { ticket } = await record({ required: false });
    const again = buildStoredTicket({ reference: ticket.reference });
    const recommendation = buildRecommendation({ ticketId: again.id });
    const outcome = await store.recommendations.recordWithTicket(again, buildIndexed(), recommendation);
    expect(outcome).toEqual({ outcome: 'referenceTaken', ticketId: ticket.id });
    expect(await store.recommendations.find(recommendation.id)).toBeNull();
  });

  test('a recommendation that can not be stored takes its ticket with it', async () => {
    const ticket = buildStoredTicket();
    const broken = buildRecommendation({ ticketId: ticket.id, draft: { body: 'broken \0' } });
    await expect(store.recommendations.recordWithTicket(ticket, buildIndexed(), broken)).rejects.toThrow(/NUL/);
    expect(await store.tickets.find(ticket.id)).toBeNull();
    expect(await store.tickets.count()).toBeGreaterThan(0);
  });

  test('a P1 without a required review is refused by the database itself', async () => {
    const ticket = buildStoredTicket();
    await store.tickets.create(ticket, buildIndexed());
    const unsafe = buildRecommendation({ ticketId: ticket.id, classification: { severity: 'P1' } });
    await expect(store.recommendations.record(unsafe)).rejects.toThrow(/check constraint/);
  });

  test('nothing whose review is required can be sent before the verdict, and then only the very text', async () => {
    const { recommendation } = await record({ required: true });
    const { id } = recommendation;
    expect(await store.reviews.markSent(sent(id, 'The draft.'))).toEqual({ outcome: 'reviewPending' });
    await store.reviews.giveVerdict(verdict(id, { verdict: 'edited', reply: 'Better words.' }));
    expect(await store.reviews.markSent(sent(id, 'The draft.'))).toEqual({ outcome: 'textNotApproved' });
    expect(await store.reviews.markSent(sent(id, 'Better words. '))).toEqual({ outcome: 'textNotApproved' });
    expect(await store.reviews.markSent(sent(id, 'Better words.'))).toEqual({ outcome: 'sent' });
    expect(await store.reviews.markSent(sent(id, 'Better words.'))).toEqual({ outcome: 'alreadySent' });
    expect(await store.recommendations.find(id)).toMatchObject({
      reviewState: 'reviewed',
      sent: { body: 'Better words.', at: now },
    });
  });

  test('a rejected recommendation is never sent, and an unknown one not at all', async () => {
    const { recommendation } = await record({ required: true });
    await store.reviews.giveVerdict(verdict(recommendation.id, { verdict: 'rejected', reply: null }));
    expect(await store.reviews.markSent(sent(recommendation.id, 'The draft.'))).toEqual({ outcome: 'rejected' });
    expect(await store.reviews.markSent(sent('rec_none', 'x'))).toEqual({ outcome: 'notFound' });
  });

  test('without a required review the draft goes out as it is, and nothing else does', async () => {
    const { recommendation } = await record({ required: false });
    expect(await store.reviews.markSent(sent(recommendation.id, 'Something else'))).toEqual({
      outcome: 'textNotApproved',
    });
    expect(await store.reviews.markSent(sent(recommendation.id, 'The draft.'))).toEqual({ outcome: 'sent' });
  });

  test('the first verdict stands; the second learns which', async () => {
    const { recommendation } = await record({ required: true });
    const given = [verdict(recommendation.id), verdict(recommendation.id, { verdict: 'rejected', reply: null })];
    const outcomes = await Promise.all(given.map((review) => store.reviews.giveVerdict(review)));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['alreadyReviewed', 'recorded']));
    const standing = (await store.recommendations.find(recommendation.id))?.review;
    expect(await store.reviews.giveVerdict(verdict(recommendation.id))).toEqual({
      outcome: 'alreadyReviewed',
      review: standing,
    });
    expect(await store.reviews.giveVerdict(verdict('rec_none'))).toEqual({ outcome: 'notFound' });
  });

  test('a verdict on a ticket that has changed since is refused', async () => {
    const { ticket, recommendation } = await record({ required: true });
    await store.tickets.update({ ...ticket, revision: 2, body: 'And now it is worse' }, buildIndexed());
    expect(await store.reviews.giveVerdict(verdict(recommendation.id))).toEqual({
      outcome: 'ticketChanged',
      change: { revision: 2, fields: ['body'], recommendationId: null },
    });
  });

  test('what a reviewer sets right becomes the labels of the ticket; an approval or a rejection teaches nothing', async () => {
    const overridden = await record({ required: true });
    const change = { verdict: 'overridden', classification: { severity: 'P2' }, disposition: 'escalate' } as const;
    await store.reviews.giveVerdict(verdict(overridden.recommendation.id, change));
    expect((await store.tickets.find(overridden.ticket.id))?.labels).toEqual({
      category: 'documentation',
      severity: 'P2',
      issueType: 'question',
      environment: 'unknown',
      disposition: 'escalate',
    });
    for (const parts of [{ verdict: 'rejected', reply: null }, { verdict: 'approved' }] as const) {
      const { ticket, recommendation } = await record({ required: true });
      await store.reviews.giveVerdict(verdict(recommendation.id, parts));
      expect((await store.tickets.find(ticket.id))?.labels.category).toBeNull();
    }
  });

  test('the queue runs by the most urgent due time and forgets what a newer revision has replaced', async () => {
    const late = await record({ required: true, dueAt: '2026-03-01T00:00:00Z' });
    const soon = await record({ required: true, dueAt: '2026-02-01T00:00:00Z' });
    const replaced = await record({ required: true, dueAt: '2026-02-15T00:00:00Z' });
    await store.tickets.update({ ...replaced.ticket, revision: 2 }, buildIndexed());
    await store.recommendations.record(buildRecommendation({ ticketId: replaced.ticket.id, ticketRevision: 2 }));
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.reviews.list({ status: 'pending', limit: 1, cursor });
      if ('outcome' in page) throw new Error(page.outcome);
      ids.push(...page.items.map(({ recommendation }) => recommendation.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids.slice(-2)).toEqual([soon.recommendation.id, late.recommendation.id]);
    expect(ids).not.toContain(replaced.recommendation.id);
    const [first] = await entries('reviewed');
    expect(first).toMatchObject({
      recommendation: { reviewState: 'reviewed' },
      ticket: { customer: { tier: 'business' } },
    });
  });

  async function entries(status: 'pending' | 'reviewed') {
    const page = await store.reviews.list({ status, limit: 5, cursor: null });
    return 'items' in page ? page.items : [];
  }

  test('a claim that has run out is anybody’s, and holds up no verdict', async () => {
    const { recommendation } = await record({ required: true });
    const other = 'key_other' as ApiKeyId;
    expect(await store.reviews.claim(recommendation.id, other, 1 / 60_000)).toMatchObject({ outcome: 'taken' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await store.reviews.claim(recommendation.id, reviewer, 15)).toMatchObject({
      outcome: 'taken',
      claim: { reviewer, name: null },
    });
    expect(await store.reviews.giveVerdict(verdict(recommendation.id, { reviewer: other }))).toMatchObject({
      outcome: 'claimed',
      claim: { reviewer },
    });
    await database.pool.query(
      `UPDATE review_claims SET claimed_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'`,
    );
    expect(await store.reviews.giveVerdict(verdict(recommendation.id, { reviewer: other }))).toMatchObject({
      outcome: 'recorded',
    });
  });

  test('past the store, the database refuses an override that drops a reason', async () => {
    const { recommendation } = await record({ required: true });
    const { decision } = buildRecommendation();
    const change = { verdict: 'overridden', disposition: 'escalate', decision } as const;
    await expect(store.reviews.giveVerdict(verdict(recommendation.id, change))).rejects.toThrow('drops a reason');
    const kept = { ...decision, review: { required: true, reasons: ['security', 'enterprise_customer'] } } as const;
    expect(await store.reviews.giveVerdict(verdict(recommendation.id, { ...change, decision: kept }))).toMatchObject({
      outcome: 'recorded',
    });
  });

  test.each([
    [`UPDATE recommendations SET document = (document::jsonb || '{"draft": {}}')::json WHERE id = $1`, 'never changes'],
    [`UPDATE recommendations SET created_at = now() WHERE id = $1`, 'never changes'],
    [`UPDATE reviews SET state = 'not_required' WHERE recommendation_id = $1`, 'is required'],
    [`INSERT INTO sent_replies VALUES ($1, 'The draft.', now(), 'someone')`, 'not approved'],
  ])('past the store, the database refuses: %s', async (sql, message) => {
    const { recommendation } = await record({ required: true });
    await expect(database.pool.query(sql, [recommendation.id])).rejects.toThrow(message);
  });

  test.each([
    'UPDATE reviews SET reply = $2 WHERE recommendation_id = $1',
    'DELETE FROM reviews WHERE recommendation_id = $1 AND $2 <> id',
  ])('a verdict can not be altered: %s', async (sql) => {
    const { recommendation } = await record({ required: true });
    await store.reviews.giveVerdict(verdict(recommendation.id));
    await expect(database.pool.query(sql, [recommendation.id, 'Other words'])).rejects.toThrow('never changes');
  });

  test('each common mistake is counted over the recommendations of a period', async () => {
    const warned = async (createdAt: string, ...mistakes: readonly MistakeName[]) => {
      const ticket = buildStoredTicket();
      const recommendation = buildRecommendation({
        ticketId: ticket.id,
        createdAt: toInstant(createdAt),
        decision: { warnings: mistakes.map((mistake) => ({ mistake, note: 'Mind this.' })) },
      });
      await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
    };
    await warned('2027-03-01T00:00:00Z', 'missing_versions', 'ignoring_patterns');
    await warned('2027-03-31T23:59:59Z', 'missing_versions');
    await warned('2027-04-01T00:00:00Z', 'missing_versions');
    const counts = await store.recommendations.countWarnings(
      toInstant('2027-03-01T00:00:00Z'),
      toInstant('2027-04-01T00:00:00Z'),
    );
    expect(Object.keys(counts)).toEqual([...commonMistakeNames]);
    expect(counts).toMatchObject({ missing_versions: 2, ignoring_patterns: 1, promising_timelines: 0 });
  });

  test('a verdict disagrees with the rules that it contradicts and with those that led to what it put aside', async () => {
    const since = toInstant('2026-03-01T00:00:00Z');
    const decide = async (disposition: Disposition, effects: readonly string[], override: Partial<ReviewRecord>) => {
      const ticket = buildStoredTicket();
      const trace = effects.map((effect) => ({ rule: `test.${effect}`, section: '', effect, evidence: '' }));
      const recommendation = buildRecommendation({
        ticketId: ticket.id,
        createdAt: addMinutes(since, 1),
        decision: { disposition, trace, review: mustReview },
      });
      await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
      const given = verdict(recommendation.id, { verdict: 'overridden', ...override });
      expect((await store.reviews.giveVerdict(given)).outcome).toBe('recorded');
    };
    const escalates = ['escalation=always', 'escalation=no', 'disposition=escalate', 'severity=P3'];
    await decide('escalate', escalates, { escalation: 'no', disposition: 'close_configuration' });
    await decide('escalate', ['escalation=discretion', 'review+=security'], { disposition: 'answer' });
    const asks = ['informationRequest+=timestamp', 'informationRequest=[]', 'disposition=request_info'];
    await decide('request_info', asks, { disposition: 'answer' });
    await decide('close_configuration', ['disposition=close_configuration'], { classification: { severity: 'P3' } });
    await decide('answer', ['severity=P2', 'severity=P4'], { classification: { severity: 'P4' } });

    const uses = (await store.ruleUse.since(since)).filter(({ rule }) => rule.startsWith('test.'));
    const agreed = uses.map(({ rule, reviewed, agreed }) => [rule.slice('test.'.length), agreed, reviewed]);
    expect(agreed).toEqual([
      ['disposition=close_configuration', 1, 1],
      ['disposition=escalate', 0, 1],
      ['disposition=request_info', 0, 1],
      ['escalation=always', 0, 1],
      ['escalation=discretion', 0, 1],
      ['escalation=no', 1, 1],
      ['informationRequest+=timestamp', 0, 1],
      ['informationRequest=[]', 1, 1],
      ['review+=security', 1, 1],
      ['severity=P2', 0, 1],
      ['severity=P3', 1, 1],
      ['severity=P4', 1, 1],
    ]);
  });

  describe('a second answer', () => {
    const other = 'key_other' as ApiKeyId;
    const unwronged = {
      share: 0,
      playbookVersion: 'test',
      dispositions: ['escalate'] as const,
      resolvedBy: addMinutes(now, 60),
    };
    const everything = { reviewer: other, share: 1, since: now, knownWrong: unwronged };
    const answer = (recommendationId: RecommendationId, parts: Partial<SecondReview> = {}) =>
      ({
        recommendationId,
        reviewer: other,
        approves: true,
        severity: 'P4',
        knownWrong: null,
        answeredAt: now,
        ...parts,
      }) as const;
    const reviewed = async (parts: Partial<ReviewRecord> = {}) => {
      const { recommendation } = await record({ required: true });
      await store.reviews.giveVerdict(verdict(recommendation.id, parts));
      return recommendation.id;
    };
    const offeredTo = async (sampling: Partial<Sampling>) =>
      (await store.secondReviews.offered({ ...everything, ...sampling }, { limit: 1000 })).map(
        ({ recommendation, drawnAs }) => (drawnAs === 'asItIs' ? recommendation.id : `${recommendation.id} made wrong`),
      );

    test('is asked of everybody but the first reviewer, for verdicts that are not too old', async () => {
      const id = await reviewed();
      const { recommendation: pending } = await record({ required: true });
      expect(await offeredTo({})).toContain(id);
      expect(await offeredTo({})).not.toContain(pending.id);
      expect(await offeredTo({ reviewer })).not.toContain(id);
      expect(await offeredTo({ since: addMinutes(now, 1) })).not.toContain(id);
      expect(await offeredTo({ share: 0 })).toEqual([]);
    });

    test('is asked of a share that the ids alone draw', async () => {
      for (let left = 20; left > 0; left -= 1) await reviewed();
      const [all, half] = [await offeredTo({}), await offeredTo({ share: 0.5 })];
      expect(await offeredTo({ share: 0.5 })).toEqual(half);
      expect(all).toEqual(expect.arrayContaining(half));
      expect(half.length).toBeGreaterThan(0);
      expect(half.length).toBeLessThan(all.length);
    });

    test('is kept once, where it was asked for, and changes nothing but what is measured', async () => {
      const id = await reviewed();
      const before = await store.recommendations.find(id);
      const ticket = await store.tickets.find(before?.ticketId as TicketId);
      expect(await store.secondReviews.give(answer(id), { ...everything, share: 0 })).toEqual({
        outcome: 'notOffered',
      });
      expect(await store.secondReviews.give(answer(id, { reviewer }), { ...everything, reviewer })).toEqual({
        outcome: 'notOffered',
      });
      const outcomes = await Promise.all(
        [answer(id), answer(id)].map((one) => store.secondReviews.give(one, everything)),
      );
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['alreadyAnswered', 'recorded']);
      expect(await offeredTo({})).not.toContain(id);
      expect(await store.recommendations.find(id)).toEqual(before);
      expect(await store.tickets.find(before?.ticketId as TicketId)).toEqual(ticket);
      await expect(
        database.pool.query(`UPDATE second_reviews SET approves = false WHERE recommendation_id = $1`, [id]),
      ).rejects.toThrow('never changes');
      await expect(
        database.pool.query(`INSERT INTO second_reviews VALUES ($1, $2, true, 'P4', now())`, [
          await reviewed(),
          reviewer,
        ]),
      ).rejects.toThrow('by somebody else');
    });

    test('is counted against the first, which an override has set right', async () => {
      const at = toInstant('2026-02-01T00:00:00Z');
      const raised = await reviewed({ verdict: 'overridden', classification: { severity: 'P2' } });
      for (const [id, approves, severity] of [
        [await reviewed(), true, 'P3'],
        [await reviewed(), false, 'P3'],
        [raised, false, 'P2'],
        [await reviewed({ verdict: 'rejected', reply: null }), true, 'P1'],
      ] as const)
        await store.secondReviews.give(answer(id, { approves, severity, answeredAt: at }), everything);
      const measured = await store.secondReviews.measure(at, addMinutes(at, 1));
      const byAnswer = (pairs: readonly AnswerPair[]) =>
        pairs.map(({ first, second, n }) => `${first} ${second} ${n}`).toSorted();
      expect(byAnswer(measured.approval)).toEqual(['no no 1', 'no yes 1', 'yes no 1', 'yes yes 1']);
      expect(byAnswer(measured.severity)).toEqual(['P2 P2 1', 'P3 P1 1', 'P3 P3 2']);
    });

    describe('about what was made wrong on purpose', () => {
      const wronged = { ...everything, share: 0, knownWrong: { ...unwronged, share: 1 } };
      const knownWrong = { part: 'severity', shown: 'P4', correct: 'P3' } as const;
      const settled = async (parts: Partial<ReviewRecord> = {}, disposition: Disposition = 'escalate') => {
        const { ticket, recommendation } = await record({ required: true, disposition });
        await store.reviews.giveVerdict(verdict(recommendation.id, parts));
        const resolved = { ...ticket, status: 'resolved' as const, resolvedAt: now, revision: 2 };
        await store.tickets.update(resolved, buildIndexed());
        return recommendation.id;
      };

      test('is asked of approvals whose ticket is settled alone, and is never mistaken for an answer to the real one', async () => {
        const id = await settled();
        expect(await offeredTo(wronged)).toContain(`${id} made wrong`);
        for (const other of [
          await reviewed(),
          await settled({ verdict: 'edited', reply: 'Another.' }),
          await settled({}, 'answer'),
        ])
          expect(await offeredTo(wronged)).not.toContain(`${other} made wrong`);
        for (const knownWrong of [
          { ...wronged.knownWrong, resolvedBy: addMinutes(now, -1) },
          { ...wronged.knownWrong, playbookVersion: 'another' },
        ])
          expect(await offeredTo({ ...wronged, knownWrong })).toEqual([]);
        // Where a share is made wrong, all wait until then: what is as it is could be told by its age.
        expect(
          await offeredTo({ ...wronged, share: 0.5, knownWrong: { ...wronged.knownWrong, share: 0.5 } }),
        ).not.toContain(await reviewed());
        expect(await store.secondReviews.give(answer(id), wronged)).toEqual({ outcome: 'notOffered' });
        expect(await store.secondReviews.give(answer(id, { knownWrong }), everything)).toEqual({
          outcome: 'notOffered',
        });
      });

      test.each([
        ['a severity by giving the right one', knownWrong, { approves: true, severity: 'P3' }, true],
        ['a severity not by refusing alone', knownWrong, { approves: false, severity: 'P2' }, false],
        [
          'a reply by not approving',
          { part: 'reply', shown: 'close_configuration', correct: 'escalate' },
          { approves: false },
          true,
        ],
        [
          'a reply not by a severity',
          { part: 'reply', shown: 'close_configuration', correct: 'escalate' },
          { severity: 'P3' },
          false,
        ],
      ] as const)('catches %s', async (_, wrong, given, caught) => {
        const id = await settled();
        const answered = await store.secondReviews.give(answer(id, { ...given, knownWrong: wrong }), wronged);
        expect(answered).toEqual({ outcome: 'recorded', caught });
        expect(await offeredTo(wronged)).not.toContain(`${id} made wrong`);
      });

      test('is counted by itself, and changes neither the agreement nor what may be sent', async () => {
        const at = toInstant('2026-03-01T00:00:00Z');
        const id = await settled();
        const before = await store.recommendations.find(id);
        for (const severity of ['P3', 'P4'] as const)
          await store.secondReviews.give(
            answer(severity === 'P3' ? id : await settled(), { severity, knownWrong, answeredAt: at }),
            wronged,
          );
        expect(await store.secondReviews.measure(at, addMinutes(at, 1))).toMatchObject({
          approval: [],
          severity: [],
          knownWrong: { n: 2, caught: 1 },
        });
        expect(await store.recommendations.find(id)).toEqual(before);
        expect(await store.reviews.markSent(sent(id, 'The made-wrong text.'))).toEqual({ outcome: 'textNotApproved' });
        expect(await store.reviews.markSent(sent(id, 'The draft.'))).toEqual({ outcome: 'sent' });
      });

      test('is refused by the database itself where the real one is not approved and settled, or where it lies about it', async () => {
        const insert = (id: string, correct: string) =>
          database.pool.query(
            `INSERT INTO second_reviews (recommendation_id, reviewer, approves, severity, answered_at, wrong_part, shown, correct)
             VALUES ($1, $2, true, 'P4', now(), 'severity', 'P4', $3)`,
            [id, other, correct],
          );
        await expect(insert(await reviewed(), 'P3')).rejects.toThrow('may be made wrong');
        await expect(insert(await settled({ verdict: 'edited', reply: 'Another.' }), 'P3')).rejects.toThrow(
          'may be made wrong',
        );
        await expect(insert(await settled(), 'P2')).rejects.toThrow('may be made wrong');
        const id = await settled();
        await insert(id, 'P3');
        await expect(
          database.pool.query(`INSERT INTO sent_replies VALUES ($1, 'The made-wrong text.', now(), 'key_agent')`, [id]),
        ).rejects.toThrow('not approved');
        await expect(
          database.pool.query(`UPDATE reviews SET reply = 'The made-wrong text.' WHERE recommendation_id = $1`, [id]),
        ).rejects.toThrow('never changes');
        await expect(
          database.pool.query(`UPDATE second_reviews SET wrong_part = NULL WHERE recommendation_id = $1`, [id]),
        ).rejects.toThrow('never changes');
      });
    });

    test('stands beside the time from claim to verdict, where that is kept', async () => {
      const createdAt = toInstant('2026-02-02T00:00:00Z');
      for (const [timed, minutes] of [
        [true, 3],
        [false, 60],
      ] as const) {
        const { recommendation } = await record({ required: true });
        await store.reviews.claim(recommendation.id, reviewer, 120);
        await database.pool.query(
          `UPDATE review_claims SET claimed_at = claimed_at - make_interval(mins => $2) WHERE recommendation_id = $1`,
          [recommendation.id, minutes],
        );
        await store.reviews.giveVerdict(verdict(recommendation.id, { createdAt }), { timed });
      }
      const { secondsOnItem } = await store.secondReviews.measure(createdAt, addMinutes(createdAt, 1));
      expect(secondsOnItem.n).toBe(1);
      expect(Math.abs((secondsOnItem.median ?? 0) - 180)).toBeLessThan(30);
    });
  });

  test('a reply that was sent is not lost to a change that did not know it', async () => {
    const { ticket, recommendation } = await record({ required: false });
    await store.reviews.markSent(sent(recommendation.id, 'The draft.'));
    const late = { ...ticket, revision: 2, status: 'awaiting_customer' as const };
    expect(await store.tickets.update(late, buildIndexed())).toEqual({ outcome: 'revisionChanged' });
    const current = await store.tickets.find(ticket.id);
    expect(current?.messages).toEqual([{ from: 'agent', body: 'The draft.', at: now }]);
  });

  test('verdicts are counted label by label, before the same witnesses, and a rejection says nothing of them', async () => {
    const alone: Witnesses = { rules: true, model: null, neighbours: null };
    const disputed: Witnesses = { rules: true, model: null, neighbours: false };
    const judge = async (severity: 'P3' | 'P4', witnesses: Witnesses, parts: Partial<ReviewRecord>) => {
      const ticket = buildStoredTicket();
      const one = { witnesses, right: 0, of: 0, reviewed: 0, sameLabel: false, enough: false };
      const recommendation = buildRecommendation({
        ticketId: ticket.id,
        classification: { severity },
        measured: { category: one, severity: one, issueType: one, environment: one },
        decision: { review: mustReview },
      });
      await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
      await store.reviews.giveVerdict(verdict(recommendation.id, parts));
    };
    const setRight = { verdict: 'overridden', reason: 'No.', reasonCode: 'classification_off' } as const;
    await judge('P3', alone, {});
    await judge('P3', alone, { ...setRight, classification: { severity: 'P4', category: 'documentation' } });
    await judge('P4', alone, { ...setRight, disposition: 'answer' });
    await judge('P3', disputed, { ...setRight, classification: { severity: 'P2' } });
    await judge('P3', alone, { verdict: 'rejected', reply: null, reason: 'No.', reasonCode: 'other' });
    const said = { dimension: 'severity', label: 'P3', witnesses: alone } as const;
    expect(await store.judgedLabels.count([said, { ...said, label: 'P1' }, { ...said, witnesses: disputed }])).toEqual([
      { own: { right: 1, of: 2 }, any: { right: 2, of: 3 } },
      { own: { right: 0, of: 0 }, any: { right: 2, of: 3 } },
      { own: { right: 0, of: 1 }, any: { right: 0, of: 1 } },
    ]);
    const category = { dimension: 'category', label: 'documentation', witnesses: alone } as const;
    expect(await store.judgedLabels.count([category])).toMatchObject([{ own: { right: 3, of: 3 } }]);
  });
});
