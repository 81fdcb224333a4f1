import type pg from 'pg';
import { toSql } from 'pgvector';
import type { KnowledgeId } from '../ticket/ids.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { rowsOf, toJson, write } from './database.ts';
import type { KnowledgeFamily } from './knowledge-rows.ts';
import type { Indexed } from './ports/tickets.ts';
import type { KnowledgeStore } from './ports/knowledge.ts';
import type { PageRequest } from './ports/page.ts';

/** How many items one statement of an import carries. */
const batchSize = 200;

/** One kind of knowledge over a pool. */
export function openKnowledgeStore<Item extends { id: KnowledgeId }>(
  pool: pg.Pool,
  family: KnowledgeFamily<Item>,
): KnowledgeStore<Item> {
  const sql = statements(family);
  const json = (items: readonly { item: Item; indexed: Indexed }[]) =>
    toJson(
      items.map(({ item, indexed }) => ({
        ...family.write(item),
        words: indexed.text,
        embedder: indexed.embedder,
        vector: indexed.vector,
      })),
    );

  return {
    async create(item, indexed) {
      const created = await write(pool, sql.create, [json([{ item, indexed }])]);
      return { outcome: created.length > 0 ? 'created' : 'idTaken' };
    },
    async importAll(items) {
      // One statement can't write a row twice: of two items with one id the later stands.
      const distinct = [...new Map(items.map((entry) => [entry.item.id, entry])).values()];
      for (let start = 0; start < distinct.length; start += batchSize) {
        await write(pool, sql.put, [json(distinct.slice(start, start + batchSize))]);
      }
    },
    async find(id) {
      const [row] = await rowsOf(pool, sql.find, [id]);
      return row === undefined ? null : family.read(row.item);
    },
    async replace(item, indexed) {
      const replaced = await write(pool, sql.replace, [json([{ item, indexed }])]);
      return { outcome: replaced.length > 0 ? 'replaced' : 'notFound' };
    },
    async remove(id) {
      const removed = await write(pool, sql.remove, [id]);
      return { outcome: removed.length > 0 ? 'removed' : 'notFound' };
    },
    list: (page) => listItems(pool, family, page),
    async addVectors(embedder, vectors) {
      const rows = vectors.map(({ id, vector }) => ({ id, vector: toSql([...vector]) as string }));
      await rowsOf(pool, sql.addVectors, [embedder, toJson(rows)]);
    },
  };
}

async function listItems<Item extends { id: KnowledgeId }>(
  pool: pg.Pool,
  family: KnowledgeFamily<Item>,
  { limit, cursor }: PageRequest,
) {
  const after = cursor === null ? null : readCursor(cursor, 'id');
  if (cursor !== null && after === null) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(k) AS item FROM (
       SELECT ${family.columns.join(', ')} FROM ${family.table} WHERE id > $2 ORDER BY id LIMIT $1) k`,
    [limit + 1, after?.id ?? ''],
  );
  const items = rows.map((row) => family.read(row.item));
  return pageOf(items, limit, ({ id }) => ({ at: null, id }));
}

function statements({ table, columns }: Pick<KnowledgeFamily<unknown>, 'table' | 'columns'>) {
  const names = columns.join(', ');
  const changed = [...columns.slice(1), 'lexemes'];
  const incoming = `incoming AS (
    SELECT ${names}, to_tsvector('simple', row ->> 'words') AS lexemes, row ->> 'embedder' AS embedder, (row ->> 'vector')::halfvec AS vector
    FROM jsonb_array_elements($1::jsonb) AS rows (row), jsonb_populate_record(NULL::${table}, row - 'lexemes') AS item
  )`;
  const embedded = `embedded AS (
    INSERT INTO knowledge_embeddings (kind, embedder, knowledge_id, vector)
    SELECT '${table}', embedder, id, vector FROM incoming JOIN stored USING (id)
    ON CONFLICT (kind, embedder, knowledge_id) DO UPDATE SET vector = excluded.vector
  ), outdated AS (
    DELETE FROM knowledge_embeddings e USING stored, incoming i
    WHERE e.kind = '${table}' AND e.knowledge_id = stored.id AND i.id = stored.id AND e.embedder <> i.embedder
  )`;
  const insert = `INSERT INTO ${table} (${names}, lexemes) SELECT ${names}, lexemes FROM incoming`;
  return {
    addVectors: `INSERT INTO knowledge_embeddings (kind, embedder, knowledge_id, vector)
      SELECT '${table}', $1, id, vector::halfvec FROM jsonb_to_recordset($2::jsonb) AS incoming (id text, vector text) JOIN ${table} USING (id)
      ON CONFLICT (kind, embedder, knowledge_id) DO UPDATE SET vector = excluded.vector`,
    create: `WITH ${incoming}, stored AS (${insert} ON CONFLICT (id) DO NOTHING RETURNING id), ${embedded} SELECT id FROM stored`,
    put: `WITH ${incoming}, stored AS (
      ${insert} ON CONFLICT (id) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')} RETURNING id
    ), ${embedded} SELECT id FROM stored`,
    replace: `WITH ${incoming}, stored AS (
      UPDATE ${table} k SET ${changed.map((name) => `${name} = i.${name}`).join(', ')} FROM incoming i WHERE k.id = i.id RETURNING k.id
    ), ${embedded} SELECT id FROM stored`,
    find: `SELECT to_jsonb(k) AS item FROM (SELECT ${names} FROM ${table} WHERE id = $1) k`,
    remove: `WITH removed AS (DELETE FROM ${table} WHERE id = $1 RETURNING id),
      forgotten AS (DELETE FROM knowledge_embeddings WHERE kind = '${table}' AND knowledge_id = $1)
      SELECT id FROM removed`,
  };
}
