import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { defineCommand, runMain } from 'citty';
import type { Pool } from 'pg';
import { from, to } from 'pg-copy-streams';
import { importFile } from '../../src/import/import-file.ts';
import { openCopilotAt } from '../open-copilot.ts';
import { generatedTicket, readMaterial } from './corpus.ts';

// How much slower an import is than PostgreSQL's own COPY of the rows it made, into the same tables and indexes.

const command = defineCommand({
  meta: { name: 'bench:import', description: 'Import beside raw COPY: DATABASE_URL names an empty database.' },
  args: { tickets: { type: 'string', default: '20000', description: 'how many stand already, and how many come' } },
  run: ({ args }) => bench(Number(args.tickets)),
});

const tables = ['tickets', 'ticket_embeddings', 'ticket_errors'] as const;

async function bench(size: number): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('DATABASE_URL must name an empty database');
  const { services, pool, close } = await openCopilotAt(url);
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const material = await readMaterial();
  const fileOf = async (first: number) => {
    const file = join(folder, `${first}.jsonl`);
    const lines = Array.from({ length: size }, (_, at) => JSON.stringify(generatedTicket(material, first + at)));
    await writeFile(file, lines.join('\n'));
    return file;
  };
  const importOf = async (file: string) => {
    const started = performance.now();
    await importFile(services, { kind: 'tickets', file }, () => undefined);
    return performance.now() - started;
  };
  await importOf(await fileOf(0));
  await pool.query('CREATE TABLE before AS SELECT id FROM tickets');
  const imported = await importOf(await fileOf(size));
  const copied = await copyAgain(pool);
  await rm(folder, { recursive: true });
  await close();
  console.log(
    JSON.stringify(
      {
        tickets: size,
        importPerSecond: Math.round(size / (imported / 1000)),
        copyPerSecond: Math.round(size / (copied / 1000)),
        shareOfCopy: Math.round((copied / imported) * 100) / 100,
        heapMiB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
      },
      null,
      2,
    ),
  );
}

/** Takes out what the second file brought, and puts the same rows back by COPY; milliseconds of the latter. */
async function copyAgain(pool: Pool): Promise<number> {
  const client = await pool.connect();
  const rows: Buffer[] = [];
  for (const table of tables) {
    const key = table === 'tickets' ? 'id' : 'ticket_id';
    const columns = `SELECT * FROM ${table} WHERE ${key} NOT IN (SELECT id FROM before)`;
    rows.push(await buffer(client.query(to(`COPY (${columns}) TO STDOUT (FORMAT binary)`))));
  }
  await client.query('DELETE FROM tickets WHERE id NOT IN (SELECT id FROM before)');
  const started = performance.now();
  for (const [at, table] of tables.entries()) {
    await pipeline(Readable.from([rows[at]]), client.query(from(`COPY ${table} FROM STDIN (FORMAT binary)`)));
  }
  const copied = performance.now() - started;
  client.release();
  return copied;
}

await runMain(command);
