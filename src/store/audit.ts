import type pg from 'pg';
import { z } from 'zod';
import { readActor } from '../ticket/actor.ts';
import type { AuditEntry, SealedEntry } from '../ticket/audit.ts';
import { invalidCursor, pageOf, readCursor } from './cursor.ts';
import { rowsOf, toJson, type Database } from './database.ts';
import type { AuditFilter, AuditStore } from './ports/operations.ts';
import type { InvalidCursor, Page, PageRequest } from './ports/page.ts';
import { instantSchema } from './ticket-row.ts';

/** What one statement of a verification reads. */
const batchSize = 1_000;

const columns = `id, at, actor, action, subject, sequence, encode(hash, 'hex') AS hash, payload, erased_at`;

const rowSchema = z
  .object({
    id: z.number(),
    at: instantSchema,
    actor: z.string().transform(readActor),
    action: z.string(),
    subject: z.string(),
    sequence: z.number().nullable(),
    hash: z.string().nullable(),
    payload: z.object({ before: z.unknown(), after: z.unknown() }).nullable(),
    erased_at: instantSchema.nullable(),
  })
  .transform(({ payload, erased_at: erasedAt, ...entry }): AuditEntry => ({
    ...entry,
    before: payload?.before ?? null,
    after: payload?.after ?? null,
    erasedAt,
  }));

const sealedSchema = z
  .object({
    sequence: z.coerce.number(),
    id: z.string(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    payload: z.string().nullable(),
    payload_digest: z.string(),
    hash: z.string(),
  })
  .transform(({ payload_digest: payloadDigest, ...entry }): SealedEntry => ({ ...entry, payloadDigest }));

/** The audit log over a pool. Entries come from the triggers on what is watched, and from `appendAudit`. */
export function openAuditStore(pool: pg.Pool): AuditStore {
  return {
    list: (page) => listEntries(pool, page),
    async seal() {
      let sealed = 0;
      for (;;) {
        const [row] = await rowsOf(pool, 'SELECT seal_audit_entries() AS sealed');
        if (Number(row?.sealed) === 0) return sealed;
        sealed += Number(row?.sealed);
      }
    },
    async head() {
      const [row] = await rowsOf(
        pool,
        `SELECT sequence::float8, encode(hash, 'hex') AS hash FROM audit_entries
         WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
      );
      return row === undefined ? null : { sequence: Number(row.sequence), hash: String(row.hash) };
    },
    sealedAfter: (sequence) => sealedAfter(pool, sequence),
  };
}

/**
 * Appends an entry by hand, in the transaction of the write that it tells of, for what no trigger can tell. A table of
 * yours whose rows change is watched by one line of a migration instead, which nothing can go round:
 * `CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON escalations FOR EACH ROW EXECUTE FUNCTION audit_change('escalation', 'id');`
 * Write through `write` or `inTransaction`, which say who writes: whoever `actAs` named.
 */
export async function appendAudit(
  database: Database,
  { action, subject, before, after }: Pick<AuditEntry, 'action' | 'subject' | 'before' | 'after'>,
): Promise<void> {
  await rowsOf(database, 'SELECT append_audit($1, $2, $3::jsonb)', [action, subject, toJson({ before, after })]);
}

async function listEntries(
  pool: pg.Pool,
  { limit, cursor, subject, action, actor, since, until }: PageRequest & AuditFilter,
): Promise<Page<AuditEntry> | InvalidCursor> {
  const after = cursor === null ? null : readCursor(cursor, 'id');
  if (cursor !== null && !/^\d{1,15}$/.test(after?.id ?? '')) return invalidCursor;
  const rows = await rowsOf(
    pool,
    `SELECT to_jsonb(e) AS entry FROM (
       SELECT ${columns} FROM audit_entries
       WHERE ($2::bigint IS NULL OR id < $2) AND ($3::text IS NULL OR subject = $3) AND ($4::text IS NULL OR action = $4)
         AND ($5::text IS NULL OR actor = $5) AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7)
       ORDER BY id DESC LIMIT $1) e`,
    [limit + 1, after?.id ?? null, subject, action, actor, since, until],
  );
  const entries = rows.map(({ entry }) => rowSchema.parse(entry));
  return pageOf(entries, limit, ({ id }) => ({ at: null, id: String(id) }));
}

async function sealedAfter(pool: pg.Pool, sequence: number): Promise<readonly SealedEntry[]> {
  const rows = await rowsOf(
    pool,
    `SELECT sequence, id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor, action, subject,
       payload::text, encode(payload_digest, 'hex') AS payload_digest, encode(hash, 'hex') AS hash
     FROM audit_entries WHERE sequence > $1 ORDER BY sequence LIMIT ${batchSize}`,
    [sequence],
  );
  return rows.map((row) => sealedSchema.parse(row));
}
