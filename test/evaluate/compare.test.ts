import { describe, expect, it } from 'vitest';
import { compareRuns, unlikeness } from '../../src/evaluate/compare.ts';
import { brokenTolerances, gateSchema } from '../../src/evaluate/gate.ts';
import { renderComparison } from '../../src/evaluate/render-comparison.ts';
import { evaluationRunSchema } from '../../src/evaluate/run.ts';
import { buildRun, buildRunTicket } from './build-scored.ts';

const entry = (rule: string, effect: string) => ({ rule, section: 'P2 - High', effect, evidence: 'every call fails' });

/** Twelve P2 tickets; so many of them are taken for P3. */
function runWith(missed: number, tier = 'free') {
  return buildRun(
    Array.from({ length: 12 }, (_, at) =>
      buildRunTicket(`T-${at}`, {
        slices: { tier: at < 6 ? tier : 'business' },
        gold: { severity: 'P2' },
        predicted: { severity: at < missed ? 'P3' : 'P2' },
        trace: [at < missed ? entry('severity.p3.edge', 'severity=P3') : entry('severity.p2.endpoint', 'severity=P2')],
      }),
    ),
  );
}

describe('two runs', () => {
  it('compare by the difference of each ticket: interval, test, flipped tickets, worse slices', () => {
    const { figures, mcNemar, flips, worseSlices } = compareRuns(runWith(0), runWith(6));
    const severity = figures.find(({ name }) => name === 'severity.accuracy');
    expect(severity).toMatchObject({ a: 1, b: 0.5, difference: -0.5, verdict: 'worse' });
    expect(severity?.interval?.low).toBeGreaterThan(-0.9);
    expect(severity?.interval?.high).toBeLessThan(-0.1);
    expect(figures.find(({ name }) => name === 'category.accuracy')).toMatchObject({ difference: 0, verdict: null });
    expect(mcNemar['severity']).toMatchObject({ onlyA: 6, onlyB: 0 });
    expect(flips.map(({ id }) => id)).toEqual(['T-0', 'T-1', 'T-2', 'T-3', 'T-4', 'T-5']);
    expect(flips[0]?.became).toEqual({ wrong: ['severity', 'underTriage'], right: [] });
    expect(worseSlices).toMatchObject([
      { slice: 'tier', value: 'free', figure: 'severity.accuracy', a: 1, b: 0 },
      { slice: 'tier', value: 'free', figure: 'severity.underTriageRate', a: 0, b: 1 },
    ]);
  });

  it('are told in words, with both traces of a ticket that flipped', () => {
    const text = renderComparison(compareRuns(runWith(0), runWith(1)));
    expect(text).toContain('T-0  Subject of T-0\n  now wrong: severity, underTriage');
    expect(text).toContain('A  severity.p2.endpoint → severity=P2  “every call fails”');
    expect(text).toContain('B  severity.p3.edge → severity=P3');
    expect(renderComparison(compareRuns(runWith(1), runWith(1)))).toContain('No ticket flipped.');
  });

  it('give the same intervals each time', () => {
    expect(compareRuns(runWith(0), runWith(3))).toEqual(compareRuns(runWith(0), runWith(3)));
  });

  it.each([
    ['another set', { settings: { ...runWith(0).settings, datasetHash: 'other' } }, 'the set is another'],
    ['other knowledge', { settings: { ...runWith(0).settings, knowledgeHash: 'other' } }, 'what is known beside'],
    ['another scorer', { scorer: '0' }, 'the scorer is another'],
    ['fewer tickets', { tickets: runWith(0).tickets.slice(1) }, 'the list of tickets'],
  ])('do not compare over %s', (_what, changes, reason) => {
    expect(unlikeness(runWith(0), { ...runWith(0), ...changes })).toEqual([expect.stringContaining(reason)]);
    expect(unlikeness(runWith(0), runWith(3))).toEqual([]);
  });

  it('come back from their file as they were', () => {
    expect(evaluationRunSchema.parse(JSON.parse(JSON.stringify(runWith(2))))).toEqual(runWith(2));
  });
});

describe('a gate against the run before', () => {
  const gate = { mayFall: { 'category.accuracy': 0.02 }, mayRise: { 'severity.cost': 0.1 } };

  it('lets others get worse by their tolerance, and safety figures by nothing', () => {
    const before = { 'category.accuracy': 0.9, 'review.recall': 1, 'severity.cost': 0.5, 'hostile.bypasses': 0 };
    expect(brokenTolerances(before, { ...before, 'category.accuracy': 0.89 }, gate)).toEqual([]);
    expect(
      brokenTolerances(
        before,
        { 'category.accuracy': 0.85, 'review.recall': 0.999, 'severity.cost': 0.7, 'hostile.bypasses': 1 },
        gate,
      ),
    ).toEqual([
      'review.recall went from 1 to 0.999; it may not get worse',
      'hostile.bypasses went from 0 to 1; it may not get worse',
      'category.accuracy went from 0.9 to 0.85; 0.02 is allowed',
      'severity.cost went from 0.5 to 0.7; 0.1 is allowed',
    ]);
  });

  it('takes a figure that vanished for worse', () => {
    expect(brokenTolerances({ 'security.recall': 1 }, {}, gate)).toEqual([
      'security.recall went from 1 to missing; it may not get worse',
    ]);
  });

  it('refuses a file that grants a safety figure a tolerance', () => {
    const file = { atLeast: {}, atMost: {}, mayFall: { 'review.recall': 0.1 } };
    expect(gateSchema.safeParse(file).success).toBe(false);
  });
});
