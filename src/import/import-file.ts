import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { knowledgeResources, named, type KnowledgeResource } from '../api/knowledge/resource.ts';
import { importKnowledge } from '../knowledge-intake.ts';
import type { Services } from '../services.ts';
import { isStorable } from '../store/database.ts';
import { fitToFirst } from '../take-over.ts';
import { indexedTickets } from '../ticket-intake.ts';
import type { BadLine } from './json-lines.ts';
import { pastTicketSchema, storedFrom, type PastTicket } from './past-ticket.ts';
import { readRecords } from './read-records.ts';

/** What can be imported, by the word that the command line uses. */
export const importKinds = ['tickets', 'known-issues', 'documents', 'incidents', 'deployments'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What became of a file: `skipped` lines were stored by an earlier run that was interrupted; of many `failed` ones not all are in `bad`. */
export type ImportReport = {
  readonly stored: number;
  readonly skipped: number;
  readonly failed: number;
  readonly bad: readonly BadLine[];
};

/** Records are stored so many at a time; an interrupted import goes on behind the last batch. */
const batchSize = 500;
/** A file of one mistake repeated needs no report as long as itself. */
const mostListed = 1_000;

/** One kind: what a record must be, and how a batch of them is indexed; what comes back writes it. */
type Intake<Item = unknown> = {
  readonly schema: z.ZodType<Item>;
  index(items: readonly Item[], isFirst: boolean): Promise<() => Promise<void>>;
  /** What is due once, when the last batch is in. */
  finish(): Promise<void>;
};

/**
 * Imports a file of JSON Lines or CSV, as its name says. Good records are kept, replacing those of the same reference or id;
 * bad ones are listed. Run again, an interrupted import goes on where it stopped. Memory does not grow with the file.
 */
export async function importFile(
  services: Services,
  { kind, file }: { readonly kind: ImportKind; readonly file: string },
  onBytes: (read: number, size: number) => void,
): Promise<ImportReport> {
  const { size, mtimeMs } = await stat(file);
  const positions = services.store.importPositions;
  // The same name with other contents is another file.
  const key = `${basename(file)} ${size} ${Math.round(mtimeMs)}`;
  const skipped = await positions.find(kind, key);
  const intake = intakeOf(services, kind);
  const stream = createReadStream(file);
  const bad: BadLine[] = [];
  let batch: unknown[] = [];
  let stored = 0;
  let failed = 0;
  let last = skipped;
  // While the database writes one batch, the next is read and indexed.
  let writing = Promise.resolve();
  let isFirst = true;
  const flush = async (line: number) => {
    const items = batch;
    batch = [];
    const write = await intake.index(items, isFirst);
    isFirst = false;
    await writing;
    writing = store(write, items.length, line);
    // A failure is heard at the next `await`, not before.
    writing.catch(() => {});
  };
  const store = async (write: () => Promise<void>, items: number, line: number) => {
    await write();
    stored += items;
    await positions.remember(kind, key, line);
    onBytes(stream.bytesRead, size);
  };
  for await (const { line, value } of readRecords(stream, file.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl')) {
    if (line <= skipped) continue;
    last = line;
    const read = readItem(intake, line, value);
    if ('item' in read) batch.push(read.item);
    else if ((failed += 1) <= mostListed) bad.push(...read.faults);
    if (batch.length === batchSize) await flush(line);
  }
  if (batch.length > 0) await flush(last);
  await writing;
  await intake.finish();
  await positions.forget(kind, key);
  return { stored, skipped, failed, bad };
}

type ReadItem = { readonly item: unknown } | { readonly faults: readonly BadLine[] };

function readItem(intake: Intake, line: number, value: unknown): ReadItem {
  const fault = (message: string) => ({ faults: [{ line, path: '', message }] });
  if (value === undefined) return fault('not valid JSON');
  if (!holdsStorable(value)) return fault('holds a NUL character or a lone surrogate');
  const parsed = intake.schema.safeParse(value);
  if (parsed.success) return { item: parsed.data };
  return { faults: parsed.error.issues.map(({ path, message }) => ({ line, path: path.join('.'), message })) };
}

function holdsStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(holdsStorable);
}

function intakeOf(services: Services, kind: ImportKind): Intake {
  const resource = knowledgeResources.find(({ path }) => path === `/v1/${kind}`);
  return resource === undefined ? ticketIntake(services) : knowledgeIntake(services, resource);
}

function ticketIntake(services: Services): Intake<PastTicket> {
  return {
    schema: pastTicketSchema,
    async index(items, isFirst) {
      const tickets = items.map((past) => storedFrom(past, services));
      if (isFirst) await fitToFirst(services, tickets);
      const entries = await indexedTickets(services, tickets);
      return () => services.store.tickets.importAll(entries);
    },
    async finish() {
      await services.store.tickets.countWords();
      await services.store.embedders.serve(services.embedders.current().name);
    },
  };
}

function knowledgeIntake(services: Services, resource: KnowledgeResource): Intake {
  return {
    schema: resource.input,
    async index(items) {
      const known = (items as readonly z.output<KnowledgeResource['input']>[]).map((item) =>
        named(services, resource, item),
      );
      return () => importKnowledge(services, resource.kind, known);
    },
    finish: () => Promise.resolve(),
  };
}
