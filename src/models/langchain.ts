import { parsePartialJson } from '@langchain/core/output_parsers';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';
import { costOf, type Price } from './price.ts';
import type { LanguageModel, Question } from './language-model.ts';

/** Where an OpenAI-compatible chat model is reached, and under which name. */
export type LanguageModelOptions = {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly model: string;
  /** Null where nobody says what it costs. */
  readonly price: Price | null;
};

/** The model answered, but with nothing that fits the schema. */
class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

/** A chat model of OpenAI or of any server that speaks its protocol, asked through LangChain's structured output. */
export function openLanguageModel({ apiKey, baseUrl, model, price }: LanguageModelOptions): LanguageModel {
  // Retries and timeouts are the guard's: two layers of them would multiply.
  const chat = new ChatOpenAI({
    model,
    apiKey,
    maxRetries: 0,
    ...(baseUrl === null ? {} : { configuration: { baseURL: baseUrl } }),
  });
  return {
    name: model,
    async ask(question, signal, onPartial) {
      const { raw, parsed } =
        onPartial === undefined
          ? await askWhole(chat, question, signal)
          : await askInPieces(chat, question, { signal, onPartial });
      // LangChain parses leniently for some providers, so the schema has the last word.
      const answer = question.schema.safeParse(parsed);
      if (!answer.success)
        throw new UnusableAnswer(`the answer does not fit: ${answer.error.issues[0]?.path.join('.') ?? ''}`);
      const tokens = tokensOf(raw);
      return { value: answer.data, tokens, costUsd: costOf(price, tokens) };
    },
  };
}

type Answered = { readonly raw: unknown; readonly parsed: unknown };

async function askWhole(chat: ChatOpenAI, question: Question<unknown>, signal: AbortSignal): Promise<Answered> {
  // Without a method LangChain takes function calls for the models that can't hold to a JSON schema.
  const structured = chat.withStructuredOutput(question.schema as never, {
    name: question.name,
    strict: true,
    includeRaw: true,
  });
  return structured.invoke(messagesOf(question), { signal });
}

type Listening = { readonly signal: AbortSignal; readonly onPartial: (partial: unknown) => void };

/**
 * Not LangChain's structured output, which shows nothing before the answer's end, and not its `streaming` flag, which
 * fetches a tokenizer from the network to count what the provider counts itself.
 */
async function askInPieces(
  chat: ChatOpenAI,
  question: Question<unknown>,
  { signal, onPartial }: Listening,
): Promise<Answered> {
  const json_schema = { name: question.name, strict: true, schema: z.toJSONSchema(question.schema) };
  const pieces = await chat.stream(messagesOf(question), {
    signal,
    response_format: { type: 'json_schema', json_schema },
  });
  let text = '';
  let raw: unknown = null;
  for await (const piece of pieces) {
    text += piece.text;
    if (piece.usage_metadata !== undefined) raw = piece;
    if (piece.text !== '') onPartial(readPartial(text));
  }
  return { raw, parsed: readPartial(text) };
}

function messagesOf({ system, user }: Question<unknown>) {
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
}

/** What is no JSON yet, or never will be, is nothing; the finished answer is held against the schema. */
function readPartial(text: string): unknown {
  try {
    return parsePartialJson(text) as unknown;
  } catch {
    return null;
  }
}

function tokensOf(raw: unknown): { input: number; output: number } | null {
  const usage = (raw as { usage_metadata?: { input_tokens?: number; output_tokens?: number } } | null)?.usage_metadata;
  return usage?.input_tokens === undefined ? null : { input: usage.input_tokens, output: usage.output_tokens ?? 0 };
}
