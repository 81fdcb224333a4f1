import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/evaluate/faults.ts';
import { report } from '../../src/evaluate/report.ts';
import { score } from '../../src/evaluate/score.ts';
import { buildScored } from './build-scored.ts';

const scored = [
  buildScored(),
  buildScored({ severity: 'P2', alsoAcceptable: { severity: ['P3'] } }),
  buildScored({ severity: 'P1', escalate: 'always', humanReview: true }),
];

describe('the report', () => {
  const lines = report(scored, score(scored)).split('\n');

  it('shows accuracy, strict accuracy and macro F1 of each dimension', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^severity +0\.667 +0\.333 +0\.556$/));
    expect(lines).toContainEqual(expect.stringMatching(/^escalation +0\.667 +0\.667 +0\.400$/));
  });

  it('shows counts as whole numbers, and a dash where there was nothing to measure by', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^n +3$/));
    expect(lines).toContainEqual(expect.stringMatching(/^draft\.violations +0$/));
    expect(lines).toContainEqual(expect.stringMatching(/^security\.recall +–$/));
  });

  it('shows how each label was told apart', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^P1 +0\.000 +– +1$/));
    expect(lines).toContainEqual(expect.stringMatching(/^P2 +1\.000 +1\.000 +1$/));
  });
});

describe('the faults of a ticket', () => {
  it('are none where the prediction is right or acceptable', () => {
    expect(scored.slice(0, 2).flatMap(faultsOf)).toEqual([]);
  });

  it('name what is wrong as the labels do, and say where it was taken for too mild', () => {
    expect(scored.slice(2).flatMap(faultsOf)).toEqual(['severity', 'escalate', 'underTriage', 'humanReview']);
  });

  it('include what was asked, a wrong known issue and a draft that breaks a rule', () => {
    const one = buildScored({}, { requestInfo: [], knownIssue: 'KI-1', draftViolations: 1, security: true });
    expect(faultsOf(one)).toEqual(['security', 'requestInfo', 'knownIssue', 'draft']);
  });
});
