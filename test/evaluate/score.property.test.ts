import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/evaluate/faults.ts';
import type { Gold } from '../../src/evaluate/labelled-ticket.ts';
import type { Prediction } from '../../src/evaluate/prediction.ts';
import { score } from '../../src/evaluate/score.ts';
import { dimensions, figureName, type Scored } from '../../src/evaluate/scored.ts';
import {
  categories,
  dispositions,
  environments,
  escalationLevels,
  informationItems,
  issueTypes,
  severities,
} from '../../src/ticket/vocabulary.ts';
import { buildPrediction } from './build-scored.ts';

const labels = {
  category: fc.constantFrom(...categories),
  severity: fc.constantFrom(...severities),
  issueType: fc.constantFrom(...issueTypes),
  environment: fc.constantFrom(...environments),
  security: fc.boolean(),
  escalate: fc.constantFrom(...escalationLevels),
  disposition: fc.constantFrom(...dispositions),
  requestInfo: fc.uniqueArray(fc.constantFrom(...informationItems)),
  humanReview: fc.boolean(),
  knownIssue: fc.constantFrom('KI-1', 'KI-2', null),
};

const alternatives = fc.record(
  {
    category: fc.array(labels.category, { maxLength: 2 }),
    severity: fc.array(labels.severity, { maxLength: 2 }),
    escalate: fc.array(labels.escalate, { maxLength: 2 }),
    disposition: fc.array(labels.disposition, { maxLength: 2 }),
    requestInfo: fc.array(labels.requestInfo, { maxLength: 2 }),
    knownIssue: fc.array(labels.knownIssue, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const gold: fc.Arbitrary<Gold> = fc.record({ ...labels, alsoAcceptable: alternatives });
const prediction: fc.Arbitrary<Prediction> = fc.record(labels).map((said) => buildPrediction(said));
const set: fc.Arbitrary<Scored[]> = fc.array(fc.record({ gold, predicted: prediction }), { maxLength: 12 });

/** A prediction that says what the labels say. */
function repeating({
  alsoAcceptable: _alternatives,
  language: _language,
  similarTickets: _similar,
  ...said
}: Gold): Prediction {
  return buildPrediction(said);
}

describe('any score', () => {
  it('is never below its strict figure, and every rate lies between 0 and 1', () => {
    fc.assert(
      fc.property(set, (scored) => {
        const rates = score(scored);
        for (const [name, rate] of Object.entries(rates))
          if (rate !== null && !/^n$|latency|cost/.test(name)) expect(rate >= 0 && rate <= 1).toBe(true);
        for (const name of dimensions.map(figureName))
          expect(rates[`${name}.accuracy`] ?? 0).toBeGreaterThanOrEqual(rates[`${name}.strictAccuracy`] ?? 0);
      }),
    );
  });

  it('is full wherever every prediction repeats its label', () => {
    fc.assert(
      fc.property(fc.array(gold, { minLength: 1, maxLength: 12 }), (golds) => {
        const scored = golds.map((labelled) => ({ gold: labelled, predicted: repeating(labelled) }));
        const wanted = (name: string) => (/underTriage|violations|degraded|cost/.test(name) ? 0 : 1);
        for (const [name, figure] of Object.entries(score(scored)))
          if (figure !== null && !/^n$|latency|ece|brier/.test(name)) expect(figure).toBe(wanted(name));
        expect(scored.flatMap(faultsOf)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the tickets', () => {
    fc.assert(
      fc.property(set, (scored) => {
        const backwards = score([...scored].reverse());
        for (const [name, figure] of Object.entries(score(scored)))
          if (figure === null) expect(backwards[name]).toBeNull();
          else expect(backwards[name]).toBeCloseTo(figure, 10);
      }),
    );
  });

  it('has an accuracy that the faults of the single tickets add up to', () => {
    fc.assert(
      fc.property(set, (scored) => {
        const figures = score(scored);
        for (const dimension of dimensions) {
          const right = scored.filter((one) => !faultsOf(one).includes(dimension)).length;
          expect(Math.round((figures[`${figureName(dimension)}.accuracy`] ?? 0) * scored.length)).toBe(right);
        }
      }),
    );
  });
});
