import { defineCommand, runMain } from 'citty';
import type { Pool } from 'pg';
import { toSql } from 'pgvector';
import { percentile } from '../../src/evaluate/percentile.ts';
import { storedFrom } from '../../src/import/past-ticket.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { redactedText } from '../../src/retrieve/index-ticket.ts';
import { retrieveEvidence } from '../../src/retrieve/retrieve.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { openCopilotAt } from '../open-copilot.ts';
import { generatedTicket, readMaterial } from './corpus.ts';
import { loadTickets } from './load-tickets.ts';

// How search behaves as tickets grow: time, recall of the index against an exact scan, bytes. Times are of one machine;
// what counts are the ratios within one run.

const command = defineCommand({
  meta: {
    name: 'bench:retrieval',
    description: 'Search at a size: DATABASE_URL names an empty database, none the embedded one.',
  },
  args: {
    tickets: { type: 'string', default: '20000', description: 'how many tickets to generate' },
    searches: { type: 'string', default: '200', description: 'how many to search for' },
  },
  run: ({ args }) => bench(Number(args.tickets), Number(args.searches)),
});

async function bench(size: number, searches: number): Promise<void> {
  const { services, pool, close } = await openCopilotAt(process.env.DATABASE_URL ?? null);
  const material = await readMaterial();
  const ticketAt = (at: number) => storedFrom(generatedTicket(material, at), services);
  const { imported, importMs, indexMs } = await loadTickets({ services, pool }, material, size);

  const asked = Array.from({ length: searches }, (_, at) => ({ ...ticketAt(size + at), id: ticketAt(size).id }));
  const whole = await timesOf(asked, async (ticket) => {
    const redaction = redactTicket(ticket);
    await retrieveEvidence(services, { ticket: redaction.ticket, signals: readSignals(redaction) });
  });
  const name = services.embedders.current().name;
  const vectors = await services.embedders.current().embed(asked.map(redactedText));
  const nearest = `SELECT ticket_id FROM ticket_embeddings WHERE embedder = '${name}' ORDER BY vector::halfvec(384) <=> $1 LIMIT 10`;
  const client = await pool.connect();
  const run = async (sql: string) => {
    const found: string[][] = [];
    const times = await timesOf(vectors, async (vector) => {
      const { rows } = await client.query<{ ticket_id: string }>(sql, [toSql([...vector])]);
      found.push(rows.map((row) => row.ticket_id));
    });
    return { found, times };
  };
  await client.query(`SET hnsw.ef_search = 100`);
  const byIndex = await run(nearest);
  await client.query('SET enable_indexscan = off');
  const exact = await run(nearest);
  client.release();

  console.log(
    JSON.stringify(
      {
        tickets: size,
        database: process.env.DATABASE_URL === undefined ? 'embedded' : 'server',
        importPerSecond: Math.round(imported / (importMs / 1000)),
        indexSeconds: Math.round(indexMs / 1000),
        retrieval: summary(whole),
        vectorByIndex: summary(byIndex.times),
        vectorExact: summary(exact.times),
        indexTimesFaster: ratio(percentile(exact.times, 0.5), percentile(byIndex.times, 0.5)),
        recallOfIndex: recall(byIndex.found, exact.found),
        bytesPerTicket: await bytesPerTicket(pool),
      },
      null,
      2,
    ),
  );
  await close();
}

async function timesOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<number[]> {
  for (const item of items.slice(0, 20)) await work(item);
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await work(item);
    times.push(performance.now() - started);
  }
  return times;
}

function summary(times: readonly number[]) {
  const at = (share: number) => Math.round((percentile(times, share) ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function ratio(slow: number | null, fast: number | null): number | null {
  return slow === null || fast === null ? null : Math.round((slow / fast) * 10) / 10;
}

function recall(found: readonly string[][], wanted: readonly string[][]): number {
  const shares = wanted.map((ids, at) => ids.filter((id) => found[at]?.includes(id)).length / Math.max(1, ids.length));
  return Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 1000) / 1000;
}

/** What is stored of a ticket, and how much of it is more than its text. */
async function bytesPerTicket(pool: Pool) {
  const { rows } = await pool.query<Record<string, number>>(`
    SELECT round((pg_total_relation_size('tickets') + pg_total_relation_size('ticket_embeddings') + pg_total_relation_size('ticket_errors'))::numeric / count(*))::int AS stored,
      round(avg(octet_length(subject) + octet_length(body) + coalesce(octet_length(resolution), 0)))::int AS text,
      round(pg_relation_size('tickets')::numeric / count(*))::int AS rows, round(pg_indexes_size('tickets')::numeric / count(*))::int AS indexes,
      round(pg_table_size('ticket_embeddings')::numeric / count(*))::int AS vectors, round(pg_indexes_size('ticket_embeddings')::numeric / count(*))::int AS vector_indexes,
      round(pg_total_relation_size('ticket_errors')::numeric / count(*))::int AS errors
    FROM tickets`);
  const [sizes] = rows;
  return { ...sizes, beyondText: (sizes?.stored ?? 0) - (sizes?.text ?? 0) };
}

await runMain(command);
