import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/import/read-records.ts';

const read = (format: 'jsonl' | 'csv', ...chunks: readonly string[]) =>
  collect(readRecords(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), format));

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('JSON Lines', () => {
  it('numbers the lines, skips blank ones and gives no value for what is not JSON', async () => {
    expect(await read('jsonl', '\uFEFF{"a":1}\r\n\n{"a"', ':2}\nnot json')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: { a: 2 } },
      { line: 4, value: undefined },
    ]);
  });
});

describe('CSV', () => {
  it('reads quoted cells over several lines, and tells where each record begins', async () => {
    expect(await read('csv', 'id,body\nA,"one\n""two"""\nB,x\n\nC,y\n')).toEqual([
      { line: 2, value: { id: 'A', body: 'one\n"two"' } },
      { line: 4, value: { id: 'B', body: 'x' } },
      { line: 5, value: { id: 'C', body: 'y' } },
    ]);
  });

  it('nests dotted columns, fills lists and leaves empty cells out', async () => {
    expect(await read('csv', 'id,customer.id,customer.tier,symptoms,fixedIn\nA,cus_1,free,one | two,\n')).toEqual([
      { line: 2, value: { id: 'A', customer: { id: 'cus_1', tier: 'free' }, symptoms: ['one', 'two'] } },
    ]);
  });

  it('refuses a file that ends inside quotes', async () => {
    await expect(read('csv', 'id,body\nA,"never closed\n')).rejects.toThrow(/quote/i);
  });
});
