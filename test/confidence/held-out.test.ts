import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { countHeldOut } from '../../src/confidence/count-held-out.ts';
import { heldOutTable } from '../../src/confidence/held-out.ts';
import { measureConfidence } from '../../src/confidence/measure-confidence.ts';
import { measureWitnessed } from '../../src/evaluate/witnessed.ts';
import { measuredDimensions } from '../../src/ticket/measured-confidence.ts';
import { buildScored } from '../evaluate/build-scored.ts';

const alone = { rules: true, model: null, neighbours: null };

describe('what held-out tickets say of a label', () => {
  test('the shipped table was counted on the sets as they are', async () => {
    const source = await readFile(new URL('../../src/confidence/held-out.ts', import.meta.url), 'utf8');
    for (const file of ['third-set.jsonl', 'fourth-set.jsonl']) {
      const set = await readFile(new URL(`../../evals/${file}`, import.meta.url), 'utf8');
      expect(source).toContain(createHash('sha256').update(set).digest('hex').slice(0, 12));
    }
    const rows = heldOutTable.trim().split('\n');
    const of = (dimension: string) =>
      rows
        .map((row) => row.split(' '))
        .filter(([named]) => named === dimension)
        .reduce((sum, row) => sum + Number(row[6]), 0);
    expect(new Set(measuredDimensions.map(of)).size).toBe(1);
    expect(of('severity')).toBeGreaterThan(100);
  });

  test('a label counts where the same witnesses agreed and differed, and any label of its dimension beside it', () => {
    const row = { dimension: 'severity', label: 'P3', witnesses: alone, right: 9, of: 10 };
    const rows = [
      row,
      { ...row, label: 'P1', right: 1, of: 2 },
      { ...row, witnesses: { ...alone, neighbours: false }, of: 50 },
      { ...row, dimension: 'category' },
    ];
    const said = { dimension: 'severity', label: 'P3', witnesses: alone } as const;
    expect(countHeldOut(said, rows)).toEqual({ own: { right: 9, of: 10 }, any: { right: 10, of: 12 } });
  });

  test('predictions are counted by label and witnesses; an acceptable label is right', () => {
    const witnesses = { category: alone, severity: alone, issueType: alone, environment: alone };
    const scored = [
      buildScored({ severity: 'P3' }, { severity: 'P3', witnesses }),
      buildScored({ severity: 'P2', alsoAcceptable: { severity: ['P3'] } }, { severity: 'P3', witnesses }),
      buildScored({ severity: 'P4' }, { severity: 'P3', witnesses }),
      buildScored({ severity: 'P4' }, { severity: 'P3', witnesses: null }),
    ];
    const [severity] = measureWitnessed(scored).filter(({ dimension }) => dimension === 'severity');
    expect(severity).toEqual({ dimension: 'severity', label: 'P3', witnesses: alone, right: 2, of: 3 });
  });

  test('few cases of a label give way to its dimension, and too few of both say nothing', async () => {
    const judged = (own: number, any: number) => ({ own: { right: own, of: own }, any: { right: any, of: any } });
    const unheard = { rules: false, model: false, neighbours: false };
    const said = {
      classification: { category: 'other', severity: 'P3', issueType: 'bug', environment: 'unknown' },
      witnesses: { category: unheard, severity: unheard, issueType: unheard, environment: unheard },
    } as const;
    const judgedLabels = { count: async () => [judged(10, 30), judged(9, 30), judged(3, 9), judged(0, 0)] };
    const measured = await measureConfidence({ judgedLabels }, said);
    expect(measured).toMatchObject({
      category: { right: 10, of: 10, reviewed: 10, sameLabel: true, enough: true },
      severity: { right: 30, of: 30, reviewed: 30, sameLabel: false, enough: true },
      issueType: { of: 9, sameLabel: false, enough: false },
      environment: { right: 0, of: 0, enough: false },
    });
  });
});
