import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openOpenAiEmbedder } from '../../src/embed/openai-embedder.ts';
import { provider, providerUrl } from '../support/fake-model.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Vectors of three dimensions that tell the texts apart, given back in the wrong order. */
function serveEmbeddings(batches: number[] = []) {
  server.use(
    http.post(`${providerUrl}/embeddings`, async ({ request }) => {
      const { input } = (await request.json()) as { input: string[] };
      batches.push(input.length);
      const data = input.map((text, index) => ({ object: 'embedding', index, embedding: [text.length, 1, 0] }));
      return HttpResponse.json({
        object: 'list',
        data: data.toReversed(),
        model: 'test-model',
        usage: { prompt_tokens: 1, total_tokens: 1 },
      });
    }),
  );
  return batches;
}

describe('an OpenAI-compatible embedder', () => {
  it('carries its model in its name and learns its dimensions from the first answer', async () => {
    serveEmbeddings();
    const embedder = openOpenAiEmbedder(provider);
    expect(embedder).toMatchObject({ name: 'openai:test-model', dimensions: 0 });
    await embedder.embed(['a']);
    expect(embedder.dimensions).toBe(3);
  });

  it('gives unit vectors in the order of the texts', async () => {
    serveEmbeddings();
    const [short, long] = await openOpenAiEmbedder(provider).embed(['ab', 'abcdefgh']);
    expect(short?.[0]).toBeCloseTo(2 / Math.hypot(2, 1));
    expect(long?.[0]).toBeCloseTo(8 / Math.hypot(8, 1));
  });

  it('asks for many texts in batches', async () => {
    const batches = serveEmbeddings();
    const vectors = await openOpenAiEmbedder(provider).embed(Array.from({ length: 300 }, (_, at) => `text ${at}`));
    expect(vectors).toHaveLength(300);
    expect(batches).toEqual([128, 128, 44]);
  });

  it.each([
    ['loses a vector', [], /0 vectors for 1/],
    ['answers zeros', [{ index: 0, embedding: [0, 0, 0] }], /without a direction/],
    ['answers no numbers', [{ index: 0, embedding: [null, 'x', 1] }], /without a direction/],
    ['answers an empty vector', [{ index: 0, embedding: [] }], /without a direction/],
    ['changes its dimensions', [{ index: 0, embedding: [1, 2] }], /has not 3 dimensions/],
  ])('is refused where the provider %s', async (_fault, data, reason) => {
    serveEmbeddings();
    const embedder = openOpenAiEmbedder(provider);
    await embedder.embed(['a text that is answered soundly']);
    server.use(http.post(`${providerUrl}/embeddings`, () => HttpResponse.json({ object: 'list', data, model: 'm' })));
    await expect(embedder.embed(['a'])).rejects.toThrow(reason);
  });

  it('asks once for the ticket that somebody waits for, however the provider fails', async () => {
    let calls = 0;
    server.use(
      http.post(`${providerUrl}/embeddings`, () => {
        calls += 1;
        return HttpResponse.json({ error: { message: 'overloaded' } }, { status: 503 });
      }),
    );
    await expect(openOpenAiEmbedder(provider).embed(['a'])).rejects.toThrow();
    expect(calls).toBe(1);
  });
});
