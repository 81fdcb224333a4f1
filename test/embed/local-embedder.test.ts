import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localEmbedder } from '../../src/embed/local-embedder.ts';

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

async function likeness(one: string, other: string): Promise<number> {
  const [a = [], b = []] = await localEmbedder.embed([one, other]);
  return cosine(a, b);
}

describe('two reports of one problem are closer than two problems', () => {
  test.each([
    [
      'a misspelling',
      'Authentication token is refused',
      'Autentication tokens get refused',
      'Invoice totals are rounded wrongly',
    ],
    [
      'another stack trace of one error',
      'OrderLockedError: order is locked\n  at a.js:1:2',
      'OrderLockedError: order is locked\n  File "b.py", line 3, in f',
      'PaymentTimeoutError: gateway gave up',
    ],
    [
      'an identifier and its words',
      'requestTimedOut while exporting',
      'the request timed out in an export',
      'the webhook signature is wrong',
    ],
    ['a script without spaces', '注文の一覧が表示されません', '注文一覧が表示されない', '請求書の金額が違います'],
  ])('%s', async (_, ...[one, same, other]) => {
    expect(await likeness(one, same)).toBeGreaterThan((await likeness(one, other)) + 0.2);
  });
});

test('ids, times and hosts do not tell two reports apart', async () => {
  const report = (id: string, time: string, host: string) =>
    `GET https://${host}/orders failed at ${time} with request id ${id}: quota exceeded`;
  const one = report('3f2b8c1e-0a4d-4c57-9f0e-1b2c3d4e5f60', '2026-01-05T10:00:00Z', 'eu.northwind.example');
  const other = report('9a8b7c6d-1111-2222-3333-444455556666', '2026-02-09T23:59:59Z', 'us.northwind.example');
  expect(await likeness(one, other)).toBeCloseTo(1, 3);
});

test('any text has one unit vector of the embedder’s dimensions, always the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
      const [vector = [], again] = await localEmbedder.embed([text, text]);
      expect(vector).toHaveLength(localEmbedder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 2);
      expect(again).toEqual(vector);
    }),
  );
});

test('a megabyte of hostile text is embedded in well under a second', async () => {
  const texts = [
    'a'.repeat(1_000_000),
    '(((('.repeat(250_000),
    '1234567890'.repeat(100_000),
    'https://'.repeat(125_000),
    ' at '.repeat(250_000),
    '\n  File "'.repeat(100_000),
  ];
  const start = performance.now();
  await localEmbedder.embed(texts);
  expect(performance.now() - start).toBeLessThan(1000);
});
