import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { sealAnswer, unsealAnswer } from '../../src/api/sealed-answer.ts';
import type { Services } from '../../src/services.ts';
import { callApi } from '../support/call-api.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

const ticket = (reference: string) => ({ reference, subject: 'POST /orders answers 500', body: 'Since 10:00 UTC.' });
const keyed = (key: string) => ({ 'idempotency-key': key });

describe('a request repeated with its Idempotency-Key', () => {
  let copilot: Copilot;
  /** A second server on the same database. */
  let other: Copilot;
  beforeAll(async () => {
    copilot = await startCopilot();
    other = { ...copilot, api: createApp({ ...copilot.services }, { docsScript: null }) };
  });
  afterAll(() => copilot.close());

  const withStore = (change: (services: Services) => Partial<Services['store']>): Copilot => {
    const { services } = copilot;
    const store = { ...services.store, ...change(services) };
    return { ...copilot, api: createApp({ ...services, store }, { docsScript: null }) };
  };
  const count = () => copilot.services.store.tickets.count();

  test('is answered as before, to the byte, and has one effect', async () => {
    const call = { json: { ticket: ticket('IK-1') }, headers: keyed('one') };
    const first = await callApi(copilot, 'POST /v1/recommendations', call);
    const again = await callApi(other, 'POST /v1/recommendations', call);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    for (const name of ['location', 'content-type']) expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const { body: stored } = await callApi(copilot, `GET /v1/recommendations/${first.body.id}`);
    expect(stored.id).toBe(first.body.id);
  });

  test('under the key of another request is refused', async () => {
    await callApi(copilot, 'POST /v1/tickets', { json: ticket('IK-2'), headers: keyed('two') });
    for (const [line, json] of [
      ['POST /v1/tickets', ticket('IK-2b')],
      ['POST /v1/recommendations', ticket('IK-2')],
    ] as const) {
      const { status, body } = await callApi(copilot, line, { json, headers: keyed('two') });
      expect(status).toBe(422);
      expect(body.type).toBe('urn:support-copilot:problem:idempotency-key-reused');
    }
  });

  test('is the business of its caller alone', async () => {
    const mine = await callApi(copilot, 'POST /v1/tickets', { as: 'agent', json: ticket('IK-3'), headers: keyed('x') });
    const theirs = await callApi(copilot, 'POST /v1/tickets', {
      as: 'reviewer',
      json: ticket('IK-3b'),
      headers: keyed('x'),
    });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
  });

  test('fifty times at once over two servers has one effect, and no other answer than the one', async () => {
    const before = await count();
    const call = {
      json: { ticket: { body: 'Without a reference: nothing else tells two apart.' } },
      headers: keyed('fifty'),
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => callApi(at % 2 === 0 ? copilot : other, 'POST /v1/recommendations', call)),
    );
    expect(await count()).toBe(before + 1);
    const created = answers.filter(({ status }) => status === 201);
    expect(created.length).toBeGreaterThan(0);
    expect(new Set(created.map(({ body }) => body.id)).size).toBe(1);
    for (const { status, headers, body } of answers.filter(({ status }) => status !== 201)) {
      expect(status).toBe(409);
      expect(body.type).toBe('urn:support-copilot:problem:request-in-progress');
      expect(headers.get('retry-after')).toBe('1');
    }
  });

  test('repeats a refusal too', async () => {
    const call = { json: { subject: ' ' }, headers: keyed('blank') };
    const first = await callApi(copilot, 'POST /v1/tickets', call);
    const again = await callApi(copilot, 'POST /v1/tickets', call);
    expect(first.status).toBe(422);
    expect(again.body).toEqual(first.body);
  });

  test('that failed inside left nothing behind, and is tried again', async () => {
    const broken = withStore(({ store }) => ({
      recommendations: {
        ...store.recommendations,
        recordWithTicket: async (...record) => {
          await store.recommendations.recordWithTicket(...record);
          throw new Error('the process stumbles after its transaction');
        },
      },
    }));
    const before = await count();
    const call = { json: { ticket: ticket('IK-5') }, headers: keyed('five') };
    expect((await callApi(broken, 'POST /v1/recommendations', call)).status).toBe(500);
    expect(await count()).toBe(before);
    expect((await callApi(copilot, 'POST /v1/recommendations', call)).status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  test('after a crash between commit and reply, is answered by another server as it would have been', async () => {
    const crashing = withStore(({ store }) => ({
      openUnitOfWork() {
        const unit = store.openUnitOfWork();
        return { ...unit, commit: () => unit.commit().then(() => new Promise<void>(() => {})) };
      },
    }));
    const before = await count();
    const call = { json: { ticket: ticket('IK-6') }, headers: keyed('six') };
    void callApi(crashing, 'POST /v1/recommendations', call);
    await expect.poll(count, { timeout: 20_000 }).toBe(before + 1);
    const again = await callApi(other, 'POST /v1/recommendations', call);
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await count()).toBe(before + 1);
  });

  test('is taken over from a server that hangs, whose own effect is undone when it comes round', async () => {
    let comeRound = () => {};
    const hanging = new Promise<void>((resolve) => {
      comeRound = resolve;
    });
    let beginWork = () => {};
    const working = new Promise<void>((resolve) => {
      beginWork = resolve;
    });
    const slow = withStore(({ store }) => ({
      idempotency: {
        ...store.idempotency,
        claim: (attempt) => store.idempotency.claim({ ...attempt, leaseSeconds: 2 }).finally(beginWork),
        renew: () => Promise.resolve(),
      },
      tickets: { ...store.tickets, create: async (...ticket) => hanging.then(() => store.tickets.create(...ticket)) },
    }));
    const before = await count();
    const call = { json: { body: 'Two servers work on this one.' }, headers: keyed('hang') };
    const first = callApi(slow, 'POST /v1/tickets', call);
    await working;
    expect((await callApi(other, 'POST /v1/tickets', call)).status).toBe(409);
    await expect
      .poll(async () => (await callApi(other, 'POST /v1/tickets', call)).status, { timeout: 20_000 })
      .toBe(201);
    comeRound();
    expect((await first).status).toBe(409);
    expect(await count()).toBe(before + 1);
  });

  test('as events, it is given the same events', async () => {
    const call = {
      json: { ticket: ticket('IK-7') },
      headers: { ...keyed('seven'), accept: 'text/event-stream' },
    };
    const first = await callApi(copilot, 'POST /v1/recommendations', call);
    const again = await callApi(other, 'POST /v1/recommendations', call);
    expect(first.body).toContain('event: recommendation');
    expect(again.body).toBe(first.body);
  });

  test('as an import, the lines without an id are stored once', async () => {
    const body = JSON.stringify({ service: 'orders', version: '1', deployedAt: '2026-01-05T10:00:00Z' });
    const call = { body, headers: { ...keyed('import'), 'content-type': 'application/x-ndjson' } };
    for (let time = 0; time < 3; time += 1) {
      const { body: report } = await callApi(copilot, 'POST /v1/deployments/import', call);
      expect(report.imported).toBe(1);
    }
    expect((await callApi(copilot, 'GET /v1/deployments')).body.items).toHaveLength(1);
  });

  test('is removed once, and the second answer is that of the first', async () => {
    await callApi(copilot, 'POST /v1/documents', {
      json: { id: 'gone', title: 'Gone', url: 'https://docs.northwind.example/gone', body: 'Soon.' },
    });
    const line = 'DELETE /v1/documents/gone';
    expect((await callApi(copilot, line, { headers: keyed('del') })).status).toBe(204);
    expect((await callApi(copilot, line, { headers: keyed('del') })).status).toBe(204);
    expect((await callApi(copilot, line, { headers: keyed('del 2') })).status).toBe(404);
  });

  test.each([
    ['no characters', ''],
    ['a letter that is not ASCII', '\u00fc'],
    ['256 characters', 'a'.repeat(256)],
  ])('with a key of %s is refused', async (_title, key) => {
    const { status, body } = await callApi(copilot, 'POST /v1/tickets', { json: ticket('IK-9'), headers: keyed(key) });
    expect(status).toBe(400);
    expect(body.detail).toContain('Idempotency-Key');
  });
});

describe('a recorded answer', () => {
  const answer = {
    status: 201,
    headers: { location: '/v1/api-keys/key_1' },
    body: new TextEncoder().encode('{"key":"sck_hunter2"}\n'),
  };

  test('opens under its key alone, and tells nothing as it lies in the database', async () => {
    const sealed = await sealAnswer('0c6f2b1e', answer);
    expect(await unsealAnswer('0c6f2b1e', sealed)).toEqual(answer);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain('hunter2');
    await expect(unsealAnswer('0c6f2b1f', sealed)).rejects.toThrow();
  });
});
