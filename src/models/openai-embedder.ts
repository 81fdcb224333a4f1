import { OpenAI } from 'openai';
import type { Embedder } from './embedder.ts';

/** Where an OpenAI-compatible embedding model is reached, and under which name. */
export type EmbedderOptions = { readonly apiKey: string; readonly baseUrl: string | null; readonly model: string };

/** Most texts per request; providers refuse larger batches. */
const batchSize = 128;
/** Most characters of one text: the models read about 8,000 tokens. */
const longestText = 20_000;

/** Embeddings of OpenAI or of any server that speaks its protocol; asks once at the start for the number of dimensions. */
export async function openOpenAiEmbedder({ apiKey, baseUrl, model }: EmbedderOptions): Promise<Embedder> {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 2, timeout: 10_000 });
  const embedBatch = async (texts: readonly string[]) => {
    const { data } = await client.embeddings.create({
      model,
      input: texts.map((text) => text.slice(0, longestText) || ' '),
      encoding_format: 'float',
    });
    if (data.length !== texts.length)
      throw new Error(`${model} answered ${data.length} vectors for ${texts.length} texts`);
    return [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => toUnit(embedding));
  };
  const [probe] = await embedBatch(['dimensions']);
  return {
    name: `openai:${model}`,
    dimensions: probe?.length ?? 0,
    async embed(texts) {
      const vectors: (readonly number[])[] = [];
      for (let at = 0; at < texts.length; at += batchSize)
        vectors.push(...(await embedBatch(texts.slice(at, at + batchSize))));
      return vectors;
    },
  };
}

function toUnit(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
