import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { ApiKeyId, ReviewId } from '../../src/ticket/ids.ts';
import { toInstant } from '../../src/ticket/instant.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import type { StoredTicket } from '../../src/ticket/ticket.ts';
import { buildIndexed, buildRecommendation, buildStoredTicket } from '../support/build-ticket.ts';
import { preferredDatabase, type OpenDatabase } from '../support/databases.ts';

/** `INTERLEAVINGS=2000` for the whole; a share of it otherwise. */
const numRuns = Number(process.env.INTERLEAVINGS ?? 60);
const now = toInstant('2026-01-05T10:30:00Z');
const draft = 'The draft.';

type Reviewer = 'ada' | 'ben';
type Action =
  | { readonly do: 'claim' | 'release'; readonly by: Reviewer }
  | { readonly do: 'approve' | 'reject'; readonly by: Reviewer }
  | { readonly do: 'edit'; readonly by: Reviewer; readonly reply: string }
  | { readonly do: 'send'; readonly body: string }
  | { readonly do: 'revise' };

/** Where one ticket, its recommendation, the review and the reply stand. */
type State = {
  readonly required: boolean;
  readonly revision: number;
  readonly claim: Reviewer | null;
  readonly verdict: { readonly by: Reviewer; readonly reply: string | null } | null;
  readonly sent: string | null;
};

/** What the product promises of one action after another. `read`: the ticket as agents saw it before they wrote. */
function step(state: State, action: Action, read: StoredTicket): readonly [State, string] {
  if (action.do === 'revise')
    // A reply that went out meanwhile stands among the ticket's messages, and must not be written over.
    return state.revision === read.revision && (state.sent !== null) === read.messages.length > 0
      ? [{ ...state, revision: read.revision + 1 }, 'updated']
      : [state, 'revisionChanged'];
  if (action.do === 'send') return send(state, action.body);
  if (action.do === 'release') {
    if (state.claim !== null && state.claim !== action.by) return [state, 'claimed'];
    return [{ ...state, claim: null }, 'released'];
  }
  if (state.verdict !== null) return [state, 'alreadyReviewed'];
  if (state.revision !== 1) return [state, 'ticketChanged'];
  if (state.claim !== null && state.claim !== action.by) return [state, 'claimed'];
  if (action.do === 'claim') return [{ ...state, claim: action.by }, 'taken'];
  const reply = action.do === 'approve' ? draft : action.do === 'edit' ? action.reply : null;
  return [{ ...state, claim: null, verdict: { by: action.by, reply } }, 'recorded'];
}

function send(state: State, body: string): readonly [State, string] {
  if (state.sent !== null) return [state, 'alreadySent'];
  if (state.verdict === null && state.required) return [state, 'reviewPending'];
  if (state.verdict !== null && state.verdict.reply === null) return [state, 'rejected'];
  const allowed = state.verdict === null ? draft : state.verdict.reply;
  return body === allowed ? [{ ...state, sent: body }, 'sent'] : [state, 'textNotApproved'];
}

/** Every order in which actions that were begun at once may have taken effect. */
function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

type Model = { states: readonly State[] };
type Real = { readonly store: Store; readonly ticket: StoredTicket; readonly recommendation: Recommendation };

let counted = 0;

/** Actions of two agents and two reviewers at the same moment: their outcomes must be those of some order of them. */
class AtOnce implements fc.AsyncCommand<Model, Real> {
  readonly actions: readonly Action[];
  constructor(actions: readonly Action[]) {
    this.actions = actions;
  }
  check = () => true;
  toString = () => JSON.stringify(this.actions);

  async run(model: Model, real: Real): Promise<void> {
    const read = (await real.store.tickets.find(real.ticket.id)) ?? real.ticket;
    const outcomes = await Promise.all(this.actions.map((action) => act(real, action, read)));
    const numbered = this.actions.map((action, at) => ({ action, outcome: outcomes[at] }));
    const explained = model.states.flatMap((before) =>
      orders(numbered).flatMap((order) => {
        let state = before;
        for (const { action, outcome } of order) {
          const [after, expected] = step(state, action, read);
          if (expected !== outcome) return [];
          state = after;
        }
        return [state];
      }),
    );
    if (explained.length === 0) throw new Error(`no order explains ${outcomes.join(', ')}`);
    model.states = [...new Map(explained.map((state) => [JSON.stringify(state), state])).values()];
    await expectStored(model, real);
  }
}

async function act({ store, recommendation }: Real, action: Action, read: StoredTicket): Promise<string> {
  const { reviews, tickets } = store;
  if (action.do === 'revise') {
    const revised = { ...read, revision: read.revision + 1, body: `Said again, ${(counted += 1)}.` };
    return (await tickets.update(revised, buildIndexed())).outcome;
  }
  const { id } = recommendation;
  if (action.do === 'send')
    return (await reviews.markSent({ recommendationId: id, body: action.body, at: now, by: 'key_agent' as ApiKeyId }))
      .outcome;
  const by = `key_${action.by}` as ApiKeyId;
  if (action.do === 'claim') return (await reviews.claim(id, by, 15)).outcome;
  if (action.do === 'release') return (await reviews.release(id, by)).outcome;
  const given = await reviews.giveVerdict({
    id: `rev_${(counted += 1)}` as ReviewId,
    recommendationId: id,
    reviewer: by,
    verdict: action.do === 'approve' ? 'approved' : action.do === 'edit' ? 'edited' : 'rejected',
    classification: null,
    disposition: null,
    escalation: null,
    decision: null,
    reply: action.do === 'approve' ? draft : action.do === 'edit' ? action.reply : null,
    reasonCode: null,
    reason: null,
    createdAt: now,
  });
  return given.outcome;
}

/** What is stored is one of the states that the outcomes leave possible: nothing acknowledged is lost, nothing else is there. */
async function expectStored(model: Model, { store, ticket, recommendation }: Real): Promise<void> {
  const stored = await store.recommendations.find(recommendation.id);
  const current = await store.tickets.find(ticket.id);
  const seen = {
    revision: current?.revision,
    claim: stored?.claim?.reviewer.slice(4) ?? null,
    verdict: stored?.review == null ? null : { by: stored.review.reviewer.slice(4), reply: stored.review.reply },
    sent: stored?.sent?.body ?? null,
  };
  model.states = model.states.filter(
    ({ revision, claim, verdict, sent }) => JSON.stringify({ revision, claim, verdict, sent }) === JSON.stringify(seen),
  );
  expect(model.states, `stored is ${JSON.stringify(seen)}`).toHaveLength(1);
}

const reviewers = fc.constantFrom<Reviewer>('ada', 'ben');
const texts = fc.constantFrom(draft, 'Other words.', 'Better words.');
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('claim', 'release'), by: reviewers }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('approve', 'reject'), by: reviewers }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit'), by: reviewers, reply: texts }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send'), body: texts }) },
  { weight: 1, arbitrary: fc.constant({ do: 'revise' } as const) },
);

describe('two agents and two reviewers at once', () => {
  let database: OpenDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await preferredDatabase.open();
    store = openStore(database.pool);
  });
  afterAll(() => database.close());

  test(
    'no update is lost, no verdict given twice, nothing sent that was not approved, whatever the order',
    { timeout: 1_800_000 },
    async () => {
      const atOnce = fc.array(anyAction, { minLength: 1, maxLength: 4 }).map((actions) => new AtOnce(actions));
      await fc.assert(
        fc.asyncProperty(fc.boolean(), fc.commands([atOnce], { maxCommands: 6 }), async (required, commands) => {
          const ticket = buildStoredTicket();
          const review = required
            ? ({ required, reasons: ['enterprise_customer'] } as const)
            : ({ required, reasons: [] } as const);
          const recommendation = buildRecommendation({
            ticketId: ticket.id,
            draft: { body: draft },
            decision: { review },
          });
          await store.recommendations.recordWithTicket(ticket, buildIndexed(), recommendation);
          const model: Model = { states: [{ required, revision: 1, claim: null, verdict: null, sent: null }] };
          await fc.asyncModelRun(() => ({ model, real: { store, ticket, recommendation } }), commands);
        }),
        { numRuns },
      );
      expect((await verifyAudit(store.audit, null)).faults).toEqual([]);
    },
  );
});
