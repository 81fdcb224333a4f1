import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One record of a file, and the line that it begins at (from 1). `value` is undefined where it can't even be read. */
export type FileRecord = { readonly line: number; readonly value: unknown };

/** Reads a file record by record, whatever its size. Throws where a CSV file has no header or ends inside quotes. */
export function readRecords(stream: Readable, format: 'jsonl' | 'csv'): AsyncIterable<FileRecord> {
  return format === 'csv' ? readCsv(stream) : readJsonLines(stream);
}

async function* readJsonLines(stream: Readable): AsyncIterable<FileRecord> {
  let line = 0;
  for await (const source of createInterface({ input: stream, crlfDelay: Infinity })) {
    line += 1;
    if (source.trim() !== '') yield { line, value: parseJson(source.replace(/^\uFEFF/, '')) };
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

/** A column called `customer.id` is the `id` of the `customer`; an empty cell is left out; `a | b` fills a list. */
async function* readCsv(stream: Readable): AsyncIterable<FileRecord> {
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  stream.on('error', (error) => parser.destroy(error));
  let line = 2;
  for await (const { record, info } of stream.pipe(parser) as AsyncIterable<CsvRecord>) {
    yield { line, value: nested(record) };
    line = info.lines + 1;
  }
}

type CsvRecord = { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } };

/** Columns of known issues, incidents and deployments that hold several values. */
const lists = new Set(['affectedVersions', 'symptoms', 'errorSignatures', 'components', 'endpoints']);

function nested(record: Readonly<Record<string, string>>): unknown {
  const value: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (cell === '') continue;
    const [first = column, second] = column.split('.');
    if (second !== undefined) value[first] = { ...(value[first] as object | undefined), [second]: cell };
    else value[first] = lists.has(first) ? cell.split(/\s*\|\s*/) : cell;
  }
  return value;
}
