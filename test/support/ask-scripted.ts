import { readFileSync } from 'node:fs';
import type { LanguageModel, Question } from '../../src/models/language-model.ts';
import { parsePrompts, type PromptTexts } from '../../src/models/prompts.ts';

const promptFile = (name: string) => readFileSync(new URL(`../../prompts/${name}.prompt.md`, import.meta.url), 'utf8');

/** The project's own prompt files. */
export const promptTexts: PromptTexts = { classify: promptFile('classify'), draft: promptFile('draft') };

/** Asking a model that gives this answer, as far as the schema admits it; `questions` holds what it was asked. */
export async function askScripted(answer: unknown) {
  const questions: Question<unknown>[] = [];
  const model: LanguageModel = {
    name: 'scripted',
    async ask(question) {
      questions.push(question);
      return { value: question.schema.parse(answer), tokens: { input: 10, output: 5 }, costUsd: null };
    },
  };
  return { questions, asking: { model, prompts: await parsePrompts(promptTexts), signal: AbortSignal.timeout(5_000) } };
}
