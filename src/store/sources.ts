import type pg from 'pg';
import { z } from 'zod';
import type { SourceTicket } from '../ticket/source-ticket.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import { insertJobs } from './jobs.ts';
import { reckonClocks } from './sla.ts';
import type { KnownSourceTicket, SourceChange, SourceStore } from './ports/sources.ts';
import { readTicket, ticketColumns } from './ticket-row.ts';
import { insertTicket, updateTicket } from './tickets.ts';

const foundSchema = z.object({
  ticket: z.unknown(),
  // Written by this program under its own type.
  state: z.custom<SourceTicket>().nullable(),
  version: z.number(),
});

/** Another delivery for the same ticket was recorded in between: nothing of this one may stay. */
class OutrunError extends Error {
  override readonly name = 'OutrunError';
}

/** What other systems tell, over a pool. */
export function openSourceStore(pool: pg.Pool): SourceStore {
  return {
    async isKnownDelivery(source, deliveryId) {
      const found = await rowsOf(pool, 'SELECT FROM incoming_deliveries WHERE source = $1 AND id = $2', [
        source,
        deliveryId,
      ]);
      return found.length > 0;
    },
    rememberDelivery: (source, deliveryId) => rememberDelivery(pool, source, deliveryId),
    find: (source, externalId, reference) => findSourceTicket(pool, { source, externalId, reference }),
    record: (change) => record(pool, change),
    async originOf(ticketId) {
      const [row] = await rowsOf(pool, 'SELECT source, external_id FROM source_tickets WHERE ticket_id = $1', [
        ticketId,
      ]);
      return row === undefined ? null : { source: String(row.source), externalId: String(row.external_id) };
    },
    async forgetDeliveries(before) {
      await rowsOf(pool, 'DELETE FROM incoming_deliveries WHERE received_at < $1::timestamptz', [before]);
    },
  };
}

async function rememberDelivery(database: Database, source: string, id: string): Promise<boolean> {
  const remembered = await rowsOf(
    database,
    'INSERT INTO incoming_deliveries (source, id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
    [source, id],
  );
  return remembered.length > 0;
}

type Named = { readonly source: string; readonly externalId: string; readonly reference: string };

async function findSourceTicket(
  pool: pg.Pool,
  { source, externalId, reference }: Named,
): Promise<KnownSourceTicket | null> {
  const columns = ticketColumns.map((name) => `'${name}', t.${name}`).join(', ');
  const [row] = await rowsOf(
    pool,
    `SELECT jsonb_build_object(${columns}) AS ticket, s.state, coalesce(s.version, 0) AS version
     FROM tickets t LEFT JOIN source_tickets s ON s.ticket_id = t.id
     WHERE (s.source = $1 AND s.external_id = $2) OR (t.reference = $3 AND s.ticket_id IS NULL)
     ORDER BY s.version DESC NULLS LAST LIMIT 1`,
    [source, externalId, reference],
  );
  if (row === undefined) return null;
  const { ticket, state, version } = foundSchema.parse(row);
  return { ticket: readTicket(ticket), state, version };
}

async function record(pool: pg.Pool, change: SourceChange): Promise<'recorded' | 'duplicate' | 'outrun'> {
  try {
    return await inTransaction(pool, async (client) => {
      // A second delivery of the same waits here until the first is stored, or is not.
      if (!(await rememberDelivery(client, change.source, change.deliveryId))) return 'duplicate';
      await writeTicketOf(client, change);
      await writeState(client, change);
      await insertJobs(client, change.jobs);
      return 'recorded';
    });
  } catch (error) {
    if (error instanceof OutrunError) return 'outrun';
    throw error;
  }
}

async function writeTicketOf(client: pg.PoolClient, { ticket, indexed, write }: SourceChange): Promise<void> {
  if (write === 'follow') await followSource(client, ticket);
  if (indexed === null || write === 'follow' || write === 'nothing') return;
  const written =
    write === 'create' ? await insertTicket(client, ticket, indexed) : await updateTicket(client, ticket, indexed);
  if (written.outcome !== 'created' && written.outcome !== 'updated') throw new OutrunError();
}

async function followSource(client: pg.PoolClient, ticket: SourceChange['ticket']): Promise<void> {
  await rowsOf(
    client,
    `UPDATE tickets SET status = $2, status_since = $3::timestamptz, resolved_at = $4::timestamptz,
       resolved_by = CASE WHEN $2 = 'resolved' THEN resolved_by END, messages = $5::jsonb
     WHERE id = $1 AND revision = $6`,
    [ticket.id, ticket.status, ticket.statusSince, ticket.resolvedAt, toJson(ticket.messages), ticket.revision],
  );
  await reckonClocks(client, ticket.id);
}

async function writeState(client: pg.PoolClient, { source, state, version, ticket }: SourceChange): Promise<void> {
  const written = await rowsOf(
    client,
    `INSERT INTO source_tickets AS s (source, external_id, ticket_id, state, version) VALUES ($1, $2, $3, $4::jsonb, 1)
     ON CONFLICT (source, external_id) DO UPDATE SET state = excluded.state, version = s.version + 1
       WHERE s.version = $5
     RETURNING version`,
    [source, state.externalId, ticket.id, toJson(state), version],
  );
  if (written.length === 0) throw new OutrunError();
}
