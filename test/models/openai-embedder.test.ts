import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openOpenAiEmbedder } from '../../src/models/openai-embedder.ts';
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
  it('carries its model in its name and learns its dimensions', async () => {
    serveEmbeddings();
    expect(await openOpenAiEmbedder(provider)).toMatchObject({ name: 'openai:test-model', dimensions: 3 });
  });

  it('gives unit vectors in the order of the texts', async () => {
    serveEmbeddings();
    const [short, long] = await (await openOpenAiEmbedder(provider)).embed(['ab', 'abcdefgh']);
    expect(short?.[0]).toBeCloseTo(2 / Math.hypot(2, 1));
    expect(long?.[0]).toBeCloseTo(8 / Math.hypot(8, 1));
  });

  it('asks for many texts in batches', async () => {
    const batches = serveEmbeddings();
    const vectors = await (
      await openOpenAiEmbedder(provider)
    ).embed(Array.from({ length: 300 }, (_, at) => `text ${at}`));
    expect(vectors).toHaveLength(300);
    expect(batches).toEqual([1, 128, 128, 44]);
  });

  it('is refused where the provider loses a vector', async () => {
    serveEmbeddings();
    const embedder = await openOpenAiEmbedder(provider);
    server.use(
      http.post(`${providerUrl}/embeddings`, () =>
        HttpResponse.json({ object: 'list', data: [], model: 'm', usage: { prompt_tokens: 0, total_tokens: 0 } }),
      ),
    );
    await expect(embedder.embed(['a'])).rejects.toThrow(/0 vectors for 1/);
  });
});
