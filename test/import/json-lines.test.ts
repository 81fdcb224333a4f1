import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonLines } from '../../src/import/json-lines.ts';

const schema = z.object({ id: z.string(), count: z.number() });

describe('JSON Lines', () => {
  it('keeps the good lines and lists the bad ones by number', () => {
    const text = '{"id":"a","count":1}\n\nnot json\n{"id":"b","count":"2"}\r\n{"id":"c","count":3}';
    expect(readJsonLines(text, schema)).toEqual({
      items: [
        { id: 'a', count: 1 },
        { id: 'c', count: 3 },
      ],
      errors: [
        { line: 3, path: '', message: 'not valid JSON' },
        { line: 4, path: 'count', message: expect.stringContaining('number') },
      ],
    });
  });

  it('finds nothing in an empty file', () => {
    expect(readJsonLines('\n \n', schema)).toEqual({ items: [], errors: [] });
  });
});
