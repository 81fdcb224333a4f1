import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, type ImportKind } from '../../src/import/import-file.ts';
import { startCopilot, type Copilot } from '../support/start-copilot.ts';

let copilot: Copilot;
let folder: string;

beforeAll(async () => {
  copilot = await startCopilot();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await copilot.close();
  await rm(folder, { recursive: true });
});

async function imported(kind: ImportKind, name: string, text: string, services = copilot.services) {
  const file = join(folder, name);
  await writeFile(file, text);
  return importFile(services, { kind, file }, () => undefined);
}

const past = (id: string, subject = `Ticket ${id}`) =>
  JSON.stringify({ id, subject, body: 'The order export ends early.' });

describe('importing a file', () => {
  it('keeps the good lines and lists the bad ones', async () => {
    const lines = [
      past('I-1'),
      'not json',
      '{"id":"I-2","createdAt":"tomorrow"}',
      '{"id":"I-3","subject":"a\\u0000b"}',
      past('I-4'),
    ];
    expect(await imported('tickets', 'mixed.jsonl', lines.join('\n'))).toMatchObject({
      stored: 2,
      failed: 3,
      bad: [{ line: 2 }, { line: 3, path: 'createdAt' }, { line: 4 }],
    });
  });

  it('replaces a ticket of the same reference instead of adding one', async () => {
    await imported('tickets', 'first.jsonl', past('I-9', 'As it was'));
    const before = await copilot.services.store.tickets.count();
    await imported('tickets', 'second.jsonl', past('I-9', 'As it is'));
    expect(await copilot.services.store.tickets.count()).toBe(before);
    const [ticket] = (await copilot.services.store.tickets.newest(100)).filter(({ reference }) => reference === 'I-9');
    expect(ticket?.subject).toBe('As it is');
  });

  it('goes on where it was interrupted, and begins anew once it is through', async () => {
    const text = Array.from({ length: 1_200 }, (_, at) => past(`R-${at}`)).join('\n');
    const { tickets } = copilot.services.store;
    let batches = 0;
    const failing: typeof tickets = {
      ...tickets,
      importAll: (entries) => {
        batches += 1;
        return batches === 2 ? Promise.reject(new Error('the database went away')) : tickets.importAll(entries);
      },
    };
    const services = { ...copilot.services, store: { ...copilot.services.store, tickets: failing } };
    await expect(imported('tickets', 'long.jsonl', text, services)).rejects.toThrow('went away');
    const file = join(folder, 'long.jsonl');
    const again = () => importFile(copilot.services, { kind: 'tickets', file }, () => undefined);
    expect(await again()).toMatchObject({ stored: 700, skipped: 500, failed: 0 });
    expect(await again()).toMatchObject({ stored: 1_200, skipped: 0 });
  });

  it('takes every kind of knowledge, and finds it again', async () => {
    const line = {
      id: 'KI-77',
      title: 'Exports stop',
      component: 'export',
      affectedVersions: ['sdk <2'],
      fixedIn: null,
    };
    const rest = { symptoms: ['stops'], errorSignatures: [], workaround: 'Split it', status: 'open', links: [] };
    expect(await imported('known-issues', 'ki.jsonl', JSON.stringify({ ...line, ...rest }))).toMatchObject({
      stored: 1,
    });
    const csv = 'id,title,url,body\nD-1,Exports,https://docs.northwind.example/export,How exports work\n';
    expect(await imported('documents', 'docs.csv', csv)).toMatchObject({ stored: 1, failed: 0 });
  });

  it('tells how far it is', async () => {
    const file = join(folder, 'bar.jsonl');
    await writeFile(file, past('B-1'));
    const seen: number[] = [];
    await importFile(copilot.services, { kind: 'tickets', file }, (read, size) => seen.push(read / size));
    expect(seen.at(-1)).toBe(1);
  });
});
