import { readFile } from 'node:fs/promises';
import { defineCommand, runMain } from 'citty';
import type { Pool } from 'pg';
import { toSql } from 'pgvector';
import { percentile } from '../../src/evaluate/percentile.ts';
import { readLabelledTickets } from '../../src/evaluate/read-labelled-tickets.ts';
import { storedFrom } from '../../src/import/past-ticket.ts';
import { redactTicket } from '../../src/redact/redact.ts';
import { redactedText } from '../../src/retrieve/index-ticket.ts';
import { retrieveEvidence } from '../../src/retrieve/retrieve.ts';
import type { Services } from '../../src/services.ts';
import { readSignals } from '../../src/signals/read-signals.ts';
import { addMinutes, toInstant, type Instant } from '../../src/ticket/instant.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
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
  // Closed, not given back: what was set for it must not slow the searches that follow.
  client.release(true);
  const narrow = await filteredSearch({ services, pool }, asked.slice(0, 50), await filterOfShare(pool, 0.01));
  const wide = await filteredSearch({ services, pool }, asked.slice(0, 50), await filterOfShare(pool, 0.2));

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
        filtered: [narrow, wide],
        longestBesideMedian: await longestBesideMedian(services),
        bytesPerTicket: await bytesPerTicket(pool),
      },
      null,
      2,
    ),
  );
  await close();
}

type Filter = { readonly share: number; readonly since: Instant; readonly until: Instant };

/** The time that holds such a share of the tickets, the newest. */
async function filterOfShare(pool: Pool, share: number): Promise<Filter> {
  const { rows } = await pool.query<{ since: Date; until: Date }>(
    'SELECT percentile_disc(1 - $1::float8) WITHIN GROUP (ORDER BY created_at) AS since, max(created_at) AS until FROM tickets',
    [share],
  );
  const [{ since, until } = { since: new Date(0), until: new Date() }] = rows;
  return { share, since: toInstant(since.toISOString()), until: addMinutes(toInstant(until.toISOString()), 1) };
}

/** The product's own statement under a filter, asked for nothing but vectors, beside an exact scan of what passes. */
async function filteredSearch(
  { services, pool }: { readonly services: Services; readonly pool: Pool },
  asked: readonly Ticket[],
  { share, since, until }: Filter,
) {
  const embedder = services.embedders.current();
  const vectors = await embedder.embed(asked.map(redactedText));
  const nothing = { errorSignatures: [], endpoints: [], customerId: null, exclude: null, patternWindowMinutes: 60 };
  const found: string[][] = [];
  const times = await timesOf(vectors, async (vector) => {
    const answer = await services.store.search.ask({
      ...nothing,
      text: '',
      embedder: embedder.name,
      vector: [...vector],
      filter: { category: null, customerId: null, version: null, since, until },
      // Long before: what is near in time is lifted, and the exact scan knows no time.
      createdAt: addMinutes(since, -10 * 24 * 60),
      limit: 10,
      recentDeploymentHours: 1,
    });
    found.push(answer.similarTickets.map(({ ticketId }) => ticketId));
  });
  // One at a time: each is a scan of the whole share, and fifty at once would wait for connections until they give up.
  const exact: string[][] = [];
  for (const vector of vectors) {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT t.id FROM tickets t JOIN ticket_embeddings e ON e.ticket_id = t.id
       WHERE e.embedder = $1 AND t.created_at >= $2 AND t.created_at < $3 ORDER BY (e.vector <=> $4) + 0 LIMIT 10`,
      [embedder.name, since, until, toSql([...vector])],
    );
    exact.push(rows.map(({ id }) => id));
  }
  return { share, ...summary(times), recall: recall(found.slice(-exact.length), exact) };
}

/** How much longer the whole search for the longest ticket of the project's sets takes than for the one of median length. */
async function longestBesideMedian(services: Services): Promise<number | null> {
  const sets = await Promise.all(
    ['tickets', 'second-set', 'third-set'].map((name) =>
      readFile(new URL(`../${name}.jsonl`, import.meta.url), 'utf8'),
    ),
  );
  const tickets = sets
    .flatMap((text) => readLabelledTickets(text).tickets)
    .map(({ subject, body }) =>
      storedFrom({ ...generatedTicket({ subjects: [subject], sentences: [body] }, 0), subject, body }, services),
    )
    .sort((one, other) => one.body.length - other.body.length);
  const medianTime = async (ticket: Ticket | undefined) => {
    if (ticket === undefined) return null;
    const times = await timesOf(
      Array.from({ length: 40 }, () => ticket),
      async (one) => {
        const redaction = redactTicket(one);
        await retrieveEvidence(services, { ticket: redaction.ticket, signals: readSignals(redaction) });
      },
    );
    return percentile(times, 0.5);
  };
  const longest = await medianTime(tickets.at(-1));
  return ratio(longest, await medianTime(tickets[Math.floor(tickets.length / 2)]));
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
