import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AnswerCache } from '../src/evaluation-runs/thrifty-models.ts';
import type { ModelAnswer } from '../src/models/language-model.ts';

/** Where answers are kept where nobody names a file. */
export const usualAnswerFile = '.data/evaluation-answers.jsonl';

const lineSchema = z.object({
  key: z.string(),
  answer: z.object({
    value: z.unknown(),
    tokens: z.object({ input: z.number(), output: z.number() }).nullable(),
    costUsd: z.number().nullable(),
  }),
});

/**
 * Answers of models in a file, a line each, so that a run that broke off pays for none of them again. A line that was
 * not written to its end is passed over; of two answers to one question the first stands.
 */
export async function openAnswerFile(path: string): Promise<AnswerCache> {
  const kept = new Map<string, ModelAnswer<unknown>>();
  const text = await readFile(path, 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const read = readLine(line);
    if (read !== null && !kept.has(read.key)) kept.set(read.key, read.answer);
  }
  return {
    find: (key) => Promise.resolve(kept.get(key) ?? null),
    async keep(key, answer) {
      kept.set(key, answer);
      await mkdir(dirname(path), { recursive: true });
      // On a line of its own also after one that was broken off.
      await appendFile(path, `\n${JSON.stringify({ key, answer })}\n`);
    },
  };
}

function readLine(line: string): z.output<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
