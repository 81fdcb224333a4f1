import { describe, expect, it } from 'vitest';
import { countByLabel } from '../../src/evaluate/by-label.ts';
import type { Gold } from '../../src/evaluate/labelled-ticket.ts';
import { countItems } from '../../src/evaluate/information-request.ts';
import { countKnownIssue } from '../../src/evaluate/known-issue.ts';
import { percentile } from '../../src/evaluate/percentile.ts';
import { buildGold, buildScored } from './build-scored.ts';

describe('asked items', () => {
  it('are held against the label where no alternative fits better', () => {
    const gold = buildGold({ requestInfo: ['timestamp'], alsoAcceptable: { requestInfo: [['versions']] } });
    expect(countItems(gold, ['timestamp', 'request_id'])).toEqual({ hits: 1, falseAlarms: 1, misses: 0 });
  });

  it('are right where they are one of the alternatives', () => {
    const gold = buildGold({
      requestInfo: ['timestamp'],
      alsoAcceptable: { requestInfo: [['versions', 'request_id']] },
    });
    expect(countItems(gold, ['request_id', 'versions'])).toEqual({ hits: 2, falseAlarms: 0, misses: 0 });
  });

  it('need not be any where asking nothing is acceptable', () => {
    const gold = buildGold({ requestInfo: ['timestamp'], alsoAcceptable: { requestInfo: [[]] } });
    expect(countItems(gold, [])).toEqual({ hits: 0, falseAlarms: 0, misses: 0 });
  });

  it('are all missed where nothing was asked', () => {
    expect(countItems(buildGold({ requestInfo: ['timestamp', 'versions'] }), [])).toMatchObject({ misses: 2 });
  });
});

describe('a known issue', () => {
  const hit = { hits: 1, falseAlarms: 0, misses: 0 };
  const falseAlarm = { hits: 0, falseAlarms: 1, misses: 0 };
  const missed = { hits: 0, falseAlarms: 0, misses: 1 };
  const nothing = { hits: 0, falseAlarms: 0, misses: 0 };
  const either: Partial<Gold> = { knownIssue: 'KI-1', alsoAcceptable: { knownIssue: ['KI-2'] } };
  const noneWillDo: Partial<Gold> = { knownIssue: 'KI-1', alsoAcceptable: { knownIssue: [null] } };
  const oneWillDo: Partial<Gold> = { knownIssue: null, alsoAcceptable: { knownIssue: ['KI-1'] } };

  it.each([
    ['that is the label is a hit', either, 'KI-1', hit],
    ['that is an alternative is a hit', either, 'KI-2', hit],
    ['that is neither is a false alarm and a miss', either, 'KI-3', { ...falseAlarm, misses: 1 }],
    ['where there is none is a false alarm', {}, 'KI-1', falseAlarm],
    ['that is not named is a miss', either, null, missed],
    ['may go unnamed where none is acceptable', noneWillDo, null, nothing],
    ['is not wanted where there is none, even if one would do', oneWillDo, null, nothing],
  ])('%s', (_title, gold, matched, counts) => {
    expect(countKnownIssue(buildGold(gold), matched)).toEqual(counts);
  });
});

describe('labels of a dimension', () => {
  it('are counted one against the rest, an acceptable prediction as the label', () => {
    const scored = [
      buildScored({ severity: 'P2', alsoAcceptable: { severity: ['P3'] } }, { severity: 'P3' }),
      buildScored({ severity: 'P2' }, { severity: 'P4' }),
      buildScored({ severity: 'P3' }, { severity: 'P2' }),
    ];
    expect(countByLabel(scored, 'severity')).toEqual([
      { label: 'P2', tickets: 2, counts: { hits: 1, falseAlarms: 1, misses: 1 } },
      { label: 'P3', tickets: 1, counts: { hits: 0, falseAlarms: 0, misses: 1 } },
    ]);
  });
});

describe('a percentile', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.95, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 3, 2, 1], 0.5, 2],
    [[30, 4, 200], 0.95, 200],
  ])('of %j at %d is %j', (values, share, value) => {
    expect(percentile(values, share)).toBe(value);
  });
});
