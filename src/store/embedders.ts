import { escapeIdentifier, escapeLiteral } from 'pg';
import type pg from 'pg';
import { toSql } from 'pgvector';
import { z } from 'zod';
import { inTransaction, rowsOf, toJson, type Row } from './database.ts';
import type { EmbedderRecord, EmbedderStore } from './ports/embedders.ts';
import { readTicket, ticketColumns } from './ticket-row.ts';

/** Below so many vectors an exact scan is quicker than an index is worth, above all on the embedded database. */
const leastVectorsToIndex = 10_000;

/** Measured at 100,000 tickets: recall 0.99 of the exact ten nearest; by half as many neighbours 0.95. */
const graph = 'm = 24, ef_construction = 200';

/** Vectors are dropped so many at a time, so that no lock is held for long. */
const dropBatch = 20_000;

const columns = ticketColumns.map((name) => `t.${name}`).join(', ');

/** Embedders over a pool. */
export function openEmbedderStore(pool: pg.Pool): EmbedderStore {
  return {
    serving: () => findByState(pool, 'serving'),
    building: () => findByState(pool, 'building'),
    begin: (record) => begin(pool, record),
    serve: (name) => serve(pool, name),
    async ticketsWithout(name, limit) {
      const rows = await rowsOf(
        pool,
        `SELECT to_jsonb(t) AS ticket FROM (SELECT ${columns} FROM tickets t
           WHERE NOT EXISTS (SELECT FROM ticket_embeddings e WHERE e.ticket_id = t.id AND e.embedder = $1)
           ORDER BY t.id LIMIT $2) t`,
        [name, limit],
      );
      return rows.map((row) => readTicket(row.ticket));
    },
    async addTicketVectors(name, vectors) {
      const rows = vectors.map(({ id, vector }) => ({ id, vector: toSql([...vector]) as string }));
      // A ticket that was removed meanwhile needs none any more.
      await rowsOf(
        pool,
        `INSERT INTO ticket_embeddings (embedder, ticket_id, vector)
         SELECT $1, id, vector::halfvec FROM jsonb_to_recordset($2::jsonb) AS incoming (id text, vector text) JOIN tickets USING (id)
         ON CONFLICT (ticket_id, embedder) DO UPDATE SET vector = excluded.vector`,
        [name, toJson(rows)],
      );
    },
  };
}

const rowSchema = z.object({
  name: z.string(),
  dimensions: z.number(),
  fit_tickets: z.number().nullable(),
  fit: z.base64().nullable(),
});

async function findByState(pool: pg.Pool, state: 'serving' | 'building'): Promise<EmbedderRecord | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT name, dimensions, fit_tickets, translate(encode(fit, 'base64'), E'\\n', '') AS fit FROM embedders WHERE state = $1`,
    [state],
  );
  return row === undefined ? null : readRecord(row);
}

function readRecord(row: Row): EmbedderRecord {
  const { name, dimensions, fit_tickets: tickets, fit } = rowSchema.parse(row);
  const rarity = fit === null ? null : Uint8Array.from(atob(fit), (letter) => letter.charCodeAt(0));
  return { name, dimensions, fit: rarity === null || tickets === null ? null : { tickets, rarity } };
}

async function begin(pool: pg.Pool, { name, dimensions, fit }: EmbedderRecord): Promise<void> {
  const rarity = fit === null ? null : btoa(Array.from(fit.rarity, (byte) => String.fromCharCode(byte)).join(''));
  await inTransaction(pool, async (client) => {
    await rowsOf(client, `DELETE FROM embedders WHERE state = 'building' AND name <> $1`, [name]);
    await rowsOf(
      client,
      `INSERT INTO embedders (name, dimensions, state, fit_tickets, fit) VALUES ($1, $2, 'building', $3, decode($4, 'base64'))
       ON CONFLICT (name) DO NOTHING`,
      [name, dimensions, fit?.tickets ?? null, rarity],
    );
  });
}

async function serve(pool: pg.Pool, name: string): Promise<void> {
  await indexVectors(pool, name);
  await inTransaction(pool, async (client) => {
    await rowsOf(client, 'DELETE FROM embedders WHERE name <> $1', [name]);
    await rowsOf(client, `UPDATE embedders SET state = 'serving' WHERE name = $1`, [name]);
  });
  await dropOthers(pool, name);
}

/** An index of one embedder's vectors: of one dimension, and of no other embedder. */
async function indexVectors(pool: pg.Pool, name: string): Promise<void> {
  const [found] = await rowsOf(
    pool,
    `SELECT dimensions, to_regclass($2) IS NOT NULL AS indexed,
       (SELECT count(*) FROM (SELECT FROM ticket_embeddings WHERE embedder = $1 LIMIT ${leastVectorsToIndex}) e) AS vectors
     FROM embedders WHERE name = $1`,
    [name, indexName(name)],
  );
  if (found === undefined || found.indexed === true || Number(found.vectors) < leastVectorsToIndex) return;
  await rowsOf(
    pool,
    `CREATE INDEX CONCURRENTLY ${escapeIdentifier(indexName(name))} ON ticket_embeddings
       USING hnsw ((vector::halfvec(${Number(found.dimensions)})) halfvec_cosine_ops) WITH (${graph}) WHERE embedder = ${escapeLiteral(name)}`,
  );
}

async function dropOthers(pool: pg.Pool, name: string): Promise<void> {
  const old = await rowsOf(
    pool,
    `SELECT indexrelid::regclass::text AS name FROM pg_index
     WHERE indrelid = 'ticket_embeddings'::regclass AND indpred IS NOT NULL AND indexrelid <> coalesce(to_regclass($1), 0::oid)::oid`,
    [indexName(name)],
  );
  for (const index of old) await rowsOf(pool, `DROP INDEX CONCURRENTLY IF EXISTS ${String(index.name)}`);
  await rowsOf(pool, 'DELETE FROM knowledge_embeddings WHERE embedder <> $1', [name]);
  for (let dropped = dropBatch; dropped === dropBatch;) {
    const rows = await rowsOf(
      pool,
      `DELETE FROM ticket_embeddings WHERE ctid = ANY (ARRAY(SELECT ctid FROM ticket_embeddings WHERE embedder <> $1 LIMIT ${dropBatch})) RETURNING 1`,
      [name],
    );
    dropped = rows.length;
  }
}

function indexName(name: string): string {
  return `ticket_vectors_${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`.slice(0, 63);
}
