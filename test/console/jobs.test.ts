import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jobOf } from '../../src/jobs/job-kind.ts';
import { startWork } from '../../src/jobs/work.ts';
import { writeNote } from '../../src/jobs/write-note.ts';
import type { RecommendationId } from '../../src/ticket/ids.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterAll(() => copilot.close());

/** A page as whoever has this key sees it. */
async function signedIn(role: 'admin' | 'agent') {
  const origin = 'http://localhost';
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ key: copilot.keys[role] }).toString();
  const answer = await copilot.api.request(`${origin}/console/sign-in`, { method: 'POST', headers, body });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return (path: string, method = 'GET') =>
    copilot.api.request(`${origin}${path}`, {
      method,
      headers: { ...headers, cookie },
      body: method === 'GET' ? null : '',
    });
}

test('a dead job is seen with its reason and tried again by an admin, and by nobody else', async () => {
  const recommendationId = 'rec_gone' as RecommendationId;
  await copilot.services.store.jobs.enqueue([jobOf(writeNote, { recommendationId }, { group: 'zendesk' })]);
  const work = await startWork(copilot.services, copilot.queueDatabase, [writeNote]);
  const page = await signedIn('admin');
  const dead = await vi.waitFor(
    async () => {
      const shown = await (await page('/console/jobs')).text();
      expect(shown).toContain('the recommendation is gone');
      return shown;
    },
    { timeout: 20_000, interval: 200 },
  );
  await work.stop();
  expect(dead).toContain('rec_gone');
  const retry = /action="(\/console\/jobs\/[\w-]+\/retry)"/.exec(dead)?.[1] ?? '';
  const asAgent = await signedIn('agent');
  expect((await asAgent('/console/jobs')).status).toBe(403);
  expect((await asAgent(retry, 'POST')).status).toBe(403);
  expect((await page(retry, 'POST')).headers.get('location')).toBe('/console/jobs?done=retried');
  expect(await (await page('/console/jobs')).text()).toContain('Nothing has failed for good');
  expect(await (await page('/console/jobs?state=retrying')).text()).toContain('rec_gone');
  // A second click comes too late.
  expect((await page(retry, 'POST')).status).toBe(409);
  expect((await page('/console/jobs/none/retry', 'POST')).status).toBe(404);
});
