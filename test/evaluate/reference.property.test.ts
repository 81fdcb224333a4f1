import fc from 'fast-check';
import { ConfusionMatrix } from 'ml-confusion-matrix';
import * as statistics from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { bootstrapMean, quantile } from '../../src/evaluate/bootstrap.ts';
import { calibrationOf } from '../../src/evaluate/calibration.ts';
import { confusionOf } from '../../src/evaluate/confusion.ts';
import { mcNemar } from '../../src/evaluate/mcnemar.ts';
import { passHat } from '../../src/evaluate/pass-hat.ts';
import { score } from '../../src/evaluate/score.ts';
import { severities } from '../../src/ticket/vocabulary.ts';
import { buildScored } from './build-scored.ts';

/** Our figures beside those of packages that know nothing of us: equal to 1e-9, whatever the set. */
const close = (figure: number | null | undefined, reference: number) =>
  expect(Math.abs((figure ?? Number.NaN) - reference)).toBeLessThan(1e-9);

const pairs = fc.array(
  fc.record({ gold: fc.constantFrom(...severities), said: fc.constantFrom(...severities), sure: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('against ml-confusion-matrix', () => {
  it('accuracy, macro F1 and the matrix itself', () => {
    fc.assert(
      fc.property(pairs, (set) => {
        const scored = set.map(({ gold, said }) => buildScored({ severity: gold }, { severity: said }));
        const figures = score(scored);
        const reference = ConfusionMatrix.fromLabels(
          set.map(({ gold }) => gold),
          set.map(({ said }) => said),
          { labels: [...severities] },
        );
        close(figures['severity.accuracy'], reference.getAccuracy());
        expect(confusionOf(scored, 'severity').counts).toEqual(reference.getMatrix());
        const labels = [...new Set(set.map(({ gold }) => gold))];
        close(figures['severity.macroF1'], statistics.mean(labels.map((label) => reference.getF1Score(label))));
      }),
    );
  });

  it('precision and recall of what a person must see, of security and of escalation', () => {
    const yesNo = fc.array(fc.record({ there: fc.boolean(), said: fc.boolean() }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(yesNo, (set) => {
        const level = (holds: boolean) => (holds ? 'always' : 'no');
        const figures = score(
          set.map(({ there, said }) =>
            buildScored(
              { humanReview: there, security: there, escalate: level(there) },
              { humanReview: said, security: said, escalate: level(said) },
            ),
          ),
        );
        const reference = ConfusionMatrix.fromLabels(
          set.map(({ there }) => String(there)),
          set.map(({ said }) => String(said)),
          { labels: ['false', 'true'] },
        );
        for (const name of ['review', 'security', 'escalation']) {
          if (set.some(({ there }) => there)) close(figures[`${name}.recall`], reference.getTruePositiveRate('true'));
          else expect(figures[`${name}.recall`]).toBeNull();
          if (set.some(({ said }) => said))
            close(figures[`${name}.precision`], reference.getPositivePredictiveValue('true'));
          else expect(figures[`${name}.precision`]).toBeNull();
        }
      }),
    );
  });
});

describe('against simple-statistics', () => {
  it('McNemar’s exact p, from the probabilities of the binomial distribution', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (onlyA, onlyB) => {
        const n = onlyA + onlyB;
        const chances = n === 0 ? [1] : (statistics.binomialDistribution(n, 0.5) ?? []);
        // The distribution ends where nothing is left to see; the lower tail is all there.
        const tail = statistics.sumSimple(chances.slice(0, Math.min(onlyA, onlyB) + 1));
        close(mcNemar(onlyA, onlyB).p, Math.min(1, 2 * tail));
      }),
    );
  });

  it('the Brier score and the gap of each bin, by means over the answers', () => {
    const answers = fc.array(
      fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(answers, (judged) => {
        const { bins, ece, brier } = calibrationOf(judged);
        close(brier, statistics.mean(judged.map(({ confidence, right }) => (confidence - Number(right)) ** 2)));
        const gaps = bins.map(({ from, to }) => {
          const own = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
          const gap =
            statistics.mean(own.map(({ right }) => Number(right))) - statistics.mean(own.map((one) => one.confidence));
          return (own.length / judged.length) * Math.abs(gap);
        });
        close(ece, statistics.sum(gaps));
        expect(statistics.sum(bins.map(({ n }) => n))).toBe(judged.length);
      }),
    );
  });

  it('the interval of a bootstrap holds the mean, lies within the values, and covers about two standard errors', () => {
    const values = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(values, (differences) => {
        const { low, high } = bootstrapMean(differences)!;
        const mean = statistics.mean(differences);
        expect(low).toBeLessThanOrEqual(mean + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
        const twoErrors = (2 * 1.96 * statistics.standardDeviation(differences)) / Math.sqrt(differences.length);
        expect(Math.abs(high - low - twoErrors)).toBeLessThan(0.08);
      }),
      { numRuns: 30 },
    );
  });

  it('the median of a sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 }), (values) => {
        close(
          quantile(
            values.toSorted((a, b) => a - b),
            0.5,
          ),
          statistics.median(values),
        );
      }),
    );
  });

  it('pass^k, from the numbers of ways to choose', () => {
    const ways = (n: number, k: number) =>
      k > n
        ? 0
        : statistics.combinations(
            Array.from({ length: n }, (_, at) => at),
            k,
          ).length;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (tickets) => {
          for (const k of [1, 2, 4, 6])
            close(
              passHat(tickets, k),
              statistics.mean(tickets.map((attempts) => ways(attempts.filter(Boolean).length, k) / ways(6, k))),
            );
        },
      ),
    );
  });
});
