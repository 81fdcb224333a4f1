import type pg from 'pg';
import { z } from 'zod';
import type { RecommendationId, TicketId } from '../ticket/ids.ts';
import type { Instant } from '../ticket/instant.ts';
import type { Recommendation } from '../ticket/recommendation.ts';
import { commonMistakeNames, type MistakeName } from '../ticket/vocabulary.ts';
import { currentActor } from '../acting.ts';
import { inTransaction, rowsOf, toJson, type Database } from './database.ts';
import { readRecommendation, recommendationColumns } from './recommendation-row.ts';
import { reckonClocks } from './sla.ts';
import type { RecommendationStore, StoredRecommendation } from './ports/recommendations.ts';
import { insertTicket } from './tickets.ts';

// The ticket is held until the end: a recommendation is never recorded for what it no longer says.
const insertSql = `WITH current AS (
  SELECT id FROM tickets WHERE id = $2 AND revision = $3::integer FOR NO KEY UPDATE
), recorded AS (
  INSERT INTO recommendations (id, ticket_id, ticket_revision, created_at, document, requested_by, rewrite_of)
  SELECT $1, current.id, $3::integer, $4::timestamptz, $5::json, $8, $10 FROM current
  RETURNING id
)
INSERT INTO reviews (recommendation_id, state, due_at, reasons) SELECT id, $6, $7::timestamptz, $9::text[] FROM recorded RETURNING recommendation_id`;

/** Recommendations over a pool. Each is recorded once and never changes. */
export function openRecommendationStore(pool: pg.Pool): RecommendationStore {
  return {
    record: (recommendation) => inTransaction(pool, (client) => insertRecommendation(client, recommendation)),
    recordFirst: (recommendation) => inTransaction(pool, (client) => insertFirst(client, recommendation)),
    recordWithTicket: (ticket, indexed, recommendation) =>
      inTransaction(pool, async (client) => {
        const stored = await insertTicket(client, ticket, indexed);
        if (stored.outcome === 'created') await insertRecommendation(client, recommendation);
        return stored;
      }),
    existsFor: (ticketId, revision) => existsFor(pool, ticketId, revision),
    find: (id) => findOne(pool, 'WHERE r.id = $1', id),
    newestFor: (ticket) =>
      findOne(
        pool,
        'WHERE r.ticket_id = $1 ORDER BY r.ticket_revision DESC, r.created_at DESC, r.id DESC LIMIT 1',
        ticket,
      ),
    async costSince(moment) {
      const [row] = await rowsOf(
        pool,
        `SELECT coalesce(sum((document -> 'engine' ->> 'costUsd')::float8), 0) AS cost FROM recommendations
         WHERE created_at >= $1::timestamptz`,
        [moment],
      );
      return Number(row?.cost);
    },
    countWarnings: (from, until) => countWarnings(pool, from, until),
    before: (recommendation) => recommendationBefore(pool, recommendation),
    since: (moment, after) => recommendationsSince(pool, moment, after),
  };
}

/** Records a recommendation in the transaction of whoever does more, as a rewrite of another where one is named. */
export async function insertRecommendation(
  client: pg.PoolClient,
  recommendation: Recommendation,
  rewriteOf: RecommendationId | null = null,
) {
  const { id, ticketId, ticketRevision, createdAt, decision } = recommendation;
  const { acknowledgeBy, firstUpdateBy } = decision.sla;
  const actor = currentActor();
  const recorded = await rowsOf(client, insertSql, [
    id,
    ticketId,
    ticketRevision,
    createdAt,
    toJson(recommendation),
    decision.review.required ? 'pending' : 'not_required',
    acknowledgeBy < firstUpdateBy ? acknowledgeBy : firstUpdateBy,
    actor.kind === 'apiKey' ? actor.id : null,
    decision.review.reasons,
    rewriteOf,
  ]);
  if (recorded.length === 0) return { outcome: 'ticketChanged' } as const;
  await reckonClocks(client, ticketId);
  return { outcome: 'recorded' } as const;
}

async function insertFirst(client: pg.PoolClient, recommendation: Recommendation) {
  const { ticketId, ticketRevision } = recommendation;
  // Whoever else records for this ticket waits here, and then sees what was recorded.
  await rowsOf(client, 'SELECT FROM tickets WHERE id = $1 FOR NO KEY UPDATE', [ticketId]);
  if (await existsFor(client, ticketId, ticketRevision)) return { outcome: 'alreadyRecorded' } as const;
  return insertRecommendation(client, recommendation);
}

async function existsFor(database: Database, ticketId: TicketId, revision: number): Promise<boolean> {
  const found = await rowsOf(
    database,
    'SELECT FROM recommendations WHERE ticket_id = $1 AND ticket_revision >= $2 LIMIT 1',
    [ticketId, revision],
  );
  return found.length > 0;
}

async function findOne(pool: pg.Pool, which: string, id: string): Promise<StoredRecommendation | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT ${recommendationColumns} FROM recommendations r
     JOIN reviews v ON v.recommendation_id = r.id LEFT JOIN sent_replies s ON s.recommendation_id = r.id ${which}`,
    [id],
  );
  return row === undefined ? null : readRecommendation(row);
}

const countSchema = z.object({ mistake: z.enum(commonMistakeNames), count: z.number() });

async function countWarnings(pool: pg.Pool, from: Instant, until: Instant) {
  const rows = await rowsOf(
    pool,
    `SELECT warning ->> 'mistake' AS mistake, count(*)::integer AS count
     FROM recommendations, json_array_elements(document -> 'decision' -> 'warnings') AS warning
     WHERE created_at >= $1::timestamptz AND created_at < $2::timestamptz AND warning ->> 'mistake' = ANY ($3::text[])
     GROUP BY 1`,
    [from, until, [...commonMistakeNames]],
  );
  const counts = new Map(rows.map((row) => countSchema.parse(row)).map(({ mistake, count }) => [mistake, count]));
  // Every name of the list, as the type says.
  return Object.fromEntries(commonMistakeNames.map((name) => [name, counts.get(name) ?? 0])) as Record<
    MistakeName,
    number
  >;
}

async function recommendationBefore(
  pool: pg.Pool,
  { id, ticketId, ticketRevision, createdAt }: Recommendation,
): Promise<StoredRecommendation | null> {
  const [row] = await rowsOf(
    pool,
    `SELECT ${recommendationColumns} FROM recommendations r
     JOIN reviews v ON v.recommendation_id = r.id LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE r.ticket_id = $1 AND (r.ticket_revision, r.created_at, r.id) < ($2, $3::timestamptz, $4)
     ORDER BY r.ticket_revision DESC, r.created_at DESC, r.id DESC LIMIT 1`,
    [ticketId, ticketRevision, createdAt, id],
  );
  return row === undefined ? null : readRecommendation(row);
}

async function recommendationsSince(
  pool: pg.Pool,
  moment: Instant,
  after: string | null,
): Promise<readonly StoredRecommendation[]> {
  const rows = await rowsOf(
    pool,
    `SELECT ${recommendationColumns} FROM recommendations r
     JOIN reviews v ON v.recommendation_id = r.id LEFT JOIN sent_replies s ON s.recommendation_id = r.id
     WHERE r.created_at >= $1::timestamptz AND ($2::text IS NULL OR r.id > $2) ORDER BY r.id LIMIT 100`,
    [moment, after],
  );
  return rows.map(readRecommendation);
}
