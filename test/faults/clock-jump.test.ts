import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { recommendTicket } from '../../src/jobs/recommend-ticket.ts';
import { jobOf } from '../../src/jobs/job-kind.ts';
import { scanSla } from '../../src/jobs/scan-sla.ts';
import { startWork } from '../../src/jobs/work.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openPool } from '../../src/store/pool.ts';
import { storeTicket } from '../../src/ticket-intake.ts';
import { buildTicket } from '../support/build-ticket.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const hour = 3_600_000;
const now = Date.parse('2026-01-05T10:00:00Z');
let copilot: Copilot;

beforeAll(async () => {
  // The embedded database has no clock but this process's: both jump.
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now });
  const pool = await openPool({ dataDir: null });
  await migrate(pool);
  copilot = await startCopilot({}, { pool, close: () => pool.end() });
});
beforeEach(() => void vi.setSystemTime(now));
afterAll(async () => {
  await copilot.close();
  vi.useRealTimers();
});

const setForward = () => void vi.setSystemTime(Date.now() + hour);
const setBack = () => void vi.setSystemTime(Date.now() - hour);

const ticket = { subject: 'Payments fail', body: 'Payment processing is down in production since 09:58 UTC.' };

function ask(key: string) {
  return callApi(copilot, 'POST /v1/recommendations', { json: { ticket }, headers: { 'idempotency-key': key } });
}

describe('the clock is set forward by an hour, and back', () => {
  test('a request that is repeated under its key has one effect and one answer, before and after', async () => {
    const before = await ask('before');
    setForward();
    const ahead = await ask('ahead');
    setBack();
    const after = await ask('after');
    for (const answer of [before, ahead, after]) expect(answer.status).toBe(201);
    expect((await ask('before')).body.id).toBe(before.body.id);
    expect((await ask('ahead')).body.id).toBe(ahead.body.id);
    expect((await callApi(copilot, 'GET /v1/tickets')).body.items).toHaveLength(3);
  });

  test('a request whose server died ahead of time is taken over at once', async () => {
    const { idempotency } = copilot.services.store;
    const claim = { caller: 'somebody', keyHash: 'a'.repeat(64), fingerprint: 'b'.repeat(64), leaseSeconds: 4 };
    setForward();
    expect(await idempotency.claim({ ...claim, attempt: 'died' })).toEqual({ outcome: 'claimed' });
    expect(await idempotency.claim({ ...claim, attempt: 'too soon' })).toEqual({ outcome: 'inProgress' });
    setBack();
    expect(await idempotency.claim({ ...claim, attempt: 'takes over' })).toEqual({ outcome: 'claimed' });
    expect(await idempotency.record({ ...claim, attempt: 'died' }, new Uint8Array([1]))).toBe(false);
  });

  test('a key that has used its minute up ahead of time waits for no more than a minute', async () => {
    const take = () => copilot.services.store.rateLimits.take({ caller: 'key', limit: 10, requests: 10 });
    setForward();
    expect((await take()).granted).toBe(10);
    expect((await take()).granted).toBe(0);
    setBack();
    const again = await take();
    expect(again.granted).toBe(10);
    expect(again.resetMs).toBeLessThanOrEqual(60_000);
    expect((await take()).granted).toBe(0);
  });

  test('a review that was claimed ahead of time can be claimed by another', async () => {
    const { body } = await ask('claimed');
    const claim = (as: 'reviewer' | 'admin') => callApi(copilot, `POST /v1/recommendations/${body.id}/claim`, { as });
    setForward();
    expect((await claim('reviewer')).status).toBe(200);
    expect((await claim('admin')).status).toBe(409);
    setBack();
    expect((await claim('admin')).status).toBe(200);
  });

  test('a breached clock is announced once, however often the hour comes', async () => {
    const subscription = { url: 'https://hooks.northwind.example/sla', events: ['sla.breached'] };
    const { body } = await callApi(copilot, 'POST /v1/webhook-subscriptions', { json: subscription });
    await ask('breached');
    const scan = () => scanSla.handle(copilot.services, {}, {} as never);
    const announced = async () =>
      (await callApi(copilot, `GET /v1/webhook-subscriptions/${body.id}/deliveries`)).body.items.length as number;
    await scan();
    expect(await announced()).toBe(0);
    setForward();
    await scan();
    const first = await announced();
    expect(first).toBeGreaterThan(0);
    setBack();
    await scan();
    setForward();
    await scan();
    expect(await announced()).toBe(first);
  });

  test('a job that was stored ahead of time runs now, and the queue is looked after', async () => {
    const { store } = copilot.services;
    setForward();
    const stored = await storeTicket(copilot.services, buildTicket({ subject: 'GET /orders answers 500' }));
    if (stored.outcome !== 'created') throw new Error(stored.outcome);
    const { id: ticketId, revision } = stored.ticket;
    await store.jobs.enqueue([jobOf(recommendTicket, { ticketId, revision })]);
    setBack();
    expect(await store.jobs.followClock()).toBeGreaterThan(0);
    expect(await store.jobs.followClock()).toBe(0);
    const working = await startWork(copilot.services, copilot.queueDatabase, [recommendTicket]);
    const done = async () => {
      const { body } = await callApi(copilot, 'GET /v1/jobs?state=completed&queue=recommend-ticket');
      expect(body.items).toMatchObject([{ payload: { ticketId } }]);
    };
    await vi.waitFor(done, { timeout: 20_000, interval: 100 });
    await working.stop();
  });
});
