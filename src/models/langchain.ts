import { ChatOpenAI } from '@langchain/openai';
import type { LanguageModel } from './language-model.ts';

/** Where an OpenAI-compatible chat model is reached, and under which name. */
export type LanguageModelOptions = { readonly apiKey: string; readonly baseUrl: string | null; readonly model: string };

/** The model answered, but with nothing that fits the schema. */
class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

/** A chat model of OpenAI or of any server that speaks its protocol, asked through LangChain's structured output. */
export function openLanguageModel({ apiKey, baseUrl, model }: LanguageModelOptions): LanguageModel {
  // Retries and timeouts are the guard's: two layers of them would multiply.
  const chat = new ChatOpenAI({
    model,
    apiKey,
    maxRetries: 0,
    ...(baseUrl === null ? {} : { configuration: { baseURL: baseUrl } }),
  });
  return {
    name: model,
    async ask({ name, system, user, schema }, signal) {
      // Without a method LangChain takes function calls for the models that can't hold to a JSON schema.
      const structured = chat.withStructuredOutput(schema as never, { name, strict: true, includeRaw: true });
      const { raw, parsed } = (await structured.invoke(
        [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        { signal },
      )) as { raw: unknown; parsed: unknown };
      // LangChain parses leniently for some providers, so the schema has the last word.
      const answer = schema.safeParse(parsed);
      if (!answer.success)
        throw new UnusableAnswer(`the answer does not fit: ${answer.error.issues[0]?.path.join('.') ?? ''}`);
      return { value: answer.data, tokens: tokensOf(raw), costUsd: null };
    },
  };
}

function tokensOf(raw: unknown): { input: number; output: number } | null {
  const usage = (raw as { usage_metadata?: { input_tokens?: number; output_tokens?: number } } | null)?.usage_metadata;
  return usage?.input_tokens === undefined ? null : { input: usage.input_tokens, output: usage.output_tokens ?? 0 };
}
