import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { done, jobOf, usual, type JobKind } from '../../src/jobs/job-kind.ts';
import { jobKinds } from '../../src/jobs/kinds.ts';
import { recommendTicket } from '../../src/jobs/recommend-ticket.ts';
import { startWork } from '../../src/jobs/work.ts';
import type { JobState } from '../../src/store/ports/jobs.ts';
import { storeTicket } from '../../src/ticket-intake.ts';
import { callApi } from '../support/call-api.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
let stop: (() => Promise<void>) | null = null;
beforeAll(async () => {
  copilot = await startCopilot();
});
afterEach(async () => {
  await stop?.();
  stop = null;
});
afterAll(() => copilot.close());

const payload = z.object({ n: z.number() });

/** A kind of its own for one test, that looks for work as often as can be. */
function kind(queue: string, handle: JobKind<{ n: number }>['handle']): JobKind<{ n: number }> {
  const retries = { most: 1, firstAfterSeconds: 1, lastAfterSeconds: 1 };
  return { ...usual, queue, payload, retries, pollSeconds: 0.5, handle };
}

async function work(kinds: Parameters<typeof startWork>[2]): Promise<void> {
  ({ stop } = await startWork(copilot.services, copilot.queueDatabase, kinds));
}

async function jobsIn(state: JobState, queue: string) {
  const { body } = await callApi(copilot, `GET /v1/jobs?state=${state}&queue=${queue}`);
  return body.items as { id: string; attempts: number; error: string | null }[];
}

const settled = { timeout: 20_000, interval: 100 };

test('a ticket that came in gets its recommendation, and a job delivered twice no second one', async () => {
  const stored = await storeTicket(copilot.services, buildTicket({ subject: 'POST /orders answers 500' }));
  if (stored.outcome !== 'created') throw new Error(stored.outcome);
  const { id: ticketId, revision } = stored.ticket;
  await copilot.services.store.jobs.enqueue([1, 2].map(() => jobOf(recommendTicket, { ticketId, revision })));
  await work([recommendTicket]);
  await vi.waitFor(async () => expect(await jobsIn('completed', 'recommend-ticket')).toHaveLength(2), settled);
  const { body } = await callApi(copilot, 'GET /v1/reviews');
  const found = body.items.filter(({ ticket }: { ticket: { id: string } }) => ticket.id === ticketId);
  expect(found).toHaveLength(1);
});

test('what fails is tried again, then dead, seen by an admin, and done when tried once more', async () => {
  let broken = true;
  let attempts = 0;
  const failing = kind('failing', async () => {
    attempts += 1;
    if (broken) throw new RangeError('words of a ticket');
    return done;
  });
  await work([failing]);
  await copilot.services.store.jobs.enqueue([jobOf(failing, { n: 1 })]);
  await vi.waitFor(async () => expect(await jobsIn('dead', 'failing')).toHaveLength(1), settled);
  const [dead] = await jobsIn('dead', 'failing');
  expect(attempts).toBe(2);
  expect(dead).toMatchObject({ attempts: 2, error: 'RangeError' });
  broken = false;
  expect((await callApi(copilot, `POST /v1/jobs/${dead?.id}/retry`)).status).toBe(200);
  await vi.waitFor(async () => expect(await jobsIn('completed', 'failing')).toHaveLength(1), settled);
  expect((await callApi(copilot, `POST /v1/jobs/${dead?.id}/retry`)).status).toBe(409);
});

test('what no retry can help is dead at once, and so is a payload that nobody understands', async () => {
  let attempts = 0;
  const hopeless = kind('hopeless', async () => {
    attempts += 1;
    return { outcome: 'dead', reason: 'the address is gone' };
  });
  await work([hopeless]);
  await copilot.services.store.jobs.enqueue([jobOf(hopeless, { n: 1 }), jobOf({ queue: 'hopeless' }, { n: 'one' })]);
  await vi.waitFor(async () => expect(await jobsIn('dead', 'hopeless')).toHaveLength(2), settled);
  expect((await jobsIn('dead', 'hopeless')).map(({ error }) => error)).toEqual(
    expect.arrayContaining(['the address is gone', 'the payload is not valid']),
  );
  expect(attempts).toBe(1);
});

test('a platform that says when to come back is asked again then, at no cost of retries', async () => {
  let asked = 0;
  const limited = kind('limited', async () => {
    asked += 1;
    return asked < 4 ? { outcome: 'later', seconds: 0 } : done;
  });
  await work([limited]);
  await copilot.services.store.jobs.enqueue([jobOf(limited, { n: 1 })]);
  await vi.waitFor(async () => expect(await jobsIn('completed', 'limited')).toHaveLength(4), settled);
  expect(await jobsIn('dead', 'limited')).toEqual([]);
});

test('so many of one group run at once and no more', async () => {
  let running = 0;
  let most = 0;
  const grouped = {
    ...kind('grouped', async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
      return done;
    }),
    concurrency: { jobs: 8, perGroup: 2 },
  };
  await work([grouped]);
  const jobs = Array.from({ length: 8 }, (_, n) => jobOf(grouped, { n }, { group: 'one' }));
  await copilot.services.store.jobs.enqueue(jobs);
  await vi.waitFor(async () => expect(await jobsIn('completed', 'grouped')).toHaveLength(8), settled);
  expect(most).toBe(2);
});

test('stopping finishes the work under way', async () => {
  let finished = false;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = kind('slow', async () => {
    begin();
    await new Promise((resolve) => setTimeout(resolve, 500));
    finished = true;
    return done;
  });
  await work([slow]);
  await copilot.services.store.jobs.enqueue([jobOf(slow, { n: 1 })]);
  await begun;
  await stop?.();
  stop = null;
  expect(finished).toBe(true);
  expect(await jobsIn('completed', 'slow')).toHaveLength(1);
});

test('every kind there is can be worked on', async () => {
  await work(jobKinds);
  expect(await jobsIn('dead', 'recommend-ticket')).toEqual([]);
});
