import { OpenAI } from 'openai';
import type { Embedder } from './embedder.ts';

/** Where an OpenAI-compatible embedding model is reached, and under which name. */
export type EmbedderOptions = { readonly apiKey: string; readonly baseUrl: string | null; readonly model: string };

/** Most texts per request; providers refuse larger batches. */
const batchSize = 128;
/** Most characters of one text: the models read about 8,000 tokens. */
const longestText = 20_000;

/** Somebody waits for the vector of one text, and there is a stand-in; nothing stands in for those of an import. */
const patienceForOne = { timeout: 3_000, maxRetries: 0 };
const patienceForMany = { timeout: 20_000, maxRetries: 5 };

/**
 * Embeddings of OpenAI or of any server that speaks its protocol. Nothing is asked before the first text, so that a
 * provider that is down can't keep the service from starting; until the first answer `dimensions` is 0.
 */
export function openOpenAiEmbedder({ apiKey, baseUrl, model }: EmbedderOptions): Embedder {
  const client = new OpenAI({ apiKey, baseURL: baseUrl });
  let dimensions = 0;
  const embedBatch = async (texts: readonly string[]) => {
    const { data } = await client.embeddings.create(
      { model, input: texts.map((text) => text.slice(0, longestText) || ' '), encoding_format: 'float' },
      texts.length === 1 ? patienceForOne : patienceForMany,
    );
    if (data.length !== texts.length)
      throw new Error(`${model} answered ${data.length} vectors for ${texts.length} texts`);
    const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => toUnit(embedding));
    dimensions ||= vectors[0]?.length ?? 0;
    if (vectors.some(({ length }) => length !== dimensions))
      throw new Error(`${model} answered a vector that has not ${dimensions} dimensions`);
    return vectors;
  };
  return {
    name: `openai:${model}`,
    get dimensions() {
      return dimensions;
    },
    async embed(texts) {
      const vectors: (readonly number[])[] = [];
      for (let at = 0; at < texts.length; at += batchSize)
        vectors.push(...(await embedBatch(texts.slice(at, at + batchSize))));
      return vectors;
    },
  };
}

// A vector without a direction is as far from everything as from itself, and the database refuses what is no number.
function toUnit(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) throw new Error('the provider answered a vector without a direction');
  return vector.map((value) => value / length);
}
