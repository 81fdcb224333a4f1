import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude, concludeWith } from '../../src/conclude.ts';
import { flagForReview } from '../../src/review/flag.ts';
import { addMinutes } from '../../src/ticket/instant.ts';
import { reviewReasons } from '../../src/ticket/vocabulary.ts';
import { anySituation, runs, settle } from './situation.ts';

describe('G2: a required review stays required', () => {
  it('P1 and P2, escalations, security, enterprise customers and money always go to a person, by name', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { classification, decision } = settle(situation);
        const { signals, ticket } = situation.facts;
        const wanted = [
          ...(classification.severity === 'P1' || classification.severity === 'P2' ? ['severity_p1_p2'] : []),
          ...(decision.disposition === 'escalate' || decision.escalation.level === 'always'
            ? ['engineering_escalation']
            : []),
          ...(classification.security || signals.security.length > 0 ? ['security'] : []),
          ...(ticket.customer.tier === 'enterprise' ? ['enterprise_customer'] : []),
          ...(signals.money.some(({ kind }) => kind !== 'payment_failure') ? ['compensation'] : []),
        ];
        const reasons: readonly string[] = decision.review.reasons;
        expect(reasons).toEqual(expect.arrayContaining(wanted));
        expect(decision.review.required).toBe(reasons.length > 0);
      }),
      runs,
    );
  });

  it('a model never takes a reason away', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { facts, proposal } = situation;
        fc.pre(proposal !== null);
        const now = addMinutes(facts.ticket.createdAt, 1);
        const alone = conclude(facts, now);
        const merged = concludeWith(proposal, facts, { ...alone, now });
        expect(merged.decision.review.reasons).toEqual(expect.arrayContaining([...alone.decision.review.reasons]));
      }),
      runs,
    );
  });

  it('nor does a model that agrees with the severity take a doubt about it away', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const own = settle({ ...situation, proposal: null });
        const { classification, decision } = settle(situation);
        if (classification.severity !== own.classification.severity) return;
        if (own.decision.review.required) expect(decision.review.required).toBe(true);
        expect(classification.confidence.severity).toBe(own.classification.confidence.severity);
      }),
      runs,
    );
  });

  it('reasons only accumulate, in one order', () => {
    const anyReasons = fc.subarray([...reviewReasons]);
    fc.assert(
      fc.property(anyReasons, anyReasons, (first, second) => {
        const review = flagForReview(flagForReview({ required: false, reasons: [] }, first), second);
        expect(review.reasons).toEqual(
          reviewReasons.filter((reason) => first.includes(reason) || second.includes(reason)),
        );
        expect(review.required).toBe(review.reasons.length > 0);
      }),
    );
  });
});
