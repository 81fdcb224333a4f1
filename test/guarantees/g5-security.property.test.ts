import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation, runs, settle } from './situation.ts';

describe('G5: a security ticket is tagged, escalated at once, and asks nothing', () => {
  it('whatever else stands in it, and whatever a model says', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { classification, decision } = settle(situation);
        if (situation.facts.signals.security.length > 0) expect(classification.security).toBe(true);
        if (!classification.security) return;
        expect(decision).toMatchObject({
          disposition: 'escalate',
          escalation: { level: 'always', target: 'oncall_sre', immediate: true },
          informationRequest: [],
        });
        expect(['P1', 'P2']).toContain(classification.severity);
      }),
      runs,
    );
  });
});
