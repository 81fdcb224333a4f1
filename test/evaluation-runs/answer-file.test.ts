import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnswerFile } from '../../evals/answer-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
});
afterAll(() => rm(folder, { recursive: true }));

const answer = (value: unknown) => ({ value, tokens: { input: 1, output: 1 }, costUsd: 0.01 });

test('an answer outlives the process, and a line that was broken off costs no other', async () => {
  const path = join(folder, 'deep', 'answers.jsonl');
  const first = await openAnswerFile(path);
  await first.keep('a', answer('A'));
  await writeFile(path, `${await readFile(path, 'utf8')}{"key":"b","answer":{"val`);
  const second = await openAnswerFile(path);
  expect(await second.find('a')).toEqual(answer('A'));
  expect(await second.find('b')).toBeNull();
  await second.keep('c', answer({ deep: [1] }));
  const third = await openAnswerFile(path);
  expect(await Promise.all(['a', 'b', 'c'].map((key) => third.find(key)))).toEqual([
    answer('A'),
    null,
    answer({ deep: [1] }),
  ]);
});
