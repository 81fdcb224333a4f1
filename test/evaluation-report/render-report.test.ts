import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/evaluation-report/render-report.ts';
import { buildRun, buildRunTicket } from '../evaluate/build-scored.ts';

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

function runWith(missed: number) {
  const tickets = Array.from({ length: 8 }, (_, at) =>
    buildRunTicket(`T-${at}`, {
      subject: at === 0 ? hostile : `Ticket ${at}`,
      draft: hostile,
      slices: { tier: at < 4 ? 'free' : 'enterprise', source: hostile },
      gold: { severity: 'P2', category: at % 2 === 0 ? 'validation' : 'feature_request' },
      predicted: { severity: at < missed ? 'P3' : 'P2', disposition: 'close_expected_behavior' },
      trace: [{ rule: 'severity.p2.endpoint', section: 'P2 - High', effect: 'severity=P2', evidence: hostile }],
    }),
  );
  return buildRun(tickets);
}

const render = () =>
  renderReport({
    run: runWith(3),
    past: [runWith(0), runWith(1)],
    against: runWith(1),
    judgement: {
      model: hostile,
      pairs: 8,
      a: 1,
      b: 3,
      tie: 4,
      swayed: 2,
      agreement: { n: 6, agreed: 5, kappa: 0.667 },
    },
    broken: ['a <b>limit</b>'],
  });

describe('a report', () => {
  it('holds the whole story without a script: gate, figures, charts, changes, flipped and wrong tickets', async () => {
    const page = await render();
    for (const words of [
      'The gate stops this',
      'a &lt;b&gt;limit&lt;/b&gt;',
      'What changed',
      '2 tickets flipped',
      'No score: it enters no figure, no comparison and no gate.',
      'People judged 6 of them; the model says the same of 5, κ 0.67.',
      'now wrong: severity, underTriage',
      'What was taken for what',
      'Does confidence mean what it says?',
      'Over 3 runs',
      '8 tickets with something wrong',
    ])
      expect(page).toContain(words);
    expect(page.match(/<svg/g)).toHaveLength(6 + 4 + 2);
    expect(page).not.toMatch(/<script|<img|https?:\/\/(?!www\.w3\.org)/);
  });

  it('needs neither a run before nor past ones', async () => {
    const page = await renderReport({ run: runWith(0), past: [], against: null, judgement: null, broken: null });
    expect(page).not.toContain('What changed');
    expect(page).not.toContain('opinion');
    expect(page).not.toContain('The gate');
  });
});

describe.skipIf(!existsSync(chromiumPath))('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each([
    ['a phone in the dark', 360, 'dark'],
    ['a desk in daylight', 1280, 'light'],
  ] as const)('opens on %s without a complaint, a fetch or a scroll sideways', async (_where, width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => complaints.push(request.url()));
    await page.setContent(await render());
    await page.locator('details').first().click();
    expect(complaints).toEqual([]);
    expect(await page.title()).toBe('Evaluation: tickets.jsonl');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    // Letters of a chart stay letters on a phone.
    const size = await page
      .locator('svg.plot text')
      .first()
      .evaluate((node) => node.getBoundingClientRect().height);
    expect(size).toBeGreaterThan(9);
    await page.close();
  });
});
