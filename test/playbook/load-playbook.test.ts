import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parsePlaybook, PlaybookFault } from '../../src/playbook/load-playbook.ts';

const shipped = await readFile(new URL('../../src/playbook/playbook.json', import.meta.url), 'utf8');

/** The shipped document with one text replaced by another. */
function changed(from: string, to: string): string {
  expect(shipped).toContain(from);
  return shipped.replace(from, to);
}

describe('a playbook document', () => {
  it('has one version, however it is laid out', async () => {
    const { version } = await parsePlaybook(shipped);
    expect((await parsePlaybook(JSON.stringify(JSON.parse(shipped)))).version).toBe(version);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('has another version where a figure differs', async () => {
    const other = await parsePlaybook(changed('"acknowledgeMinutes": 15', '"acknowledgeMinutes": 10'));
    expect(other.version).not.toBe((await parsePlaybook(shipped)).version);
  });

  it.each([
    ['is no JSON', () => changed('"sla": {', '"sla" {'), /^line 3: /],
    [
      'has a wrong type',
      () => changed('"acknowledgeMinutes": 15', '"acknowledgeMinutes": "soon"'),
      /line 4: sla\.P1\.acknowledgeMinutes: .*number/,
    ],
    ['has a negative time', () => changed('"resolveMinutes": 240', '"resolveMinutes": -1'), /sla\.P1\.resolveMinutes/],
    ['misspells a key', () => changed('"slowdownPercent"', '"slowdownPercents"'), /thresholds/],
    [
      'drops a review reason',
      () => changed('"compensation",', ''),
      /review\.reasons: all six review reasons are required/,
    ],
    [
      'puts more verdicts to a second reviewer than there are',
      () => changed('"doubleReviewShare": 0, "knownWrongShare": 0', '"doubleReviewShare": 0.6, "knownWrongShare": 0.5'),
      /reviewInstruments: doubleReviewShare and knownWrongShare .* at most 1/,
    ],
    ['links to no address', () => changed('https://status.northwind.example', 'status page'), /links\.statusPage/],
    ['is empty', () => '', /line 1/],
    ['ends too early', () => '{\n  "sla": {\n', /^line 3: /],
  ])('that %s is refused with the line and the reason', async (_fault, text, message) => {
    const error = await parsePlaybook(text()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlaybookFault);
    expect((error as PlaybookFault).message).toMatch(message);
  });
});
