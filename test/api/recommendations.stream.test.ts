import { afterEach, describe, expect, test } from 'vitest';
import { guardModel } from '../../src/models/guarded.ts';
import { openLanguageModel } from '../../src/models/langchain.ts';
import type { Recommendation } from '../../src/ticket/recommendation.ts';
import { startFakeModelServer, type FakeModelMode } from '../support/fake-model-server.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

/** The data of any event: a recommendation, a sentence or a problem. */
type Event = {
  readonly event: string;
  readonly data: Recommendation & { readonly text: string; readonly status: number };
};

let copilot: Copilot;
let provider: Awaited<ReturnType<typeof startFakeModelServer>> | null = null;

afterEach(async () => {
  await copilot.close();
  await provider?.close();
  provider = null;
});

async function startWith(mode: FakeModelMode): Promise<void> {
  provider = await startFakeModelServer({ mode });
  const model = openLanguageModel({ apiKey: 'sk-test', baseUrl: provider.baseUrl, model: 'fake', price: null });
  copilot = await startCopilot({ models: [guardModel(model)] });
}

const ticket = {
  reference: 'S-1',
  subject: 'POST /orders returns 500',
  body: 'Every POST /orders answers 500 since 10:00 UTC.',
};

function post(body: object, signal: AbortSignal | null = null) {
  return copilot.api.request('/v1/recommendations', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${copilot.keys.agent}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify(body),
    signal,
  });
}

async function eventsOf(answer: Response): Promise<Event[]> {
  const text = await answer.text();
  return text
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => ({
      event: /^event: (.+)$/m.exec(block)?.[1] ?? '',
      data: JSON.parse(/^data: (.+)$/m.exec(block)?.[1] ?? 'null'),
    }));
}

const written = (events: readonly Event[]) =>
  events
    .filter(({ event }) => event === 'draft.delta')
    .map(({ data }) => data.text)
    .join('');

describe('a recommendation as it is made', () => {
  test('tells the decision first, then the reply, then the whole, without a model', async () => {
    copilot = await startCopilot();
    const answer = await post({ ticket });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsOf(answer);
    const kinds = events.map(({ event }) => event);
    expect(kinds.slice(0, 2)).toEqual(['classification', 'decision']);
    expect(new Set(kinds.slice(2, -1))).toEqual(new Set(['draft.delta']));
    const { data } = events.at(-1) as Event;
    expect(events[0]?.data).toEqual(data.classification);
    expect(written(events)).toBe(data.draft.body);
    expect(await copilot.services.store.recommendations.find(data.id)).not.toBeNull();
  });

  test('streams the sentences of a model, in the words of the final reply', async () => {
    await startWith('fast');
    const events = await eventsOf(await post({ ticket }));
    const { event, data } = events.at(-1) as Event;
    expect([event, data.engine.mode]).toEqual(['recommendation', 'llm']);
    expect(data.engine.tokens).toMatchObject({ input: 1_800 });
    expect(written(events).length).toBeGreaterThan(100);
    expect(data.draft.body.startsWith(written(events))).toBe(true);
  });

  test('shows no forbidden sentence of a hostile model, not even for a moment', async () => {
    await startWith('hostile');
    const events = await eventsOf(await post({ ticket }));
    expect(written(events)).not.toMatch(/bug in our code|refund|Friday|evil|password/);
    expect(events.at(-1)?.data.decision.review.required).toBe(true);
  });

  test.each(['down', 'malformed'] as const)(
    'ends with the playbook’s own reply where the model is %s',
    async (mode) => {
      await startWith(mode);
      const events = await eventsOf(await post({ ticket }));
      const { data } = events.at(-1) as Event;
      expect(data.engine).toMatchObject({ mode: 'playbook', degraded: true });
      expect(written(events)).toContain(data.draft.body.slice(-40));
    },
  );

  test('refuses a bad ticket before any event, and a taken reference as an event', async () => {
    copilot = await startCopilot();
    expect((await post({ ticket: { subject: '', body: '' } })).status).toBe(422);
    await (await post({ ticket })).text();
    const events = await eventsOf(await post({ ticket }));
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { status: 409 } });
    expect(await copilot.services.store.tickets.count()).toBe(1);
  });

  test('is finished and recorded once where the client goes away', async () => {
    await startWith('fast');
    const answer = await post({ ticket });
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => copilot.services.store.tickets.count(), { timeout: 5_000 }).toBe(1);
    const page = await copilot.services.store.reviews.list({ status: 'pending', limit: 10, cursor: null });
    expect(page).toMatchObject({ items: [{ ticket: { reference: 'S-1' } }] });
  });
});
