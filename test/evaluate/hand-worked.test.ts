import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/evaluate/analysis.ts';
import { calibrationOf } from '../../src/evaluate/calibration.ts';
import { confusionOf } from '../../src/evaluate/confusion.ts';
import { mcNemar } from '../../src/evaluate/mcnemar.ts';
import { passHat } from '../../src/evaluate/pass-hat.ts';
import { scoresOf } from '../../src/evaluate/run.ts';
import { score } from '../../src/evaluate/score.ts';
import { selectiveAccuracy } from '../../src/evaluate/selective.ts';
import { severityCost } from '../../src/evaluate/severity-cost.ts';
import { buildPrediction, buildRun, buildRunTicket, buildScored } from './build-scored.ts';

describe('the cost of a wrong severity', () => {
  it.each([
    ['P1', 'P1', 0],
    ['P1', 'P4', 30],
    ['P2', 'P3', 4],
    ['P4', 'P1', 3],
    ['P3', 'P2', 1],
  ] as const)('a %s taken for %s costs %d', (gold, said, cost) => {
    expect(severityCost(buildScored({ severity: gold }, { severity: said }))).toBe(cost);
  });

  it('is reckoned from the nearest label that two seniors could defend, and averaged', () => {
    const either = buildScored({ severity: 'P1', alsoAcceptable: { severity: ['P2'] } }, { severity: 'P3' });
    expect(severityCost(either)).toBe(4);
    expect(score([either, buildScored()])['severity.cost']).toBe(2);
  });
});

describe('a confusion matrix', () => {
  it('has the labels as rows and the predictions as columns, and the acceptable on the diagonal', () => {
    const scored = [
      buildScored({ severity: 'P1' }, { severity: 'P2' }),
      buildScored({ severity: 'P1' }, { severity: 'P1' }),
      buildScored({ severity: 'P4', alsoAcceptable: { severity: ['P3'] } }, { severity: 'P3' }),
    ];
    expect(confusionOf(scored, 'severity')).toEqual({
      labels: ['P1', 'P2', 'P3', 'P4'],
      counts: [
        [1, 1, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    });
  });
});

describe('confidence', () => {
  const answers = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.95, right: true },
    { confidence: 0.42, right: true },
    { confidence: 0.48, right: false },
  ];

  it('is off by the gap of each range, weighed by its answers', () => {
    // 0.9–1: 4 answers, 0.95 sure, 0.75 right → 0.20; 0.4–0.5: 2 answers, 0.45 sure, 0.5 right → 0.05.
    const { bins, ece, brier } = calibrationOf(answers);
    expect(bins).toMatchObject([
      { from: 0.4, n: 2, accuracy: 0.5 },
      { from: 0.9, n: 4, accuracy: 0.75 },
    ]);
    expect(ece).toBeCloseTo((4 * 0.2 + 2 * 0.05) / 6, 12);
    expect(brier).toBeCloseTo((3 * 0.05 ** 2 + 0.95 ** 2 + 0.58 ** 2 + 0.48 ** 2) / 6, 12);
  });

  it('is worth what it was right, by label and by how surely it was said', () => {
    const said = (severity: 'P1' | 'P3', confidence: number) =>
      buildRunTicket('T', {
        predicted: { severity, confidence: { category: 0.9, severity: confidence, issueType: 0.9, environment: 0.9 } },
      });
    const { measured } = analyse([said('P3', 0.9), said('P3', 0.85), said('P3', 0.6), said('P1', 0.3)]);
    expect(measured.filter(({ dimension }) => dimension === 'severity')).toEqual([
      { dimension: 'severity', label: 'P1', band: 'unsure', right: 0, of: 1 },
      { dimension: 'severity', label: 'P3', band: 'fair', right: 1, of: 1 },
      { dimension: 'severity', label: 'P3', band: 'sure', right: 2, of: 2 },
    ]);
  });

  it('keeps the surest first, and equally sure answers in proportion', () => {
    const curve = selectiveAccuracy(answers);
    const at = (coverage: number) => curve.find((kept) => kept.coverage === coverage)?.accuracy;
    expect(at(1)).toBeCloseTo(4 / 6, 12);
    expect(at(0.5)).toBeCloseTo(0.75, 12);
    // Five of six: the four surest and 0.48, which is wrong.
    expect(at(0.8)).toBeCloseTo((3 + 0) / 4.8, 12);
    expect(selectiveAccuracy([])).toEqual([]);
  });
});

describe('paired tests', () => {
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [1, 9, 22 / 1024],
    [0, 8, 2 / 256],
    [2, 10, (2 * (1 + 12 + 66)) / 4096],
  ])('%d against %d has p = %d', (onlyA, onlyB, p) => {
    expect(mcNemar(onlyA, onlyB).p).toBeCloseTo(p, 12);
    expect(mcNemar(onlyB, onlyA).p).toBeCloseTo(p, 12);
  });

  it('stay finite for thousands', () => {
    expect(mcNemar(5_000, 5_000).p).toBe(1);
    expect(mcNemar(4_900, 5_100).p).toBeCloseTo(0.0466, 3);
  });
});

describe('repeats', () => {
  it('pass^k is the chance that k attempts are all right', () => {
    // 3 of 4 right: pass^1 3/4, pass^2 C(3,2)/C(4,2) = 3/6, pass^4 0; averaged with a ticket that always is.
    const tickets = [
      [true, true, true, false],
      [true, true, true, true],
    ];
    expect(passHat(tickets, 1)).toBeCloseTo(0.875, 12);
    expect(passHat(tickets, 2)).toBeCloseTo(0.75, 12);
    expect(passHat(tickets, 4)).toBeCloseTo(0.5, 12);
    expect(passHat(tickets, 5)).toBeNull();
  });

  it('are scored beside the first attempt, where there are any', () => {
    const twice = buildRunTicket('T-1', { repeats: [buildPrediction({ severity: 'P1' })].map(mutable) });
    expect(scoresOf(buildRun([twice]))).toMatchObject({ 'severity.accuracy': 1, 'pass^1': 0.5, 'pass^2': 0 });
    expect(scoresOf(buildRun([buildRunTicket('T-1')]))).not.toHaveProperty('pass^1');
  });
});

describe('the other figures', () => {
  it('retrieval counts only tickets whose labels name what should be found', () => {
    const asked = buildScored({ similarTickets: ['H-1', 'H-2'] }, { similar: ['H-9', 'H-1'] });
    expect(score([asked, buildScored()])).toMatchObject({ 'retrieval.recall@5': 0.5, 'retrieval.mrr': 0.5 });
    expect(score([buildScored()])['retrieval.mrr']).toBeNull();
  });

  it('drafts: citations that were retrieved, replies that name the ticket’s own error, rules that were broken', () => {
    const tickets = [
      buildRunTicket('T-1', { predicted: { citations: { made: 2, grounded: 1 }, specific: true } }),
      buildRunTicket('T-2', { predicted: { specific: false, draftViolations: 1, brokenRules: ['tone.blame'] } }),
    ];
    expect(score(tickets)).toMatchObject({ 'draft.grounded': 0.5, 'draft.specific': 0.5, 'draft.violations': 1 });
    expect(analyse(tickets).brokenRules).toEqual({ 'tone.blame': 1 });
  });

  it('tokens and money are summed where a model says them', () => {
    const asked = buildScored({}, { tokens: { input: 900, output: 100 }, costUsd: 0.02 });
    expect(score([asked, buildScored()])).toMatchObject({
      'tokens.input': 900,
      'tokens.output': 100,
      'costUsd.total': 0.02,
      'costUsd.perTicket': 0.01,
    });
    expect(score([buildScored()])['costUsd.total']).toBeNull();
  });

  it('slices hold the figures of their own tickets', () => {
    const tickets = [
      buildRunTicket('T-1', { slices: { tier: 'free' } }),
      buildRunTicket('T-2', { slices: { tier: 'enterprise', kind: 'near_miss' }, gold: { severity: 'P2' } }),
    ];
    expect(analyse(tickets).slices).toMatchObject([
      { slice: 'tier', value: 'enterprise', n: 1, scores: { 'severity.accuracy': 0, 'severity.underTriageRate': 1 } },
      { slice: 'tier', value: 'free', n: 1, scores: { 'severity.accuracy': 1 } },
      { slice: 'kind', value: 'near_miss', n: 1 },
    ]);
  });
});

/** What a file gives back may be changed; what a prediction holds may not. */
function mutable(prediction: ReturnType<typeof buildPrediction>) {
  return { ...prediction, requestInfo: [...prediction.requestInfo] };
}
