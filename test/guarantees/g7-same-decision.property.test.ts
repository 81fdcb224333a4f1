import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../src/ticket/instant.ts';
import { decide } from '../../src/playbook/decide.ts';
import { classify } from '../../src/classify/classify.ts';
import { anySituation, runs, settle } from './situation.ts';

describe('G7: the same input gives the same decision', () => {
  it('byte for byte, also after a way through JSON', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const stored = { ...situation, facts: JSON.parse(JSON.stringify(situation.facts)) };
        expect(JSON.stringify(settle(stored))).toBe(JSON.stringify(settle(situation)));
      }),
      runs,
    );
  });

  it('the moment of the decision changes nothing, since due times count from the arrival', () => {
    fc.assert(
      fc.property(anySituation, fc.integer({ min: 0, max: 100_000 }), ({ facts, proposal }, minutes) => {
        const classified = classify({ facts, proposal });
        const at = (now: number) => decide({ facts, ...classified, now: addMinutes(facts.ticket.createdAt, now) });
        expect(at(minutes)).toEqual(at(0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('every entry of a trace names its rule, its section and what it read', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        for (const { rule, section, effect, evidence } of settle(situation).decision.trace) {
          expect(rule).toMatch(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/);
          expect([section, effect].every((words) => words.length > 0)).toBe(true);
          expect(evidence.length).toBeLessThanOrEqual(240);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
