import { describe, expect, it } from 'vitest';
import { brokenLimits } from '../../src/evaluate/gate.ts';
import { labelledTicketSchema } from '../../src/evaluate/labelled-ticket.ts';
import { score } from '../../src/evaluate/score.ts';
import { buildGold, buildScored } from './build-scored.ts';

const scored = buildScored;

describe('scoring', () => {
  it('gives a perfect prediction full marks', () => {
    const figures = score([scored()]);
    expect(figures).toMatchObject({
      n: 1,
      'category.accuracy': 1,
      'severity.macroF1': 1,
      'informationRequest.f1': 1,
      'severity.underTriageRate': 0,
      'draft.violations': 0,
    });
  });

  it('counts an acceptable alternative as right, and shows the strict figure beside it', () => {
    const figures = score([scored({ severity: 'P2', alsoAcceptable: { severity: ['P3'] } }), scored()]);
    expect(figures).toMatchObject({
      'severity.accuracy': 1,
      'severity.strictAccuracy': 0.5,
      'severity.underTriageRate': 0,
    });
  });

  it('calls under-triage only what is milder than the label and every alternative', () => {
    const tickets = [
      scored({ severity: 'P2' }),
      scored({ severity: 'P4' }),
      scored({ severity: 'P1', alsoAcceptable: { severity: ['P2'] } }),
      scored(),
    ];
    expect(score(tickets)['severity.underTriageRate']).toBe(0.5);
  });

  it('averages F1 over the labels that occur', () => {
    // validation: 1 hit, 1 false alarm → F1 2/3; performance: 1 miss → 0.
    const figures = score([scored(), scored({ category: 'performance' })]);
    expect(figures['category.macroF1']).toBeCloseTo(1 / 3);
  });

  it('holds asked items against the alternative that fits best', () => {
    const figures = score([
      scored({ requestInfo: ['versions', 'request_id'], alsoAcceptable: { requestInfo: [['timestamp', 'versions']] } }),
    ]);
    expect(figures['informationRequest.f1']).toBeCloseTo(2 / 3);
  });

  it('measures review and security by recall and precision, and says nothing where there is nothing to say', () => {
    const figures = score([
      scored({ humanReview: true }, { humanReview: true }),
      scored({}, { humanReview: true }),
      scored({ humanReview: true }),
    ]);
    expect(figures).toMatchObject({
      'review.recall': 0.5,
      'review.precision': 0.5,
      'security.recall': null,
      'security.precision': null,
    });
  });

  it('takes a wrong known issue for a false alarm and a miss', () => {
    const figures = score([
      scored({ knownIssue: 'KI-1' }, { knownIssue: 'KI-2' }),
      scored({ knownIssue: 'KI-1' }, { knownIssue: 'KI-1' }),
      scored({ alsoAcceptable: { knownIssue: ['KI-3'] } }, { knownIssue: 'KI-3' }),
    ]);
    expect(figures).toMatchObject({ 'knownIssue.precision': 2 / 3, 'knownIssue.recall': 2 / 3 });
  });

  it('reads latency off the sorted tickets', () => {
    const figures = score(Array.from({ length: 20 }, (_, at) => scored({}, { latencyMs: 20 - at })));
    expect(figures).toMatchObject({ 'latencyMs.p50': 10, 'latencyMs.p95': 19 });
  });

  it('has figures of an empty set without dividing by nothing', () => {
    expect(score([])).toMatchObject({ n: 0, 'category.accuracy': null, 'latencyMs.p50': null });
  });
});

describe('a gate', () => {
  const gate = { atLeast: { 'review.recall': 0.9 }, atMost: { 'draft.violations': 0 } };

  it('is silent where every limit holds', () => {
    expect(brokenLimits({ 'review.recall': 0.95, 'draft.violations': 0 }, gate)).toEqual([]);
  });

  it('names each limit that is broken, and each figure that is missing', () => {
    expect(brokenLimits({ 'review.recall': 0.5 }, gate)).toEqual([
      'review.recall is 0.5, at least 0.9 is wanted',
      'draft.violations is missing, at most 0 is wanted',
    ]);
  });
});

describe('a line of a labelled set', () => {
  const { alsoAcceptable: _alternatives, ...labels } = buildGold();
  const line = { id: 'T-1', subject: 'x', createdAt: '2026-01-05T10:00:00Z', gold: labels };

  it('may leave out what has a default', () => {
    expect(labelledTicketSchema.parse(line)).toMatchObject({
      body: '',
      customer: { tier: 'business' },
      gold: { alsoAcceptable: {} },
    });
  });

  it.each([
    ['an unknown severity', { ...line, gold: { ...labels, severity: 'P5' } }],
    ['no labels', { ...line, gold: undefined }],
    ['a day without a time', { ...line, createdAt: '2026-01-05' }],
  ])('is refused with %s', (_fault, bad) => {
    expect(labelledTicketSchema.safeParse(bad).success).toBe(false);
  });
});
