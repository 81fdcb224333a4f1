import type pg from 'pg';
import { countWords } from './word-statistics.ts';
import { reckonClocks } from './sla.ts';
import { annotationColumns, ticketIdSchema, readTicket, ticketColumns, writeTicket } from './ticket-row.ts';
import type { TicketId } from '../ticket/ids.ts';
import type { StoredTicket } from '../ticket/ticket.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { inTransaction, rowsOf, toJson, write, type Database } from './database.ts';
import type { Indexed, TicketAnnotation, TicketStore } from './ports/tickets.ts';
import type { InvalidCursor, Page, PageRequest } from './ports/page.ts';

const columns = ticketColumns.join(', ');
const indexedColumns = `${columns}, error_signatures, endpoints, versions, lexemes`;

/** How many tickets one statement of an import carries. */
const batchSize = 200;

// Rows arrive as one JSON array, so that one ticket and a batch of hundreds are written by the same words.
const incoming = `incoming AS (
  SELECT ${columns}, error_signatures, endpoints, versions,
    strip(to_tsvector('simple', row ->> 'words')) AS lexemes, row ->> 'embedder' AS embedder, (row ->> 'vector')::halfvec AS vector
  FROM jsonb_array_elements($1::jsonb) AS rows (row), jsonb_populate_record(NULL::tickets, row - 'lexemes') AS ticket
)`;

const embedded = `embedded AS (
  INSERT INTO ticket_embeddings (ticket_id, embedder, vector)
  SELECT stored.id, embedder, vector FROM incoming JOIN stored USING (reference)
  ON CONFLICT (embedder, ticket_id) DO UPDATE SET vector = excluded.vector
), errors AS (
  SELECT DISTINCT hashtextextended(signature, 0) AS signature_key, created_at, stored.id AS ticket_id
  FROM incoming JOIN stored USING (reference) CROSS JOIN unnest(error_signatures) AS signature
), remembered AS (
  INSERT INTO ticket_errors (signature_key, created_at, ticket_id) SELECT * FROM errors ON CONFLICT DO NOTHING
)`;

// What the ticket was before, which a new one was not. Its errors are read from its row as it was: no key that comes anew is
// among those that go.
const forgotten = `outdated AS (
  DELETE FROM ticket_embeddings e USING stored, incoming i
  WHERE e.ticket_id = stored.id AND i.reference = stored.reference AND e.embedder <> i.embedder
), forgotten AS (
  DELETE FROM ticket_errors e USING tickets t JOIN incoming i USING (reference) CROSS JOIN unnest(t.error_signatures) AS signature
  WHERE e.signature_key = hashtextextended(signature, 0) AND e.created_at = t.created_at AND e.ticket_id = t.id
    AND NOT (signature = ANY (i.error_signatures) AND t.created_at = i.created_at)
)`;

const replaced = [
  ...ticketColumns.slice(3).filter((column) => !annotationColumns.includes(column)),
  'error_signatures',
  'endpoints',
  'versions',
  'lexemes',
];

const insertSql = `WITH ${incoming}, stored AS (
  INSERT INTO tickets (${indexedColumns}) SELECT ${indexedColumns} FROM incoming
  ON CONFLICT (reference) DO NOTHING RETURNING id, reference
), ${embedded} SELECT id FROM stored`;

const importSql = `WITH ${incoming}, stored AS (
  INSERT INTO tickets AS t (${indexedColumns}) SELECT ${indexedColumns} FROM incoming
  ON CONFLICT (reference) DO UPDATE SET revision = t.revision + 1, ${replaced.map((name) => `${name} = excluded.${name}`).join(', ')}
  RETURNING id, reference
), ${embedded}, ${forgotten} SELECT id FROM stored`;

// A reply that was sent meanwhile raises no revision, and must not get lost either.
const keepsMessages = `NOT EXISTS (
    SELECT FROM jsonb_array_elements(t.messages) WITH ORDINALITY AS said (message, place)
    WHERE i.messages -> (place::integer - 1) IS DISTINCT FROM message)`;

const updateSql = `WITH ${incoming}, stored AS (
  UPDATE tickets t SET revision = i.revision, ${replaced.map((name) => `${name} = i.${name}`).join(', ')}
  FROM incoming i WHERE t.id = i.id AND t.revision = i.revision - 1 AND ${keepsMessages}
  RETURNING t.id, t.reference
), ${embedded}, ${forgotten} SELECT id FROM stored`;

/** Tickets over a pool. */
export function openTicketStore(pool: pg.Pool): TicketStore {
  return {
    create: (ticket, indexed) => inTransaction(pool, (client) => insertTicket(client, ticket, indexed)),
    importAll: (tickets) => importTickets(pool, tickets),
    find: (id) => findTicket(pool, id),
    list: (page) => listTickets(pool, page),
    update: (ticket, indexed) => inTransaction(pool, (client) => updateTicket(client, ticket, indexed)),
    annotate: (id, annotation) => annotateTicket(pool, id, annotation),
    countWords: () => countWords(pool),
    async newest(limit) {
      const rows = await rowsOf(
        pool,
        `SELECT to_jsonb(t) AS ticket FROM (SELECT ${columns} FROM tickets ORDER BY created_at DESC, id DESC LIMIT $1) t`,
        [limit],
      );
      return rows.map((row) => readTicket(row.ticket));
    },
    async count() {
      const [row] = await rowsOf(pool, 'SELECT count(*)::integer AS count FROM tickets');
      return Number(row?.count);
    },
  };
}

/** Inserts a ticket with its index, inside a transaction; refuses a reference that is taken. */
export async function insertTicket(database: Database, ticket: StoredTicket, indexed: Indexed) {
  const inserted = await rowsOf(database, insertSql, [toJson([writeTicket(ticket, indexed)])]);
  if (inserted.length > 0) return { outcome: 'created' } as const;
  const [taken] = await rowsOf(database, 'SELECT id FROM tickets WHERE reference = $1', [ticket.reference]);
  return { outcome: 'referenceTaken', ticketId: ticketIdSchema.parse(taken?.id) } as const;
}

async function importTickets(
  pool: pg.Pool,
  tickets: readonly { ticket: StoredTicket; indexed: Indexed }[],
): Promise<void> {
  // One statement can't write a row twice: of two tickets with one reference the later stands.
  const distinct = [...new Map(tickets.map((entry) => [entry.ticket.reference, entry])).values()];
  for (let start = 0; start < distinct.length; start += batchSize) {
    const batch = distinct.slice(start, start + batchSize);
    await inTransaction(pool, async (client) => {
      const rows = toJson(batch.map(({ ticket, indexed }) => writeTicket(ticket, indexed)));
      const imported = await rowsOf(client, importSql, [rows]);
      await reckonImported(
        client,
        imported.map(({ id }) => ticketIdSchema.parse(id)),
      );
    });
  }
}

// A ticket of the past has no clock; one that was recommended for here may come back resolved.
async function reckonImported(client: pg.PoolClient, ids: readonly TicketId[]): Promise<void> {
  const rows = await rowsOf(client, 'SELECT DISTINCT ticket_id FROM sla_clocks WHERE ticket_id = ANY ($1)', [ids]);
  for (const { ticket_id: id } of rows) await reckonClocks(client, ticketIdSchema.parse(id));
}

async function findTicket(pool: pg.Pool, id: TicketId): Promise<StoredTicket | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT to_jsonb(t) AS ticket FROM (SELECT ${columns} FROM tickets WHERE id = $1) t`,
    [id],
  );
  return row === undefined ? null : readTicket(row.ticket);
}

async function listTickets(
  pool: pg.Pool,
  { limit, cursor, status }: PageRequest & { status: StoredTicket['status'] | null },
): Promise<Page<StoredTicket> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'time');
  if (cursor !== null && after === null) return invalidCursor;
  const values: (string | number)[] = [limit + 1];
  const conditions = ['true'];
  if (status !== null) conditions.push(`status = $${values.push(status)}`);
  if (after?.at != null)
    conditions.push(`(created_at, id) < ($${values.push(after.at)}::timestamptz, $${values.push(after.id)})`);
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(t) AS ticket FROM (
       SELECT ${columns} FROM tickets WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT $1) t`,
    values,
  );
  const tickets = rows.map((row) => readTicket(row.ticket));
  return pageOf(tickets, limit, (ticket) => ({ at: ticket.createdAt, id: ticket.id }));
}

/** Replaces a ticket with its index inside a transaction, where its revision is the one before. */
export async function updateTicket(client: pg.PoolClient, ticket: StoredTicket, indexed: Indexed) {
  const updated = await rowsOf(client, updateSql, [toJson([writeTicket(ticket, indexed)])]);
  if (updated.length > 0) {
    await reckonClocks(client, ticket.id);
    return { outcome: 'updated' } as const;
  }
  const found = await rowsOf(client, 'SELECT FROM tickets WHERE id = $1', [ticket.id]);
  return found.length > 0 ? ({ outcome: 'revisionChanged' } as const) : ({ outcome: 'notFound' } as const);
}

async function annotateTicket(pool: pg.Pool, id: TicketId, { assignee, satisfaction }: TicketAnnotation) {
  const annotated = await write(
    pool,
    `UPDATE tickets SET assignee = CASE WHEN $2 THEN $3 ELSE assignee END,
       satisfaction = CASE WHEN $4 THEN $5::smallint ELSE satisfaction END,
       rated_at = CASE WHEN $4 THEN $6::timestamptz ELSE rated_at END
     WHERE id = $1 RETURNING id`,
    [
      id,
      assignee !== undefined,
      assignee ?? null,
      satisfaction !== undefined,
      satisfaction?.score ?? null,
      satisfaction?.ratedAt ?? null,
    ],
  );
  return { outcome: annotated.length > 0 ? 'annotated' : 'notFound' } as const;
}
