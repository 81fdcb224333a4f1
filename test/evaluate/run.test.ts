import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGold } from './build-scored.ts';

const program = fileURLToPath(new URL('../../evals/run.ts', import.meta.url));

const figures =
  'n category.accuracy category.macroF1 category.strictAccuracy severity.accuracy severity.macroF1 ' +
  'severity.strictAccuracy severity.underTriageRate issueType.accuracy environment.accuracy security.recall ' +
  'security.precision escalation.accuracy disposition.accuracy review.recall review.precision ' +
  'informationRequest.f1 knownIssue.precision knownIssue.recall draft.violations latencyMs.p50 latencyMs.p95';

const tickets = [
  {
    id: 'T-2',
    subject: 'Export stops early',
    body: 'Our export with northwind-sdk 4.2.0 ends after 10,000 rows with ExportTruncated, every time since 2026-01-05 09:00 UTC.',
    createdAt: '2026-01-05T10:00:00Z',
    customer: { id: 'cus_2', tier: 'enterprise' },
    gold: buildGold({ knownIssue: 'KI-900', humanReview: true }),
  },
  {
    id: 'T-1',
    subject: 'How do I page through orders?',
    body: 'We would like to read all orders of a month. Which parameters do we need?',
    createdAt: '2026-01-04T10:00:00+01:00',
    gold: buildGold({ severity: 'P4' }),
  },
];

const knownIssue = {
  id: 'KI-900',
  title: 'Bulk export stops at 10,000 rows',
  component: 'exports',
  affectedVersions: ['northwind-sdk <4.3.0'],
  fixedIn: 'northwind-sdk 4.3.0',
  symptoms: ['An export of more than 10,000 rows ends early'],
  errorSignatures: ['ExportTruncated'],
  workaround: 'Export by month until the upgrade.',
  status: 'fixed',
  links: [],
};

const pastTicket = {
  id: 'H-1',
  subject: 'Paging',
  body: 'How does paging work?',
  resolution: 'See the guide.',
  createdAt: null,
};

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
const file = (name: string) => join(folder, name);
const jsonLines = (name: string, lines: readonly object[]) =>
  writeFile(file(name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

beforeAll(async () => {
  await jsonLines('tickets.jsonl', tickets);
  await jsonLines('known-issues.jsonl', [knownIssue]);
  await jsonLines('history.jsonl', [pastTicket]);
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the program as a shell would, without a model. */
function evaluate(...options: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'] };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...options], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run eval', () => {
  it('prints one JSON object with every figure, and nothing else', async () => {
    const { code, stdout, stderr } = await evaluate('--dataset', file('tickets.jsonl'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const scores = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(scores)).toEqual(expect.arrayContaining(figures.split(' ')));
    expect(scores).toMatchObject({
      n: 2,
      'knownIssue.recall': 0,
      'run.dataset': 'tickets.jsonl',
      'run.mode': 'playbook',
    });
  });

  it('loads the known issues and the history that are named, and replays in the order of time', async () => {
    const named = ['--known-issues', file('known-issues.jsonl'), '--history', file('history.jsonl')];
    const { code, stdout } = await evaluate(
      '--dataset',
      file('tickets.jsonl'),
      ...named,
      '--json',
      '--details',
      file('details.jsonl'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ 'knownIssue.recall': 1, 'knownIssue.precision': 1 });

    const lines = (await readFile(file('details.jsonl'), 'utf8')).trim().split('\n');
    const details = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(details).toMatchObject([{ id: 'T-1' }, { id: 'T-2', predicted: { knownIssue: 'KI-900' } }]);
    expect(details[1]).toMatchObject({ wrong: expect.not.arrayContaining(['knownIssue']), trace: expect.anything() });
  });

  it('exits with 1 and the reasons where a figure breaks a limit, and still prints the figures', async () => {
    await writeFile(file('gate.json'), JSON.stringify({ atLeast: { n: 3 }, atMost: {} }));
    const { code, stdout, stderr } = await evaluate(
      '--dataset',
      file('tickets.jsonl'),
      '--gate',
      file('gate.json'),
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ n: 2 });
    expect(stderr).toContain('n is 2, at least 3 is wanted');
  });

  it('catches a playbook that is worse: what it lets slip, and in which tickets', async () => {
    const slow = {
      ...tickets[1],
      id: 'T-3',
      subject: 'API latency is 4x normal',
      body: 'Since this morning, 08:00 UTC, every call to GET /orders takes four times as long as it did.',
      gold: buildGold({
        category: 'performance',
        severity: 'P2',
        escalate: 'always',
        disposition: 'escalate',
        humanReview: true,
      }),
    };
    await jsonLines('slow.jsonl', [slow]);
    const own = await readFile(new URL('../../src/playbook/playbook.json', import.meta.url), 'utf8');
    await writeFile(file('worse.json'), own.replace('"slowdownPercent": 50', '"slowdownPercent": 900'));
    await writeFile(file('no-limits.json'), JSON.stringify({ atLeast: {}, atMost: {} }));
    expect((await evaluate('--dataset', file('slow.jsonl'), '--json', '--out', file('before.json'))).code).toBe(0);

    const worse = `playbook=${file('worse.json')}`;
    const against = ['--dataset', file('slow.jsonl'), '--gate', file('no-limits.json')];
    const { code, stdout, stderr } = await evaluate('compare', file('before.json'), worse, ...against);
    expect(code).toBe(1);
    expect(stderr).toContain('severity.underTriageRate went from 0 to 1; it may not get worse');
    expect(stderr).toContain('review.recall went from 1 to 0; it may not get worse');
    expect(stdout).toContain('A  severity.p2.performance_degraded → severity=P2');

    const other = await evaluate('compare', file('before.json'), worse, '--dataset', file('tickets.jsonl'));
    expect({ code: other.code, stdout: other.stdout }).toEqual({ code: 1, stdout: '' });
    expect(other.stderr).toContain('these runs do not compare: the set is another in the second run');
  });

  it.each([
    ['a run file that is none', ['compare', file('worse.json'), file('worse.json')], 'is not a run'],
    ['settings that are none', ['compare', 'speed=9', 'speed=8'], 'is neither a run file nor settings'],
    [
      'a model without a key',
      ['compare', 'model=a', 'model=b', '--dataset', file('tickets.jsonl')],
      'wants OPENAI_API_KEY',
    ],
  ])('refuses to compare %s', async (_fault, options, message) => {
    const { code, stdout, stderr } = await evaluate(...options);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['a bad line', ['--dataset', 'bad.jsonl'], 'bad.jsonl, line 2: not valid JSON'],
    ['a bad known issue', ['--dataset', 'tickets.jsonl', '--known-issues', 'bad.jsonl'], 'bad.jsonl, line 1: title'],
    ['a file that is not there', ['--dataset', 'none.jsonl'], 'none.jsonl cannot be read'],
    ['a gate that is none', ['--dataset', 'tickets.jsonl', '--gate', 'known-issues.jsonl'], 'is not a gate'],
    ['a misspelt option', ['--datasets', 'tickets.jsonl'], 'there is no option --datasets'],
  ])('refuses %s before anything runs, and prints nothing to standard output', async (_fault, options, message) => {
    await writeFile(file('bad.jsonl'), `${JSON.stringify(tickets[0])}\n{"id":\n`);
    const placed = options.map((option) => (option.startsWith('--') ? option : file(option)));
    const { code, stdout, stderr } = await evaluate(...placed, '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
