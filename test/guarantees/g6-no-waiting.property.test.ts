import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation, runs, settle } from './situation.ts';

describe('G6: a P1 or P2 never waits for information', () => {
  it('is escalated, and what is missing is asked beside it', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { classification, decision } = settle(situation);
        if (classification.severity !== 'P1' && classification.severity !== 'P2') return;
        expect(decision.disposition).toBe('escalate');
        expect(decision.escalation.level).toBe('always');
        expect(decision.escalation.immediate).toBe(classification.severity === 'P1' || classification.security);
      }),
      runs,
    );
  });
});
